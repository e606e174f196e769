import { expect, test } from 'vitest';
import { drift, seeded, trackingError, tremor } from '../../../src/cli/hand/noise.ts';

const STEP = 1 / 90;
const series = (signal: (stepS: number) => number, count: number): number[] =>
  Array.from({ length: count }, () => signal(STEP));
const rms = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
const displacement = (values: readonly number[], overS: number): number => {
  const lag = Math.round(overS / STEP);
  return rms(values.slice(lag).map((v, i) => v - (values[i] ?? 0)));
};

test.each([
  [0.2, 0.2, 0.35],
  [0.5, 0.3, 0.6],
  [2, 0.75, 1.05],
  [5, 1.1, 1.5],
])('the uncorrected tracking error moves over %f s as the measured one does', (overS, low, high) => {
  const error = series(drift(seeded(7), 1.2, 6), 90 * 1200);
  expect(displacement(error, overS)).toBeGreaterThan(low);
  expect(displacement(error, overS)).toBeLessThan(high);
});

test('what a hand can see and correct is gone from the tracking error', () => {
  const left = series(trackingError(seeded(3), 1), 90 * 600);
  expect(rms(left)).toBeGreaterThan(0.15);
  expect(rms(left)).toBeLessThan(0.35);
});

test('tremor has the rms asked for', () => {
  expect(rms(series(tremor(seeded(11), 0.2), 90 * 300))).toBeCloseTo(0.2, 1);
});

test('the same seed gives the same hand, another seed another', () => {
  const three = (seed: number): number[] => series(tremor(seeded(seed), 1), 3);
  expect(three(5)).toEqual(three(5));
  expect(three(5)).not.toEqual(three(6));
});
