import { describe, expect, test } from 'vitest';
import { bodyElements, shockOf } from '../../../../src/core/sim/wiring/body.ts';
import { compile } from '../../../../src/core/sim/wiring/circuit.ts';
import { cableElements, conductorOhm, SIZES, strayFarad } from '../../../../src/core/sim/wiring/conductor.ts';
import { WIRING } from '../../../../src/core/sim/wiring/constants.ts';
import { pushInOhm, screwOhm } from '../../../../src/core/sim/wiring/contact.ts';
import type { Element } from '../../../../src/core/sim/wiring/element.ts';
import { coldJoint, stepJoint, tooWarm } from '../../../../src/core/sim/wiring/joint-heat.ts';
import { loadElements } from '../../../../src/core/sim/wiring/load.ts';
import { magnitude } from '../../../../src/core/sim/wiring/phasor.ts';
import { currentThrough, solve, voltageBetween } from '../../../../src/core/sim/wiring/solve.ts';

const mains: Element = { kind: 'V', id: 'mains', a: 'hot', b: '0', volts: 120, phaseDeg: 0 };

function solved(elements: readonly Element[], frequencyHz = 60) {
  const circuit = compile({ frequencyHz, elements });
  solve(circuit);
  return circuit;
}

describe('[C20] conductors', () => {
  test('60 ft of solid 14 AWG are 0.184 ohm, as NEC chapter 9 table 8 has it; stranded a little more', () => {
    expect(conductorOhm('AWG14', 'solid', 60 * 304.8)).toBeCloseTo(0.1842, 12);
    expect(conductorOhm('AWG14', 'stranded', 60 * 304.8)).toBeCloseTo(0.1884, 12);
    expect(conductorOhm('AWG12', 'solid', 304_800)).toBeCloseTo(1.93, 12);
    expect(conductorOhm('AWG6', 'solid', 304_800)).toBeCloseTo(0.491, 12);
  });

  test('100 m of 2.5 mm2 are 0.741 ohm, as IEC 60228 has it', () => {
    expect(conductorOhm('2.5mm2', 'solid', 100_000)).toBeCloseTo(0.741, 12);
  });

  test('of two sizes of one system the thicker has less resistance', () => {
    for (const system of ['AWG', 'mm2']) {
      const ohms = SIZES.filter((size) => size.includes(system)).map((size) => conductorOhm(size, 'stranded', 1000));
      expect(ohms).toEqual(ohms.toSorted((a, b) => b - a));
      expect(new Set(ohms).size).toBe(ohms.length);
    }
  });

  test('a cable is a resistance for each conductor, and at both ends half the capacitance between each two', () => {
    const conductors = ['hot', 'neutral', 'ground'].map((name) => ({ name, from: `${name}.1`, to: `${name}.2` }));
    const elements = cableElements({ id: 'home', size: 'AWG14', strand: 'solid', lengthMm: 30 * 304.8, conductors });
    expect(elements.filter(({ kind }) => kind === 'R').map(({ id }) => id)).toEqual([
      'home.hot',
      'home.neutral',
      'home.ground',
    ]);
    const pairs = elements.filter((element) => element.kind === 'C');
    expect(pairs.length).toBe(6);
    for (const { farad } of pairs) expect(farad).toBeCloseTo((30 * 15e-12) / 2, 20);
    expect(strayFarad(30 * 304.8)).toBeCloseTo(450e-12, 20);
  });

  test.each([
    ['hot', 'from', 0],
    ['neutral', 'from', 60],
    ['hot', 'to', 120],
    ['neutral', 'to', 0],
  ] as const)('a cable whose %s is loose at its %s end stands there at %f V', (loose, end, volts) => {
    const conductors = ['hot', 'neutral', 'ground'].map((name) => ({
      name,
      from: name === loose && end === 'from' ? 'loose' : name === 'hot' ? 'hot' : '0',
      to: name === loose && end === 'to' ? 'loose' : `${name}.2`,
    }));
    const cable = cableElements({ id: 'c', size: 'AWG14', strand: 'solid', lengthMm: 18_288, conductors });
    expect(magnitude(voltageBetween(solved([mains, ...cable]), 'loose', '0'))).toBeCloseTo(volts, 2);
  });
});

describe('[C21] contacts', () => {
  test('at its torque a screw holds with 0.3 milliohm, at half of it with eight times as much', () => {
    expect(screwOhm(1, 0.5)).toBe(3e-4);
    expect(screwOhm(1.4, 0.5)).toBe(3e-4);
    expect(screwOhm(0.5, 0.5)).toBeCloseTo(2.4e-3, 15);
    expect(screwOhm(0.8, 0.5)).toBeCloseTo(3e-4 / 0.512, 15);
  });

  test('finger-tight is 50 to 500 milliohm by the seed, and never better than a screw that was turned', () => {
    expect(screwOhm(0.1, 0)).toBeCloseTo(0.05, 12);
    expect(screwOhm(0.1, 1)).toBeCloseTo(0.5, 12);
    expect(screwOhm(0, 0.5)).toBeCloseTo(Math.sqrt(0.05 * 0.5), 12);
    expect(screwOhm(WIRING.fingerTight.value, 0)).toBeLessThan(0.1);
  });

  test('a push-in terminal is 1 to 3 milliohm by its seed', () => {
    expect([pushInOhm(0), pushInOhm(1)]).toEqual([expect.closeTo(1e-3, 12), expect.closeTo(3e-3, 12)]);
  });
});

describe('[C22] heat of a joint', () => {
  const heated = (ohm: number, amps: number, seconds: number) => {
    const joint = coldJoint();
    for (let tick = 0; tick < seconds * 120; tick++) stepJoint(joint, ohm * amps * amps, 1 / 120);
    return joint;
  };

  test('12 A turn 1.4, 7.2 and 14.4 W into heat in 10, 50 and 100 milliohm: 14, 72 and 144 K in the end', () => {
    expect(heated(0.01, 12, 1200).riseK).toBeCloseTo(14.4, 1);
    expect(heated(0.05, 12, 1200).riseK).toBeCloseTo(72, 1);
    expect(heated(0.1, 12, 1200).riseK).toBeCloseTo(144, 1);
  });

  test('63 % of that is there after 120 s, whatever the step', () => {
    const once = coldJoint();
    stepJoint(once, 7.2, 120);
    expect(once.riseK).toBeCloseTo(72 * (1 - 1 / Math.E), 9);
    expect(heated(0.05, 12, 120).riseK).toBeCloseTo(once.riseK, 6);
  });

  test('warmer than 60 C is too warm; 10 s above 5 W without a break leave a joint that has glowed', () => {
    expect(tooWarm(heated(0.01, 12, 1200))).toBe(false);
    expect(tooWarm(heated(0.05, 12, 1200))).toBe(true);
    expect(heated(0.05, 12, 9.9).glowed).toBe(false);
    expect(heated(0.05, 12, 10.1).glowed).toBe(true);
    expect(heated(0.01, 12, 100).glowed).toBe(false);
    const broken = heated(0.05, 12, 9.9);
    stepJoint(broken, 0, 1 / 120);
    for (let tick = 0; tick < 9 * 120; tick++) stepJoint(broken, 7.2, 1 / 120);
    expect(broken.glowed).toBe(false);
  });
});

test.each([
  [1500, 120, 1, 60],
  [900, 120, 0.8, 60],
  [230, 230, 0.5, 50],
])(
  '[C23] a load of %i W at %i V and power factor %f draws what its label says',
  (watts, volts, powerFactor, frequencyHz) => {
    const source: Element = { kind: 'V', id: 'v', a: 'a', b: '0', volts, phaseDeg: 0 };
    const load = loadElements({ id: 'load', a: 'a', b: '0', watts, volts, powerFactor, frequencyHz });
    const { re, im } = currentThrough(solved([source, ...load], frequencyHz), 'load');
    expect(re * volts).toBeCloseTo(watts, 6);
    expect(watts / (volts * Math.hypot(re, im))).toBeCloseTo(powerFactor, 9);
    expect(im).toBeLessThanOrEqual(0);
  },
);

describe('[C24] a person', () => {
  const through = (touch: Parameters<typeof bodyElements>[0], id: string): number => {
    const circuit = solved([mains, ...bodyElements(touch)]);
    return magnitude(currentThrough(circuit, id));
  };

  test('from hand to hand is 1000 ohm dry and 500 wet: 120 V are an injury', () => {
    const dry = through({ left: 'hot', right: '0', wet: false }, 'body.left');
    expect(dry).toBeCloseTo(0.12, 3);
    expect(through({ left: 'hot', right: '0', wet: true }, 'body.left')).toBeCloseTo(0.24, 3);
    expect(shockOf(dry)).toBe('injury');
  });

  test('one hand alone is grounded through shoes, and what touches nothing is in no circuit', () => {
    expect(through({ left: 'hot', right: undefined, wet: false }, 'body.feet')).toBeCloseTo(120 / 1_000_500, 9);
    expect(bodyElements({ left: undefined, right: undefined, wet: true })).toEqual([]);
  });

  test.each([
    [0.0005, 'none'],
    [0.00051, 'felt'],
    [0.005, 'felt'],
    [0.0051, 'injury'],
  ] as const)('%f A are %s', (amps, shock) => expect(shockOf(amps)).toBe(shock));
});

test('[C12] every constant is finite, has a unit and says where it comes from', () => {
  for (const [name, { value, unit, source }] of Object.entries(WIRING)) {
    expect(Number.isFinite(value), name).toBe(true);
    expect(unit.length, name).toBeGreaterThan(0);
    expect(source.length, name).toBeGreaterThan(5);
  }
});
