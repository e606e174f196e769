import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, decimalDown, decimalUp } from '../../../src/core/base/decimal.ts';

test('a number is written with exactly the digits asked for', () => {
  expect(decimal(4.7, 2)).toBe('4.70');
  expect(decimal(-0.004, 2)).toBe('0.00');
  expect(decimal(-0.05, 1)).toBe('-0.1');
  expect(decimal(0.05, 1)).toBe('0.1');
  expect(decimal(12, 0)).toBe('12');
  expect(decimal(0.29, 2)).toBe('0.29');
});

test('rounding away from passing never claims more, or less, than was measured', () => {
  expect(decimalDown(74.96, 1)).toBe('74.9');
  expect(decimalUp(0.501, 2)).toBe('0.51');
  expect(decimalDown(0.29, 2)).toBe('0.29');
  expect(decimalUp(1.1, 2)).toBe('1.10');
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      expect(Number(decimalDown(value, 3))).toBeLessThanOrEqual(value + 1e-8);
      expect(Number(decimalUp(value, 3))).toBeGreaterThanOrEqual(value - 1e-8);
      expect(Math.abs(Number(decimal(value, 3)) - value)).toBeLessThanOrEqual(0.0005 + 1e-8);
    }),
  );
});

test('what has no decimal form is a fault', () => {
  expect(() => decimal(Number.NaN, 1)).toThrow('can not be written');
  expect(() => decimal(1e15, 1)).toThrow('can not be written');
});
