import type { TrackingClass } from '../assessment/pack.ts';
import { decimalValue } from '../base/decimal.ts';
import type { TrackingCheck } from '../recording/header.ts';

/** One sigma of what is left of tracking and registration error: mm per axis, degrees. */
export interface Tracking {
  readonly positionMm: number;
  readonly rotationDeg: number;
  readonly registrationMm: number;
}

/** A hand sees and corrects what is slower than this (human reaction; G1), s: the error left over is independent from one such time to the next. */
const REACTION_S = 0.25;
const ROOT_TWO = Math.sqrt(2);
/** Half-width of a 95 % guard band, in sigmas (JCGM 106). */
const COVERAGE = 2;

/** The class the pack is meant for, or what was measured on the day where that is worse. */
export const trackingOf = (check: TrackingCheck, declared: TrackingClass): Tracking => ({
  positionMm: Math.max(decimalValue(check.positionMm), decimalValue(declared.positionMm)),
  rotationDeg: Math.max(decimalValue(check.rotationDeg), decimalValue(declared.rotationDeg)),
  registrationMm: decimalValue(declared.registrationMm),
});

/** One sigma of a mean over `seconds`. */
const ofMean = (u: number, seconds: number): number => u * Math.sqrt(seconds > REACTION_S ? REACTION_S / seconds : 1);

/** Guard band of a mean position over `seconds`, mm. */
export function guardOfPosition({ positionMm, registrationMm }: Tracking, seconds: number): number {
  const u = ofMean(positionMm, seconds);
  return COVERAGE * Math.sqrt(u * u + registrationMm * registrationMm);
}

/** Guard band of a mean angle over `seconds`, degrees. */
export const guardOfAngle = ({ rotationDeg }: Tracking, seconds: number): number =>
  COVERAGE * ofMean(rotationDeg, seconds);

/** Guard band of a speed over `seconds`, mm/s: two positions and the time between them. */
export const guardOfSpeed = ({ positionMm }: Tracking, seconds: number): number =>
  COVERAGE * ((ROOT_TWO * positionMm) / seconds);

/** Differences under this are the rounding of sums, not of the work; in the unit of what is compared. */
export const ROUNDING = 1e-6;

/** Length of the window that procedure means are taken over, mm of seam. */
export const MEAN_WINDOW_MM = 10;

/** Time a speed is judged over, s: so long that the guard bands leave at least half of the window to decide in, and never under 2 s. */
export const speedWindowS = ({ positionMm }: Tracking, low: number, high: number): number =>
  Math.max(2, (8 * ROOT_TWO * positionMm) / (high - low));

/**
 * Guard band of a fillet's leg, mm, by linear propagation. The metal laid on a millimetre goes with 1/speed, and the leg
 * with its root: half the relative error of the speed over a `MEAN_WINDOW_MM`. The pool is about as long as that window and
 * lays its metal over its whole length, so the place of each end of the window counts as a mean over the same seconds.
 * Where the wire points and how it is turned share the metal between the legs: `perAim` (mm per mm) and `perDegree` (mm per
 * degree) come from the section itself. Held against 200 draws of the error in a test.
 */
export function guardOfLeg(
  tracking: Tracking,
  leg: number,
  perAim: number,
  perDegree: number,
  seconds: number,
): number {
  const ends = ROOT_TWO * ofMean(tracking.positionMm, seconds);
  const speed = (leg / 2) * (ends / MEAN_WINDOW_MM);
  const aim = perAim * (guardOfPosition(tracking, seconds) / COVERAGE);
  const angle = perDegree * ofMean(tracking.rotationDeg, seconds);
  return COVERAGE * Math.sqrt(speed * speed + aim * aim + angle * angle);
}
