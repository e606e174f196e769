import { describe, expect, test } from 'vitest';
import { type Display, rangesOf, shown } from '../../../../src/core/sim/wiring/display.ts';
import type { Element } from '../../../../src/core/sim/wiring/element.ts';
import { impedanceBetween } from '../../../../src/core/sim/wiring/impedance.ts';
import type { Installation } from '../../../../src/core/sim/wiring/installation.ts';
import { fuseBlown, type Meter, startMeter, stepFuse } from '../../../../src/core/sim/wiring/meter.ts';
import { magnitude } from '../../../../src/core/sim/wiring/phasor.ts';
import { type Held, readMeter } from '../../../../src/core/sim/wiring/reading.ts';
import { type Condition, receptacle } from './networks.ts';

const set = (to: Partial<Meter>): Meter => ({ ...startMeter(), ...to });
const R = (id: string, a: string, b: string, ohm: number): Element => ({ kind: 'R', id, a, b, ohm });
const V = (id: string, a: string, b: string, volts: number): Element => ({ kind: 'V', id, a, b, volts, phaseDeg: 0 });

function outlet(condition: Condition, loadOhm = 1e9): Installation {
  return { ...receptacle(condition, loadOhm), direct: new Set() };
}
/** The receptacle with its source switched off. */
const dead = (condition: Condition, ...more: readonly Element[]): Installation => {
  const { elements, ...rest } = outlet(condition);
  const opened = elements.map((element) =>
    element.id === 'source_z' ? { ...R('source_z', 's', 'h0', 1e9) } : element,
  );
  return { ...rest, elements: [...opened, ...more] };
};
const at = (red: string, black: string): Held => ({ red, black });

function read(meter: Partial<Meter>, installation: Installation, held: Held | undefined) {
  return readMeter(set(meter), installation, held);
}
/** The number shown, or what is shown instead. */
const value = (display: Display): number | string => (display.shows === 'number' ? display.value : display.shows);
const numberOf = (meter: Partial<Meter>, installation: Installation, held: Held | undefined) =>
  value(read(meter, installation, held).display);

describe('[C40] volts', () => {
  test('the meter loads what it measures: phantom voltage stands on 10 Mohm and falls on 3 kohm', () => {
    const open = outlet('open neutral');
    expect(numberOf({ dial: 'acVolts' }, open, at('h', 'n'))).toBe(57.51);
    expect(numberOf({ dial: 'lowZVolts' }, open, at('h', 'n'))).toBe(0.061);
    expect(numberOf({ dial: 'acVolts' }, open, at('h', 'g'))).toBe(120);
  });

  test('alternating volts are none on direct current, direct volts none on alternating; reversed leads turn the sign', () => {
    const battery = {
      frequencyHz: 60,
      elements: [V('pv', 'plus', '0', 40), R('r', 'plus', '0', 1e3)],
      direct: new Set(['pv']),
    };
    expect(numberOf({ dial: 'dcVolts' }, battery, at('plus', '0'))).toBe(40);
    expect(numberOf({ dial: 'dcVolts' }, battery, at('0', 'plus'))).toBe(-40);
    expect(numberOf({ dial: 'lowZVolts' }, battery, at('0', 'plus'))).toBe(-40);
    expect(numberOf({ dial: 'acVolts' }, battery, at('plus', '0'))).toBe(0);
    expect(numberOf({ dial: 'dcVolts' }, outlet('correct'), at('h', 'n'))).toBe(0);
  });

  test('both kinds of current in one installation are read apart', () => {
    const both: Installation = {
      frequencyHz: 60,
      elements: [
        V('grid', 'ac', '0', 120),
        V('pv', 'dc', '0', 40),
        R('load', 'ac', '0', 30),
        R('leak', 'ac', 'dc', 1e4),
      ],
      direct: new Set(['pv']),
    };
    expect(numberOf({ dial: 'acVolts' }, both, at('ac', 'dc'))).toBe(120);
    expect(numberOf({ dial: 'dcVolts' }, both, at('dc', 'ac'))).toBe(40);
    expect(numberOf({ dial: 'acAmps', jack: 'amps' }, both, at('ac', '0'))).toBe('over');
  });

  test('an installation of direct current alone has 0 Hz', () => {
    const string: Installation = {
      frequencyHz: 0,
      elements: [V('pv', 'p', '0', 400), R('r', 'p', '0', 40)],
      direct: new Set(['pv']),
    };
    expect(numberOf({ dial: 'dcVolts' }, string, at('p', '0'))).toBe(400);
    expect(numberOf({ dial: 'acVolts' }, string, at('p', '0'))).toBe(0);
  });

  test.each([
    ['acVolts', 0],
    ['lowZVolts', 0],
    ['dcVolts', 0],
    ['acAmps', 0],
    ['ohms', 'over'],
    ['continuity', 'over'],
    ['insulation', 'over'],
    ['loop', 'nothing'],
    ['off', 'nothing'],
  ] as const)('a probe in mid-air: %s shows %s', (dial, shows) => {
    const { display, beeps, live } = read(
      { dial, jack: dial === 'acAmps' ? 'amps' : 'volts' },
      outlet('correct'),
      undefined,
    );
    expect([value(display), beeps, live]).toEqual([shows, false, false]);
  });

  test('a probe on the end of a wire that goes nowhere reads next to nothing, and both on one point nothing', () => {
    expect(numberOf({ dial: 'acVolts' }, outlet('correct'), at('loose', 'g'))).toBe(0);
    expect(numberOf({ dial: 'acVolts' }, outlet('correct'), at('h', 'h'))).toBe(0);
  });
});

describe('[C41] ohms', () => {
  test('on dead parts: a joint below 0.3 ohm with the leads taken off, an open switch over, a lamp by its resistance', () => {
    const circuit = dead('correct', R('lamp', 'h', 'n', 144));
    expect(numberOf({ dial: 'ohms', nulled: true }, circuit, at('hu', 'h'))).toBe(0.1);
    expect(numberOf({ dial: 'ohms' }, circuit, at('hu', 'h'))).toBe(0.3);
    expect(numberOf({ dial: 'ohms', nulled: true }, circuit, at('h', 'n'))).toBe(144);
    expect(numberOf({ dial: 'ohms' }, dead('open neutral'), at('n', 'g'))).toBe('over');
    expect(numberOf({ dial: 'ohms', nulled: true }, circuit, at('h', 'h'))).toBe(0);
  });

  test('continuity sounds below 30 ohm', () => {
    const beeps = (ohm: number): boolean =>
      read({ dial: 'continuity', nulled: true }, dead('correct', R('r', 'h', 'x', ohm)), at('h', 'x')).beeps;
    expect([29.9, 30.1].map(beeps)).toEqual([true, false]);
    expect(read({ dial: 'ohms' }, dead('correct'), at('hu', 'h')).beeps).toBe(false);
  });

  test('on live parts they say nothing, and that the parts are live is known', () => {
    for (const dial of ['ohms', 'continuity', 'insulation'] as const)
      expect(read({ dial }, outlet('correct'), at('h', 'n'))).toEqual({
        display: { shows: 'over' },
        beeps: false,
        live: true,
      });
    const battery = { frequencyHz: 60, elements: [V('b', 'p', '0', 12), R('r', 'p', '0', 5)], direct: new Set(['b']) };
    expect(read({ dial: 'ohms' }, battery, at('p', '0')).live).toBe(true);
  });

  test('insulation: a fault of 0.2 Mohm is read, sound insulation is beyond the scale', () => {
    expect(numberOf({ dial: 'insulation' }, dead('open neutral', R('damage', 'n', 'g', 2e5)), at('n', 'g'))).toBe(
      200_000,
    );
    expect(numberOf({ dial: 'insulation' }, dead('open neutral'), at('n', 'g'))).toBe('over');
  });

  test('the loop of a live circuit: what a fault there would meet; on a dead one the tester shows nothing', () => {
    expect(numberOf({ dial: 'loop', nulled: true }, outlet('correct'), at('h', 'g'))).toBe(0.4);
    const ohm = impedanceBetween(outlet('correct'), 'h', 'g');
    expect(magnitude(ohm ?? { re: 0, im: 0 })).toBeCloseTo(0.06 + 2 * 0.1842 + 0.001, 6);
    expect(numberOf({ dial: 'loop' }, dead('correct'), at('h', 'g'))).toBe('nothing');
  });
});

describe('[C42] amperes', () => {
  test('in series with a load it reads its current; the dial alone does not put the shunt between the leads', () => {
    const broken: Installation = {
      frequencyHz: 60,
      elements: [V('v', 'hot', '0', 120), R('r', 'x', '0', 100)],
      direct: new Set(),
    };
    expect(numberOf({ dial: 'acAmps', jack: 'amps' }, broken, at('hot', 'x'))).toBe(1.2);
    expect(numberOf({ dial: 'acAmps', jack: 'volts' }, broken, at('hot', 'x'))).toBe(0);
    expect(numberOf({ dial: 'acVolts', jack: 'amps' }, broken, at('hot', 'x'))).toBe(0);
    expect(numberOf({ dial: 'acAmps', jack: 'amps', fuseSpent: 120 }, broken, at('hot', 'x'))).toBe(0);
  });

  test('across a receptacle its fuse melts within a tick or two; at 11 A it lasts', () => {
    const meter = set({ dial: 'acVolts', jack: 'amps' });
    expect(stepFuse(meter, 11, 1 / 120)).toBe(false);
    expect(meter.fuseSpent).toBe(0);
    expect(stepFuse(meter, 280, 1 / 120)).toBe(true);
    expect(fuseBlown(meter)).toBe(true);
    expect(stepFuse(meter, 280, 1 / 120)).toBe(false);
    const slow = set({ jack: 'amps' });
    let ticks = 0;
    while (!stepFuse(slow, 20, 1 / 120)) ticks++;
    expect((ticks + 1) / 120).toBeCloseTo(120 / (400 - 121), 1);
    expect(stepFuse(set({ jack: 'volts' }), 280, 1)).toBe(false);
  });
});

describe('[C43] the display', () => {
  test.each([
    ['V', 120.04, 120, 0.1],
    ['V', 5.9996, 6, 0.001],
    ['V', 6.004, 6, 0.01],
    ['V', 115.149, 115.1, 0.1],
    ['V', -0.0004, 0, 0.001],
    ['V', 723.6, 724, 1],
    ['A', 9.876, 9.88, 0.01],
    ['ohm', 0.26, 0.3, 0.1],
    ['ohm', 12_345, 12_350, 10],
  ] as const)('%s %f is shown as %f, in steps of %f', (unit, measured, shows, step) => {
    expect(shown(unit, measured, undefined)).toEqual({ shows: 'number', unit, value: shows, step });
  });

  test('a range set by hand is kept: too small is over, too large loses digits', () => {
    expect(shown('V', 120, 60)).toEqual({ shows: 'over' });
    expect(shown('V', 5.4321, 600)).toMatchObject({ value: 5.4, step: 0.1 });
    expect(rangesOf('A')).toEqual([6, 10]);
  });

  test('beyond the last range, and where there is no number, it is over', () => {
    for (const measured of [1001, -1001, Number.POSITIVE_INFINITY, Number.NaN])
      expect(shown('V', measured, undefined)).toEqual({ shows: 'over' });
    expect(shown('ohm', 7e7, undefined, 6e7)).toEqual({ shows: 'over' });
    expect(shown('V', 5, 17)).toEqual({ shows: 'over' });
  });
});
