import { describe, expect, test } from 'vitest';
import { type Arc, startArcFault, stepArcFault } from '../../../../src/core/sim/wiring/arc-fault.ts';
import { type BreakerSettings, moveHandle, startBreaker, stepPole } from '../../../../src/core/sim/wiring/breaker.ts';
import { compile, type Network } from '../../../../src/core/sim/wiring/circuit.ts';
import type { Element } from '../../../../src/core/sim/wiring/element.ts';
import { magnitude } from '../../../../src/core/sim/wiring/phasor.ts';
import { longestS, startResidual, stepResidual } from '../../../../src/core/sim/wiring/residual-device.ts';
import { groundedLoopOhm, residualA, sensor } from '../../../../src/core/sim/wiring/sensed-poles.ts';
import { currentThrough, solve } from '../../../../src/core/sim/wiring/solve.ts';
import { receptacle } from './networks.ts';

const TICK = 1 / 120;

describe('[C30] a breaker', () => {
  /** Seconds until a cold breaker trips, or Infinity after an hour. */
  function tripS(times: number, settings: BreakerSettings = { ratedA: 15, type: 'UL489', poles: 1 }): number {
    const breaker = startBreaker(settings, 'on');
    for (let tick = 1; tick <= 3600 * 120; tick++)
      if (stepPole(breaker, 0, times * settings.ratedA, TICK)) return tick * TICK;
    return Number.POSITIVE_INFINITY;
  }

  test('trips cold after 106, 74, 27, 15.0 and 10.4 s at 1.35, 1.45, 2, 2.55 and 3 times its rating, never at 1.13', () => {
    expect(tripS(1.13)).toBe(Number.POSITIVE_INFINITY);
    expect(tripS(1.35).toFixed(0)).toBe('106');
    expect(tripS(1.45).toFixed(0)).toBe('74');
    expect(tripS(2).toFixed(0)).toBe('27');
    expect(tripS(2.55).toFixed(1)).toBe('15.0');
    expect(tripS(3).toFixed(1)).toBe('10.4');
  });

  test('keeps to UL 489 and IEC 60898: holds its rating, trips within an hour at 1.35 and 1.45, within 2 min at 2', () => {
    expect(tripS(1)).toBe(Number.POSITIVE_INFINITY);
    expect(tripS(1.35)).toBeLessThan(3600);
    expect(tripS(1.45)).toBeLessThan(3600);
    expect(tripS(2)).toBeLessThan(120);
    expect(tripS(2.55)).toBeGreaterThan(1);
    expect(tripS(2.55)).toBeLessThan(60);
  });

  test.each([
    ['UL489', 10],
    ['B', 4],
    ['C', 7.5],
    ['D', 15],
  ] as const)('of type %s lets go within half a cycle above %f times its rating, and not below', (type, times) => {
    const settings = { ratedA: 16, type, poles: 1 } as const;
    expect(tripS(times * 1.01, settings)).toBe(TICK);
    expect(tripS(times * 0.99, settings)).toBeGreaterThan(TICK);
  });

  test('a bolted short at the end of 60 ft of 14 AWG is 280 A, which a breaker of 15 A lets go at once', () => {
    const { slots, ...network } = receptacle('correct', 1e9);
    const short: Element = { kind: 'R', id: 'short', a: slots.H, b: slots.N, ohm: 1e-6 };
    const circuit = compile({ ...network, elements: [...network.elements, short] });
    solve(circuit);
    const amps = magnitude(currentThrough(circuit, 'short'));
    expect(amps.toFixed(0)).toBe('280');
    const breaker = startBreaker({ ratedA: 15, type: 'UL489', poles: 1 }, 'on');
    expect(stepPole(breaker, 0, amps, TICK)).toBe(true);
    expect([breaker.position, breaker.cause]).toEqual(['tripped', 'short']);
  });

  test('its handle stands between, and goes on only after it went off', () => {
    const breaker = startBreaker({ ratedA: 20, type: 'UL489', poles: 1 }, 'on');
    stepPole(breaker, 0, 1000, TICK);
    expect(moveHandle(breaker, 'on')).toBe(false);
    expect(breaker.position).toBe('tripped');
    expect(moveHandle(breaker, 'off')).toBe(true);
    expect(moveHandle(breaker, 'off')).toBe(false);
    expect(moveHandle(breaker, 'on')).toBe(true);
    expect([breaker.position, breaker.cause]).toEqual(['on', 'none']);
  });

  test('that is off or has tripped does not trip once more', () => {
    const breaker = startBreaker({ ratedA: 20, type: 'UL489', poles: 1 }, 'on');
    expect(stepPole(breaker, 0, 1000, TICK)).toBe(true);
    expect(stepPole(breaker, 0, 1000, TICK)).toBe(false);
    moveHandle(breaker, 'off');
    expect(stepPole(breaker, 0, 1000, TICK)).toBe(false);
    expect(breaker.cause).toBe('none');
  });

  test('is still warm when it is switched on again, cools meanwhile, and one pole trips all', () => {
    const breaker = startBreaker({ ratedA: 20, type: 'UL489', poles: 2 }, 'on');
    let ticks = 0;
    const untilTrip = (): number => {
      for (ticks = 1; !stepPole(breaker, 1, 40, TICK); ticks++) stepPole(breaker, 0, 0, TICK);
      return ticks * TICK;
    };
    const cold = untilTrip();
    expect(breaker.position).toBe('tripped');
    expect([breaker.theta[0], breaker.theta[1]]).toEqual([0, expect.closeTo(1.5625, 2)]);
    moveHandle(breaker, 'off');
    moveHandle(breaker, 'on');
    expect(untilTrip()).toBeLessThan(0.01 * cold);
    moveHandle(breaker, 'off');
    for (let tick = 0; tick < 3600 * 120; tick++) stepPole(breaker, 1, 0, TICK);
    moveHandle(breaker, 'on');
    expect(untilTrip()).toBeCloseTo(cold, 1);
  });
});

describe('[C31] a residual current device', () => {
  test('UL 943 class A: 6 mA for 5.59 s, 30 mA for 0.56 s, 264 mA for 0.025 s at the longest', () => {
    expect(longestS({ standard: 'UL943' }, 0.006).toFixed(2)).toBe('5.59');
    expect(longestS({ standard: 'UL943' }, 0.03).toFixed(2)).toBe('0.56');
    expect(longestS({ standard: 'UL943' }, 0.264).toFixed(3)).toBe('0.025');
    expect(longestS({ standard: 'UL943' }, 10)).toBe(0.025);
  });

  test('IEC 61008, 30 mA: 0.3 s at its rating, 0.15 s at twice, 0.04 s at five times', () => {
    const kind = { standard: 'IEC61008', ratedA: 0.03 } as const;
    expect([0.03, 0.06, 0.15].map((amps) => longestS(kind, amps))).toEqual([0.3, 0.15, 0.04]);
  });

  const tripS = (
    kind: Parameters<typeof startResidual>[0],
    seed: number,
    amps: number,
    neutralOhm = Infinity,
  ): number => {
    const device = startResidual(kind, seed);
    for (let tick = 1; tick <= 60 * 120; tick++) if (stepResidual(device, amps, neutralOhm, TICK)) return tick * TICK;
    return Number.POSITIVE_INFINITY;
  };

  test('whatever its seed a GFCI holds 4 mA, trips from 6 mA, and within the longest time', () => {
    for (const seed of [0, 0.3, 0.5, 1]) {
      expect(tripS({ standard: 'UL943' }, seed, 0.004)).toBe(Number.POSITIVE_INFINITY);
      for (const amps of [0.006, 0.01, 0.03, 0.12, 0.264, 3]) {
        const longest = longestS({ standard: 'UL943' }, amps);
        const took = tripS({ standard: 'UL943' }, seed, amps);
        expect(took).toBeLessThanOrEqual(longest + 1e-12);
        expect(took).toBeGreaterThan(Math.max(0.025, longest * 0.05) - 2.01 * TICK);
      }
    }
    expect(tripS({ standard: 'UL943' }, 0.5, 0.006)).toBeCloseTo(0.05 * 5.59, 1);
    expect(tripS({ standard: 'UL943' }, 0, 0.0046)).toBeLessThan(1);
    expect(tripS({ standard: 'UL943' }, 1, 0.0054)).toBe(Number.POSITIVE_INFINITY);
  });

  test('an RCD of 30 mA holds half its rating and trips at all of it', () => {
    const kind = { standard: 'IEC61008', ratedA: 0.03 } as const;
    for (const seed of [0, 1]) {
      expect(tripS(kind, seed, 0.015)).toBe(Number.POSITIVE_INFINITY);
      expect(tripS(kind, seed, 0.03)).toBeLessThanOrEqual(0.3);
      expect(tripS(kind, seed, 0.15)).toBeLessThanOrEqual(0.04);
    }
  });

  test('a residual current that stops in time is forgotten, and an open device trips no more', () => {
    const device = startResidual({ standard: 'UL943' }, 0);
    for (let round = 0; round < 10; round++) {
      for (let tick = 0; tick < 12; tick++) expect(stepResidual(device, 0.01, Infinity, TICK)).toBe(false);
      stepResidual(device, 0, Infinity, TICK);
    }
    device.closed = false;
    expect(stepResidual(device, 1, 0, TICK)).toBe(false);
  });

  test('a neutral grounded beyond a GFCI trips it without any load; an RCD does not see it', () => {
    expect(tripS({ standard: 'UL943' }, 0, 0, 3.9)).toBeLessThanOrEqual(0.025);
    expect(tripS({ standard: 'UL943' }, 0, 0, 4.1)).toBe(Number.POSITIVE_INFINITY);
    expect(tripS({ standard: 'IEC61008', ratedA: 0.03 }, 0, 0, 1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('[C32] what a device senses in the circuit', () => {
  const device = { id: 'gfci', poles: ['hot', 'neutral'] };
  const contact = (id: string, a: string, b: string, closed: boolean): Element => ({
    kind: 'switch',
    id,
    a,
    b,
    closed,
  });
  const sensedElements = (closed: boolean): readonly Element[] => [
    sensor('gfci', 'hot', 'h', 'innerHot'),
    sensor('gfci', 'neutral', 'n', 'innerNeutral'),
    contact('contact1', 'innerHot', 'loadHot', closed),
    contact('contact2', 'innerNeutral', 'loadNeutral', closed),
  ];
  /** The receptacle circuit with a GFCI at its end and something behind it. */
  function behind(closed: boolean, ...elements: readonly Element[]): Network {
    const { slots: _, ...network } = receptacle('correct', 1e9);
    return { ...network, elements: [...network.elements, ...sensedElements(closed), ...elements] };
  }
  const R = (id: string, a: string, b: string, ohm: number): Element => ({ kind: 'R', id, a, b, ohm });
  function residual(network: Network): number {
    const circuit = compile(network);
    solve(circuit);
    return residualA(circuit, device);
  }

  test('a load between its conductors leaves no residual current, a fault from hot to ground all of its current', () => {
    expect(residual(behind(true, R('lamp', 'loadHot', 'loadNeutral', 10)))).toBeLessThan(1e-9);
    expect(residual(behind(true, R('fault', 'loadHot', 'g', 20_000)))).toBeCloseTo(0.006, 5);
    expect(residual(behind(false, R('fault', 'loadHot', 'g', 20_000)))).toBeLessThan(1e-6);
  });

  test('a load fed past it, its neutral taken before the device, is all residual', () => {
    expect(residual(behind(true, R('lamp', 'loadHot', 'n', 100)))).toBeGreaterThan(1);
  });

  test('a bootleg neutral-ground joint beyond it is seen without load: the loop is that of the two conductors', () => {
    expect(groundedLoopOhm(behind(true, R('bootleg', 'loadNeutral', 'g', 0.001)), device)).toBeCloseTo(
      2 * 0.1842 + 0.001 + 0.001 + 0.005,
      3,
    );
    expect(groundedLoopOhm(behind(true, R('lamp', 'loadHot', 'loadNeutral', 10)), device)).toBeGreaterThan(1e5);
  });

  test('the same joint before the device is not seen', () => {
    expect(groundedLoopOhm(behind(true, R('bootleg', 'n', 'g', 0.001)), device)).toBeGreaterThan(1e5);
  });
});

describe('[C33] an arc-fault device counts half-cycles that arc', () => {
  function tripsAfter(arcs: (tick: number) => Arc | undefined, frequencyHz = 60): number {
    const device = startArcFault(frequencyHz);
    for (let tick = 1; tick <= 1200; tick++) if (stepArcFault(device, arcs(tick))) return tick;
    return Number.POSITIVE_INFINITY;
  }
  const series = (amps: number): Arc => ({ kind: 'series', amps });
  const parallel = (amps: number): Arc => ({ kind: 'parallel', amps });

  test('eight of 5 A in series, or of 75 A across the circuit, trip it; less never does', () => {
    expect(tripsAfter(() => series(5))).toBe(8);
    expect(tripsAfter(() => parallel(75))).toBe(8);
    expect(tripsAfter(() => series(4.9))).toBe(Number.POSITIVE_INFINITY);
    expect(tripsAfter(() => parallel(74))).toBe(Number.POSITIVE_INFINITY);
    expect(tripsAfter(() => undefined)).toBe(Number.POSITIVE_INFINITY);
  });

  test('at 50 Hz a half-cycle is longer than a tick: eight take ten', () => {
    expect(tripsAfter(() => series(5), 50)).toBe(10);
  });

  test('eight within half a second count, eight over a longer time do not', () => {
    expect(tripsAfter((tick) => (tick % 8 === 1 ? series(9) : undefined))).toBe(57);
    expect(tripsAfter((tick) => (tick % 9 === 1 ? series(9) : undefined))).toBe(Number.POSITIVE_INFINITY);
  });
});
