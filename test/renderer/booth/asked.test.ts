import { describe, expect, test } from 'vitest';
import { Asked } from '../../../src/renderer/booth/input/asked.ts';
import { moveFlatHand, newFlatHand } from '../../../src/renderer/booth/input/flat-hand.ts';
import { lookTimes } from '../../../src/renderer/booth/input/look-times.ts';

/** A mouse tells where it is this often, ms, and goes so far in a second. */
const MOUSE_MS = 8;
const MM_S = 4.6;
const SECONDS = 16;

/** Speeds of the hand over each 200 ms of an even stroke of the mouse, mm/s, where the page draws at these times. */
function speeds(drawnAtMs: readonly number[]): readonly number[] {
  const hand = newFlatHand();
  const asked = new Asked();
  const places: { readonly atMs: number; readonly xMm: number }[] = [];
  let told = 0;
  let before = 1000;
  for (const nowMs of drawnAtMs) {
    // All that happened since the last picture is told at once, each with its own stamp.
    for (; told * MOUSE_MS <= nowMs; told++) {
      const atMs = told * MOUSE_MS;
      asked.add(atMs, nowMs, () => {
        hand.wish.mouseXMm = (atMs * MM_S) / 1000;
      });
    }
    for (const atMs of lookTimes(before, nowMs)) {
      asked.takeUntil(atMs);
      moveFlatHand(hand, (atMs - before) / 1000);
      before = atMs;
      places.push({ atMs, xMm: hand.now.xMm });
    }
  }
  const at = (ms: number): number => places.find(({ atMs }) => atMs >= ms)?.xMm ?? Number.NaN;
  return Array.from({ length: 50 }, (_, i) => 4000 + i * 200).map((ms) => (at(ms + 200) - at(ms)) / 0.2);
}

const every = (ms: number): readonly number[] =>
  Array.from({ length: (SECONDS * 1000) / ms }, (_, i) => 1000 + (i + 1) * ms);

describe('what mouse and keys asked for', () => {
  test.each([
    ['sixty pictures a second', every(16)],
    ['two pictures in three seconds', every(1600)],
    ['a stall of two seconds after each quick second', every(16).filter((ms) => ms % 3000 < 1000)],
  ])('an even stroke is recorded as even with %s', (_, drawnAt) => {
    for (const speed of speeds(drawnAt)) expect(Math.abs(speed - MM_S)).toBeLessThan(0.1 * MM_S);
  });

  test('is taken at its own time, in its order; a stamp of another clock counts as now', () => {
    const asked = new Asked();
    const taken: string[] = [];
    asked.add(100, 500, () => taken.push('first'));
    asked.add(90, 500, () => taken.push('told late'));
    asked.add(1e12, 500, () => taken.push('another clock'));
    asked.takeUntil(99);
    expect(taken).toEqual([]);
    asked.takeUntil(100);
    expect(taken).toEqual(['first', 'told late']);
    asked.takeUntil(500);
    expect(taken).toEqual(['first', 'told late', 'another clock']);
  });

  test('is forgotten when the page lets go', () => {
    const asked = new Asked();
    asked.add(10, 20, () => expect.unreachable());
    asked.clear();
    asked.takeUntil(30);
  });
});
