import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../../../src/core/base/fault.ts';
import {
  type Circuit,
  changeElement,
  compile,
  MOST_ELEMENTS,
  MOST_UNKNOWNS,
  type Network,
} from '../../../../src/core/sim/wiring/circuit.ts';
import { type Element, REFERENCE } from '../../../../src/core/sim/wiring/element.ts';
import { magnitude, phasorOf } from '../../../../src/core/sim/wiring/phasor.ts';
import { currentThrough, solve, voltageBetween } from '../../../../src/core/sim/wiring/solve.ts';
import { randomNetwork } from './random-networks.ts';

const R = (id: string, a: string, b: string, ohm: number): Element => ({ kind: 'R', id, a, b, ohm });
const L = (id: string, a: string, b: string, henry: number): Element => ({ kind: 'L', id, a, b, henry });
const C = (id: string, a: string, b: string, farad: number): Element => ({ kind: 'C', id, a, b, farad });
const V = (id: string, a: string, b: string, volts: number, phaseDeg = 0): Element => ({
  kind: 'V',
  id,
  a,
  b,
  volts,
  phaseDeg,
});
const I = (id: string, a: string, b: string, amps: number): Element => ({ kind: 'I', id, a, b, amps, phaseDeg: 0 });

function solved(frequencyHz: number, ...elements: readonly Element[]): Circuit {
  const circuit = compile({ frequencyHz, elements });
  solve(circuit);
  return circuit;
}
const volts = (circuit: Circuit, a: string, b = REFERENCE): number => magnitude(voltageBetween(circuit, a, b));
const amps = (circuit: Circuit, id: string): number => magnitude(currentThrough(circuit, id));

/** The code of the fault, or that there is none. */
function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
  return 'none';
}
const faultIn = (frequencyHz: number, ...elements: readonly Element[]): string =>
  faultOf(() => solved(frequencyHz, ...elements));

test('[C1] at every node of a random network what flows in flows out, to 1e-8 of the largest current', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const circuit = compile(randomNetwork(seed));
    solve(circuit);
    const sums = new Map(circuit.nodes.map((node) => [node, { re: 0, im: 0 }]));
    let largest = 0;
    const leaves = (node: string, { re, im }: { re: number; im: number }, by: number): void => {
      const sum = sums.get(node);
      if (sum === undefined) return;
      sum.re += by * re;
      sum.im += by * im;
    };
    for (const element of circuit.elements) {
      const current = currentThrough(circuit, element.id);
      largest = Math.max(largest, magnitude(current));
      leaves(element.a, current, 1);
      leaves(element.b, current, -1);
      if (element.kind !== 'transformer') continue;
      leaves(element.c, current, -element.ratio);
      leaves(element.d, current, element.ratio);
    }
    // What leaks to the reference is in no element.
    for (const [node, { re, im }] of sums) {
      const leak = voltageBetween(circuit, node, REFERENCE);
      expect(Math.hypot(re + 1e-12 * leak.re, im + 1e-12 * leak.im) / largest).toBeLessThan(1e-8);
    }
  }
});

describe('[C3] elements', () => {
  test('resistance, coil and capacitance in series: their impedances add', () => {
    const circuit = solved(
      60,
      V('v', 'a', '0', 120),
      R('r', 'a', 'b', 30),
      L('l', 'b', 'c', 0.2),
      C('c', 'c', '0', 5e-5),
    );
    const reactance = 2 * Math.PI * 60 * 0.2 - 1 / (2 * Math.PI * 60 * 5e-5);
    expect(amps(circuit, 'r')).toBeCloseTo(120 / Math.hypot(30, reactance), 9);
    expect(volts(circuit, 'b', 'c')).toBeCloseTo(amps(circuit, 'r') * 2 * Math.PI * 60 * 0.2, 8);
    expect(amps(circuit, 'l')).toBeCloseTo(amps(circuit, 'c'), 9);
  });

  test('three phases of 120 V are 208 V apart, and an even load leaves the neutral without current', () => {
    const phases = [0, 240, 120].map((phase, i) => V(`v${i}`, `p${i}`, '0', 120, phase));
    const loads = [0, 1, 2].map((i) => R(`r${i}`, `p${i}`, 'star', 12));
    const circuit = solved(60, ...phases, ...loads, R('neutral', 'star', '0', 0.1));
    expect(volts(circuit, 'p0', 'p1')).toBeCloseTo(120 * Math.sqrt(3), 9);
    expect(volts(circuit, 'p1', 'p2')).toBeCloseTo(120 * Math.sqrt(3), 9);
    expect(amps(circuit, 'neutral')).toBeLessThan(1e-12);
    expect(amps(circuit, 'r1')).toBeCloseTo(10, 9);
  });

  test('a source of current drives it from a to b through itself', () => {
    const circuit = solved(60, I('i', '0', 'a', 2), R('r', 'a', '0', 10));
    expect(voltageBetween(circuit, 'a', REFERENCE).re).toBeCloseTo(20, 9);
    expect(currentThrough(circuit, 'i').re).toBe(2);
  });

  test('a source of 0 V is an ammeter that takes no voltage', () => {
    const circuit = solved(60, V('v', 'a', '0', 120), V('meter', 'a', 'b', 0), R('r', 'b', '0', 10));
    expect(currentThrough(circuit, 'meter').re).toBeCloseTo(12, 9);
    expect(currentThrough(circuit, 'v').re).toBeCloseTo(-12, 9);
    expect(volts(circuit, 'a', 'b')).toBeLessThan(1e-13);
  });

  test('a switch is 5 milliohm closed and 1 gigaohm open', () => {
    const at = (closed: boolean) =>
      solved(60, V('v', 'a', '0', 120), { kind: 'switch', id: 's', a: 'a', b: 'b', closed }, R('r', 'b', '0', 12));
    expect(volts(at(true), 'a', 'b')).toBeCloseTo((120 * 0.005) / 12.005, 9);
    expect(amps(at(false), 'r')).toBeCloseTo(1.2e-7, 12);
  });

  test('a transformer divides voltage by its turns and multiplies current; its impedance is in series with a-b', () => {
    const transformer: Element = {
      kind: 'transformer',
      id: 't',
      a: 'p',
      b: '0',
      c: 's',
      d: '0',
      ratio: 5,
      ohm: 2,
      henry: 0.01,
    };
    const idle = solved(60, V('v', 'p', '0', 120), transformer);
    expect(volts(idle, 's')).toBeCloseTo(24, 6);
    const loaded = solved(60, V('v', 'p', '0', 120), transformer, R('r', 's', '0', 3));
    const primary = 120 / Math.hypot(2 + 75, 2 * Math.PI * 60 * 0.01);
    expect(amps(loaded, 't')).toBeCloseTo(primary, 8);
    expect(amps(loaded, 'r')).toBeCloseTo(5 * primary, 8);
  });
});

describe('[C4] at 0 Hz', () => {
  test('a coil is a wire, a capacitance is open, a transformer is two windings', () => {
    const circuit = solved(
      0,
      V('v', 'a', '0', 12),
      L('l', 'a', 'b', 0.5),
      R('r', 'b', '0', 6),
      C('c', 'b', 'd', 1e-6),
      R('off', 'd', '0', 100),
      { kind: 'transformer', id: 't', a: 'b', b: '0', c: 's', d: '0', ratio: 2, ohm: 3, henry: 0.1 },
      R('load', 's', '0', 5),
    );
    expect(volts(circuit, 'a', 'b')).toBeLessThan(1e-12);
    expect(amps(circuit, 'l')).toBeCloseTo(2 + 4, 9);
    expect(volts(circuit, 'd')).toBeLessThan(1e-9);
    expect(volts(circuit, 's')).toBe(0);
  });

  test('voltages have a sign and no imaginary part', () => {
    const circuit = solved(0, V('pv', 'plus', 'middle', 40), V('other', 'middle', '0', -15), R('r', 'plus', '0', 5));
    expect(voltageBetween(circuit, 'middle', REFERENCE)).toEqual({ re: -15, im: 0 });
    expect(currentThrough(circuit, 'r').re).toBeCloseTo(5, 9);
  });
});

describe('[C5] small conductances keep their digits beside large ones', () => {
  test('a part that hangs on picofarads behind a hundred closed contacts shares the voltage as they say', () => {
    const chain = Array.from({ length: 100 }, (_, i) => R(`r${i}`, `n${i}`, `n${i + 1}`, 1e-4));
    const circuit = solved(
      60,
      V('v', 'hot', '0', 120),
      C('over', 'hot', 'n0', 30e-12),
      ...chain,
      C('under', 'n100', '0', 20e-12),
    );
    // 1e-12 S leak from each of 101 nodes.
    const [over, under] = [2 * Math.PI * 60 * 30e-12, 2 * Math.PI * 60 * 20e-12];
    expect(volts(circuit, 'n50') / ((120 * over) / Math.hypot(101e-12, over + under))).toBeCloseTo(1, 9);
  });

  test('a part nothing ties to the reference is named, and stands where leakage puts it', () => {
    const circuit = solved(
      60,
      V('v', 'a', '0', 120),
      R('r', 'a', '0', 60),
      V('w', 'x', 'y', 12),
      R('s', 'x', 'y', 1000),
    );
    expect(circuit.floating).toEqual(['x', 'y']);
    expect(voltageBetween(circuit, 'x', REFERENCE).re).toBeCloseTo(6, 5);
    expect(voltageBetween(circuit, 'y', REFERENCE).re).toBeCloseTo(-6, 5);
    expect(voltageBetween(circuit, 'x', 'y').re).toBeCloseTo(12, 12);
  });
});

test('[C5] a winding that is grounded floats no more than one that is not; an isolated one is named', () => {
  const winding = (d: string): readonly string[] =>
    solved(60, V('v', 'p', '0', 120), {
      kind: 'transformer',
      id: 't',
      a: 'p',
      b: '0',
      c: 's',
      d,
      ratio: 5,
      ohm: 2,
      henry: 0,
    }).floating;
  expect(winding('0')).toEqual([]);
  expect(winding('x')).toEqual(['s', 'x']);
});

describe('[C6] the same network gives the same bits', () => {
  test('twice, and after values were changed and changed back', () => {
    const network = randomNetwork(13);
    const bits = (circuit: Circuit) => [...circuit.xRe, ...circuit.xIm];
    const [one, other] = [compile(network), compile(network)];
    solve(one);
    for (const element of network.elements)
      if (element.kind === 'R') changeElement(other, { ...element, ohm: element.ohm * 3 });
    solve(other);
    expect(bits(other)).not.toEqual(bits(one));
    for (const element of network.elements) changeElement(other, element);
    solve(other);
    expect(bits(other)).toEqual(bits(one));
  });

  test('nodes are columns in the order they are first named', () => {
    expect(solved(60, V('v', 'z', 'a', 1), R('r', 'a', '0', 1), R('s', 'm', 'z', 1)).nodes).toEqual(['z', 'a', 'm']);
  });

  test('a phase of whole quarter turns leaves no dust', () => {
    expect([0, 90, -90, 180, 360, -180].map((deg) => phasorOf(2, deg))).toEqual([
      { re: 2, im: 0 },
      { re: 0, im: 2 },
      { re: 0, im: -2 },
      { re: -2, im: 0 },
      { re: 2, im: 0 },
      { re: -2, im: 0 },
    ]);
    expect(phasorOf(2, 30).im).toBeCloseTo(1, 15);
  });
});

describe('[C7] what has no answer is named', () => {
  test.each<readonly [string, number, readonly Element[]]>([
    ['network-empty', 60, []],
    ['frequency-wrong', -1, [R('r', 'a', '0', 1)]],
    ['frequency-wrong', Number.NaN, [R('r', 'a', '0', 1)]],
    ['frequency-wrong', 1e7, [R('r', 'a', '0', 1)]],
    ['element-twice', 60, [R('r', 'a', '0', 1), R('r', 'b', '0', 1)]],
    ['element-value', 60, [R('r', 'a', '0', 0)]],
    ['element-value', 60, [R('r', 'a', '0', Number.NaN)]],
    ['element-value', 60, [R('r', 'a', '0', Number.POSITIVE_INFINITY)]],
    ['element-value', 60, [V('v', 'a', '0', Number.NaN)]],
    ['element-value', 60, [V('v', 'a', '0', 1, Number.NEGATIVE_INFINITY)]],
    ['element-value', 0, [V('v', 'a', '0', 1, 90)]],
    ['element-value', 60, [C('c', 'a', '0', -1e-9)]],
    ['source-loop', 60, [V('v', 'a', '0', 120), V('w', 'a', '0', 120)]],
    ['source-loop', 60, [V('v', 'a', 'a', 120)]],
    ['source-loop', 60, [V('v', 'a', '0', 1), V('w', 'b', 'a', 1), V('x', '0', 'b', 1)]],
    ['source-loop', 0, [V('v', 'a', '0', 12), L('l', 'a', '0', 1)]],
    ['source-open', 60, [I('i', '0', 'a', 1), C('c', 'b', '0', 1e-9)]],
    ['source-open', 0, [I('i', '0', 'a', 1), C('c', 'a', '0', 1e-9)]],
    ['none', 60, [I('i', '0', 'a', 1), C('c', 'a', '0', 1e-9)]],
    ['none', 60, [V('v', 'a', '0', 12), L('l', 'a', '0', 1)]],
  ])('%s at %f Hz: %j', (code, frequencyHz, elements) => {
    expect(faultIn(frequencyHz, ...elements)).toBe(code);
  });

  test('a loop that resonates without loss has no answer', () => {
    const henry = 1 / (4 * Math.PI * Math.PI * 3600 * 1e-5);
    expect(faultIn(60, V('v', 'a', '0', 120), L('l', 'a', 'b', henry), C('c', 'b', '0', 1e-5))).toBe(
      'network-singular',
    );
  });

  test('an element that is not there, is another one, or gets a value that can not be', () => {
    const circuit = compile({ frequencyHz: 60, elements: [R('r', 'a', '0', 1)] });
    expect(faultOf(() => changeElement(circuit, R('s', 'a', '0', 1)))).toBe('element-unknown');
    expect(faultOf(() => changeElement(circuit, R('r', 'b', '0', 1)))).toBe('element-differs');
    expect(faultOf(() => changeElement(circuit, C('r', 'a', '0', 1)))).toBe('element-differs');
    expect(faultOf(() => changeElement(circuit, R('r', 'a', '0', Number.NaN)))).toBe('element-value');
    expect(faultOf(() => currentThrough(circuit, 's'))).toBe('element-unknown');
    expect(faultOf(() => voltageBetween(circuit, 'a', 'air'))).toBe('node-unknown');
  });
});

describe('[C8] there is an end to it', () => {
  const ladder = (count: number): Network => ({
    frequencyHz: 60,
    elements: Array.from({ length: count }, (_, i) =>
      R(`r${i}`, `n${i % 150}`, i % 2 === 0 ? '0' : `n${(i * 7) % 150}`, 1 + i),
    ),
  });
  const line = (nodes: number): Network => ({
    frequencyHz: 60,
    elements: Array.from({ length: nodes }, (_, i) => R(`r${i}`, i === 0 ? '0' : `n${i - 1}`, `n${i}`, 1)),
  });

  test(`${MOST_ELEMENTS} elements are solved, one more is not, and a thousand wires are not`, () => {
    expect(faultOf(() => solve(compile(ladder(MOST_ELEMENTS))))).toBe('none');
    expect(faultOf(() => compile(ladder(MOST_ELEMENTS + 1)))).toBe('network-large');
    expect(faultOf(() => compile(line(1000)))).toBe('network-large');
  });

  test(`${MOST_UNKNOWNS} unknowns are solved, one more is not`, () => {
    expect(faultOf(() => solve(compile(line(MOST_UNKNOWNS))))).toBe('none');
    expect(faultOf(() => compile(line(MOST_UNKNOWNS + 1)))).toBe('network-large');
  });
});

test('[C9] no network, however wild, gives a number that is not finite', () => {
  const nodes = fc.constantFrom('0', 'a', 'b', 'c', 'd');
  const size = fc.double({ min: -16, max: 16, noNaN: true }).map((power) => 10 ** power);
  const ends = { a: nodes, b: nodes };
  const element = fc.oneof(
    fc.record({ kind: fc.constant('R' as const), ...ends, ohm: size }),
    fc.record({ kind: fc.constant('L' as const), ...ends, henry: size }),
    fc.record({ kind: fc.constant('C' as const), ...ends, farad: size }),
    fc.record({ kind: fc.constant('V' as const), ...ends, volts: size, phaseDeg: fc.integer({ min: -400, max: 400 }) }),
    fc.record({ kind: fc.constant('I' as const), ...ends, amps: size, phaseDeg: fc.constant(0) }),
    fc.record({ kind: fc.constant('switch' as const), ...ends, closed: fc.boolean() }),
    fc.record({
      kind: fc.constant('transformer' as const),
      ...ends,
      c: nodes,
      d: nodes,
      ratio: size,
      ohm: size,
      henry: size,
    }),
  );
  const elements = fc
    .array(element, { minLength: 1, maxLength: 12 })
    .map((all) => all.map((one, i) => ({ ...one, id: `e${i}` })));
  let answered = 0;
  fc.assert(
    fc.property(elements, fc.constantFrom(0, 50, 60, 1e6), (all, frequencyHz) => {
      const circuit = { of: undefined as Circuit | undefined };
      const code = faultOf(() => {
        circuit.of = solved(frequencyHz, ...all);
      });
      if (circuit.of === undefined) return code !== 'none';
      answered++;
      const currents = circuit.of.elements.map(({ id }) => amps(circuit.of!, id));
      return [...circuit.of.xRe, ...circuit.of.xIm, ...currents].every(Number.isFinite);
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(answered).toBeGreaterThan(300);
});
