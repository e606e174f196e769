import { describe, expect, test } from 'vitest';
import { compile, type Network } from '../../../../src/core/sim/wiring/circuit.ts';
import { magnitude } from '../../../../src/core/sim/wiring/phasor.ts';
import { currentThrough, solve, voltageBetween } from '../../../../src/core/sim/wiring/solve.ts';
import { type Condition, receptacle, type Slots, threeWay, withMeter } from './networks.ts';

const DMM = 10e6;
const LOZ = 3e3;
const NOTHING = 1e9;

function volts(network: Network, a: string, b: string): number {
  const circuit = compile(network);
  solve(circuit);
  return magnitude(voltageBetween(circuit, a, b));
}

/** What a meter reads hot to neutral, hot to ground and neutral to ground, one after the other, to 0.1 V. */
function read(condition: Condition, loadOhm: number, meterOhm: number): string {
  const { slots, ...network } = receptacle(condition, loadOhm);
  const between = (from: keyof Slots, to: keyof Slots): string =>
    volts(withMeter(network, slots[from], slots[to], meterOhm), slots[from], slots[to]).toFixed(1);
  return [between('H', 'N'), between('H', 'G'), between('N', 'G')].join(' ');
}

describe('[C10] what a meter reads at a receptacle: hot-neutral, hot-ground, neutral-ground', () => {
  test.each<readonly [Condition, string, string, string]>([
    ['correct', '120.0 120.0 0.0', '120.0 120.0 0.0', '115.1 117.2 2.1'],
    ['open neutral', '57.5 120.0 57.5', '0.1 120.0 0.1', '0.0 120.0 120.0'],
    ['open hot', '0.0 0.0 0.0', '0.0 0.0 0.0', '0.0 0.0 0.0'],
    ['open ground', '120.0 57.6 57.6', '120.0 0.1 0.1', '115.1 55.2 55.2'],
    ['reversed', '120.0 0.0 120.0', '120.0 0.0 120.0', '115.1 2.1 117.2'],
    ['bootleg ground', '120.0 120.0 0.0', '120.0 120.0 0.0', '115.1 115.1 0.0'],
    ['reversed and bootleg', '120.0 120.0 0.0', '120.0 120.0 0.0', '115.1 115.1 0.0'],
    ['loose hot 0.5 ohm', '120.0 120.0 0.0', '120.0 120.0 0.0', '109.8 111.8 2.0'],
  ])('%s: %s of 10 Mohm, %s of 3 kohm, %s of 10 Mohm under 10 ohm', (condition, high, low, loaded) => {
    expect(read(condition, NOTHING, DMM)).toBe(high);
    expect(read(condition, NOTHING, LOZ)).toBe(low);
    expect(read(condition, 10, DMM)).toBe(loaded);
  });

  test('reversed and bootleg: the ground pin is at 120 V against remote earth', () => {
    expect(volts(receptacle('reversed and bootleg', NOTHING), 'G', '0').toFixed(1)).toBe('120.0');
  });

  test('a loose hot of 0.5 ohm turns 60 W into heat', () => {
    const circuit = compile(receptacle('loose hot 0.5 ohm', 10));
    solve(circuit);
    const amps = magnitude(currentThrough(circuit, 'hot_2'));
    expect((0.5 * amps * amps).toFixed(0)).toBe('60');
  });
});

describe('[C10] a lamp switched from two places: lamp, its hot and its neutral side to ground, both travellers to ground', () => {
  test.each<readonly [0 | 1, 0 | 1, boolean, readonly string[]]>([
    [1, 1, false, ['119.54', '119.73', '0.194', '119.76', '71.90']],
    [1, 0, false, ['0.002', '0.002', '0.000', '120.0', '0.002']],
    [1, 1, true, ['0.000', '120.0', '120.0', '120.0', '72.0']],
    [1, 0, true, ['0.000', '72.0', '72.0', '120.0', '72.0']],
    [0, 0, false, ['119.54', '119.73', '0.194', '71.90', '119.76']],
    [0, 1, true, ['0.000', '72.0', '72.0', '72.0', '120.0']],
  ])('switches at %i and %i, neutral open %s: %j', (first, second, neutralOpen, expected) => {
    const network = threeWay(first, second, neutralOpen);
    const points = [
      ['lampHot', 'lampNeutral'],
      ['lampHot', '0'],
      ['lampNeutral', '0'],
      ['t1', '0'],
      ['t2', '0'],
    ] as const;
    points.forEach(([a, b], i) => {
      const digits = expected[i]!.split('.')[1]!.length;
      expect(volts(network, a, b).toFixed(digits), `${a} to ${b}`).toBe(expected[i]);
    });
  });

  test('with both at 1 the lamp draws 0.830 A, and the idle traveller reads 66.0 V on 10 Mohm, 0.05 V on 3 kohm', () => {
    const circuit = compile(threeWay(1, 1, false));
    solve(circuit);
    expect(magnitude(currentThrough(circuit, 'lamp')).toFixed(3)).toBe('0.830');
    const read = (ohm: number) => volts(withMeter(threeWay(1, 1, false), 't2', '0', ohm), 't2', '0');
    expect(read(DMM).toFixed(1)).toBe('66.0');
    expect(read(LOZ).toFixed(2)).toBe('0.05');
  });
});
