import { describe, expect, test } from 'vitest';
import { columnOf, FRAME_INTS, VALIDITY } from '../../../src/core/recording/frame.ts';
import { trackingCheck, trackingFigures } from '../../../src/core/recording/tracking-check.ts';

interface Sample {
  readonly mm: readonly [number, number, number];
  readonly validity?: number;
  readonly turnDeg?: number;
}

/** Frames at 90 Hz with the torch where `at` says. */
function rows(seconds: number, at: (s: number) => Sample): Int32Array {
  const count = Math.round(seconds * 90);
  const all = new Int32Array(count * FRAME_INTS);
  for (let i = 0; i < count; i++) {
    const { mm, validity = VALIDITY.tracked, turnDeg = 0 } = at(i / 90);
    const row = all.subarray(i * FRAME_INTS, (i + 1) * FRAME_INTS);
    row[0] = Math.round((i / 90) * 10_000);
    row[columnOf('toolMain', 'validity')] = validity;
    row[columnOf('toolMain', 'x')] = Math.round(mm[0] * 10);
    row[columnOf('toolMain', 'y')] = Math.round(mm[1] * 10);
    row[columnOf('toolMain', 'z')] = Math.round(mm[2] * 10);
    row[columnOf('toolMain', 'largest')] = 3;
    row[columnOf('toolMain', 'a')] = Math.round((Math.sin((turnDeg * Math.PI) / 360) / Math.SQRT1_2) * 16_383);
  }
  return all;
}

const allowed = { positionMm: 0.7, rotationDeg: 0.2 };
const sine = (hz: number, mm: number) => (s: number) => mm * Math.SQRT2 * Math.sin(2 * Math.PI * hz * s);
const still = rows(3, () => ({ mm: [0, 0, 0] }));
const sweep = rows(2, (s) => ({ mm: [200 * s, 0, 0] }));

describe('tracking check', () => {
  test('tracking error above 4 Hz is measured per axis, whatever slow drift lies under it', () => {
    const fast = sine(12, 1);
    const rest = rows(3, (s) => ({ mm: [fast(s) + 3 * s, fast(s), fast(s) - s] }));
    expect(trackingFigures(rest, sweep, 'toolMain').positionMm).toBeCloseTo(1, 1);
  });

  test('drift a hand can correct is no error: 1 mm at 0.5 Hz leaves less than 0.1 mm', () => {
    const slow = sine(0.5, 1);
    const rest = rows(3, (s) => ({ mm: [slow(s), slow(s), slow(s)] }));
    expect(trackingFigures(rest, sweep, 'toolMain').positionMm).toBeLessThan(0.1);
  });

  test('rotation is measured the same way, in degrees', () => {
    const fast = sine(10, 0.3);
    const rest = rows(3, (s) => ({ mm: [0, 0, 0], turnDeg: fast(s) }));
    expect(trackingFigures(rest, sweep, 'toolMain').rotationDeg).toBeCloseTo(0.3 / Math.sqrt(3), 1);
  });

  test('a jump counts once, a fast steady hand not at all', () => {
    const jump = rows(2, (s) => ({ mm: [200 * s + (s > 1 ? 14 : 0), 0, 0] }));
    expect(trackingFigures(still, jump, 'toolMain').sweepJumps).toBe(1);
    const fast = rows(1, (s) => ({ mm: [1500 * s, 0, 0] }));
    expect(trackingFigures(still, fast, 'toolMain').sweepJumps).toBe(0);
  });

  test('poses the device guessed count as lost time', () => {
    const lost = rows(2, (s) => ({
      mm: [200 * s, 0, 0],
      validity: s > 0.5 && s < 0.8 ? VALIDITY.emulated : VALIDITY.tracked,
    }));
    expect(trackingFigures(still, lost, 'toolMain').sweepLostMs).toBeGreaterThan(290);
    expect(trackingFigures(still, lost, 'toolMain').sweepLostMs).toBeLessThan(330);
  });

  test('quiet tracking is good', () => {
    expect(trackingCheck(trackingFigures(still, sweep, 'toolMain'), allowed)).toEqual({
      positionMm: '0',
      rotationDeg: '0',
      sweepJumps: 0,
      sweepLostMs: 0,
      verdict: 'good',
    });
  });

  test('tracking worse than the class is usable up to twice, not today beyond', () => {
    const noisy = (mm: number) => {
      const fast = sine(15, mm);
      return trackingCheck(
        trackingFigures(
          rows(3, (s) => ({ mm: [fast(s), fast(s), fast(s)] })),
          sweep,
          'toolMain',
        ),
        allowed,
      );
    };
    expect(noisy(1).verdict).toBe('usable');
    expect(Number(noisy(1).positionMm)).toBeCloseTo(1, 1);
    expect(noisy(1.6).verdict).toBe('notToday');
  });

  test('no tracked pose at all is not today', () => {
    const nothing = rows(3, () => ({ mm: [0, 0, 0], validity: VALIDITY.lost }));
    expect(trackingCheck(trackingFigures(nothing, nothing, 'toolMain'), allowed).verdict).toBe('notToday');
  });
});
