import { expect, test } from 'vitest';
import { columnOf, TIME_COLUMN, VALIDITY } from '../../../src/core/recording/frame.ts';
import { emptyFrame } from '../../../src/core/recording/quantise.ts';
import { TrackingMeasure } from '../../../src/renderer/booth/tracking-measure.ts';

/** A row at device time `atMs` with the torch at `x`, 0.1 mm. */
function row(atMs: number, x: number): Int32Array {
  const made = emptyFrame();
  made[TIME_COLUMN] = atMs * 10;
  made[columnOf('toolMain', 'validity')] = VALIDITY.tracked;
  made[columnOf('toolMain', 'x')] = x;
  return made;
}

/** Rows every 10 ms from `fromMs`, until something is answered; what it was, and when. */
function watch(measure: TrackingMeasure, fromMs: number, placeAt: (ms: number) => number) {
  for (let ms = fromMs; ms < fromMs + 20_000; ms += 10) {
    const figures = measure.take(row(ms, placeAt(ms)), ms);
    if (figures !== undefined) return { figures, afterMs: ms - fromMs };
  }
  return undefined;
}

test('the rest is three seconds, after three to lay the controller down in', () => {
  const measure = new TrackingMeasure();
  measure.begin('resting', 1000);
  const layingDown = (ms: number) => (ms < 4000 ? ms : 0);
  const rest = watch(measure, 1000, layingDown);
  expect(rest?.afterMs).toBe(6000);
  expect(rest?.figures.restMovedMm).toBe(0);
  expect(rest?.figures.restS).toBeCloseTo(3);
});

test('the sweep is four seconds from the press, and its figures keep those of the rest', () => {
  const measure = new TrackingMeasure();
  measure.begin('resting', 1000);
  watch(measure, 1000, (ms) => (ms === 5000 ? 20 : 0));
  measure.begin('sweeping', 10_000);
  const sweep = watch(measure, 10_000, (ms) => ms);
  expect(sweep?.afterMs).toBe(4000);
  expect(sweep?.figures.restMovedMm).toBeCloseTo(2);
  expect(sweep?.figures.sweepMm).toBeCloseTo(400);
});

test('nothing is answered before it began, after it was stopped, or twice', () => {
  const measure = new TrackingMeasure();
  expect(watch(measure, 0, () => 0)).toBeUndefined();
  measure.begin('sweeping', 30_000);
  measure.stop();
  expect(watch(measure, 30_000, () => 0)).toBeUndefined();
  measure.begin('sweeping', 60_000);
  expect(watch(measure, 60_000, () => 0)).toBeDefined();
  expect(watch(measure, 70_000, () => 0)).toBeUndefined();
});
