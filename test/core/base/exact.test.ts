import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atan, atan2, cos, exp, log, pow, sin, tan } from '../../../src/core/base/exact.ts';

/** Distance in units of the last place of `right`. */
function ulps(value: number, right: number): number {
  if (Object.is(value, right) || value === right) return 0;
  const bits = new Float64Array([Math.abs(right)]);
  const whole = new BigInt64Array(bits.buffer);
  whole[0] = (whole[0] ?? 0n) + 1n;
  return Math.abs(value - right) / ((bits[0] ?? 0) - Math.abs(right));
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('exact functions agree with the engine, which is right to about 1 ulp', () => {
  const cases: readonly (readonly [string, (x: number) => number, (x: number) => number, number, number, number])[] = [
    ['exp', exp, Math.exp, -700, 700, 2],
    ['exp near 0', exp, Math.exp, -1, 1, 2],
    ['log', log, Math.log, Number.MIN_VALUE, 1e300, 2],
    ['log near 1', log, Math.log, 0.5, 2, 2],
    ['sin', sin, Math.sin, -7, 7, 2],
    ['cos', cos, Math.cos, -7, 7, 2],
    ['sin of many turns', sin, Math.sin, -1e4, 1e4, 4],
    ['tan', tan, Math.tan, -1.5, 1.5, 4],
    ['atan', atan, Math.atan, -1e6, 1e6, 2],
    ['atan near 0', atan, Math.atan, -3, 3, 2],
    ['pow 1.35', (x) => pow(x, 1.35), (x) => x ** 1.35, 1e-3, 1000, 24],
    ['pow 0.4', (x) => pow(x, 0.4), (x) => x ** 0.4, 1e-6, 1e9, 24],
  ];
  test.each(cases)('%s', (_, ours, theirs, min, max, bar) => {
    fc.assert(
      fc.property(between(min, max), (x) => ulps(ours(x), theirs(x)) <= bar),
      { numRuns: 5000 },
    );
  });

  test('atan2 in every quadrant', () => {
    fc.assert(
      fc.property(between(-100, 100), between(-100, 100), (y, x) => {
        // Ours knows no signed zero: the origin and the negative x axis have one angle each.
        fc.pre(x !== 0 && y !== 0);
        return Math.abs(atan2(y, x) - Math.atan2(y, x)) < 1e-15;
      }),
      { numRuns: 5000 },
    );
    expect([atan2(0, 1), atan2(1, 0), atan2(-1, 0), atan2(0, -1), atan2(0, 0)]).toEqual([
      0,
      Math.PI / 2,
      -Math.PI / 2,
      Math.PI,
      0,
    ]);
  });
});

test('the ends of the domains are answers, not accidents', () => {
  expect(exp(1000)).toBe(Infinity);
  expect(exp(-1000)).toBe(0);
  expect(exp(-745)).toBe(5e-324);
  expect(exp(0)).toBe(1);
  expect(exp(NaN)).toBeNaN();
  expect(log(0)).toBe(-Infinity);
  expect(log(-1)).toBeNaN();
  expect(log(1)).toBe(0);
  expect(log(Infinity)).toBe(Infinity);
  expect(log(5e-324)).toBe(Math.log(5e-324));
  expect([pow(0, 2), pow(0, 0), pow(0, -1), pow(2, 0)]).toEqual([0, 1, Infinity, 1]);
  expect(sin(1e6)).toBeNaN();
  expect(sin(NaN)).toBeNaN();
});

test('a few values are pinned to the bit, so that no engine and no edit can move them', () => {
  const view = new DataView(new ArrayBuffer(8));
  const hex = (x: number): string => {
    view.setFloat64(0, x);
    return view.getBigUint64(0).toString(16);
  };
  expect([exp(1), log(10), sin(1), cos(1), atan2(1, 3), pow(161, 1.35)].map(hex)).toEqual([
    '4005bf0a8b14576a',
    '40026bb1bbb55516',
    '3feaed548f090cee',
    '3fe14a280fb5068c',
    '3fd4978fa3269ee1',
    '408dca247eec9c94',
  ]);
});
