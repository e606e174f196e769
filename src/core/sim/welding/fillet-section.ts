import { DEGREES_PER_RADIAN, tan } from '../../base/exact.ts';
import { PHYSICS } from './constants.ts';

/** A fillet's section as inspection measures it, mm. One object is reused. */
export interface FilletSection {
  legAMm: number;
  legBMm: number;
  /** Root to face, square to the line between the toes. */
  throatMm: number;
  /** Toe to toe. */
  faceMm: number;
  /** Face above the line between the toes. */
  convexityMm: number;
  /** Metal rolled over each unmelted toe. */
  overlapMm: number;
}

export interface FilletMake {
  areaMm2: number;
  /** Longest line between melted toes. */
  meltedChordMm: number;
  heatKjMm: number;
  /** Share of the heat's density left where the arc swings; 1 on a straight run. */
  spread: number;
  /** Arc voltage above the usual one for the current. */
  overVoltageV: number;
  /** Torch more upright than 45 degrees: +. */
  workErrorDeg: number;
  aimMm: number;
  /** Convexity share that gravity adds, or takes where the metal runs thin. */
  hang: number;
  /** Gravity pulls the metal towards plate A, 1, or plate B, -1. */
  corner: number;
}

const ROOT_2 = Math.sqrt(2);
/** Convexity share at which the face meets the plate at a right angle: 45 degrees of chord and 45 of segment. */
const UPRIGHT = 1 + (8 / 3) * 0.2071;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Convexity share of a fillet: hotter and with more voltage it lies flatter. */
export const usualConvexity = (heatKjMm: number, overVoltageV: number): number =>
  clamp(
    PHYSICS.filletConvexity.value -
      PHYSICS.convexityHeat.value * (heatKjMm - 0.5) -
      PHYSICS.convexityVoltage.value * overVoltageV,
    PHYSICS.convexityLeast.value,
    PHYSICS.convexityMost.value,
  );

/**
 * Shape of the metal in the corner. The legs are those of a right triangle that holds the metal but for its convexity;
 * toes end where the plates have melted, and what does not fit below that line stands up as convexity, then rolls over.
 */
export function filletSection(make: FilletMake, out: FilletSection): void {
  const { areaMm2: area } = make;
  const usual = Math.max(0, make.spread * usualConvexity(make.heatKjMm, make.overVoltageV) + make.hang);
  const wanted = Math.sqrt((2 * area) / (1 + usual));
  const leg = Math.min(wanted, make.meltedChordMm / ROOT_2);
  if (!(leg > 0)) {
    out.legAMm = out.legBMm = out.throatMm = out.faceMm = out.convexityMm = out.overlapMm = 0;
    return;
  }
  const sag = make.corner * PHYSICS.legSag.value * Math.max(0, leg - PHYSICS.legSagFrom.value);
  const aimed = PHYSICS.legAim.value * (make.aimMm / Math.max(leg, 2));
  const split = clamp(45 + PHYSICS.legSplit.value * make.workErrorDeg - aimed + sag, 20, 70);
  const ratio = Math.sqrt(tan(split / DEGREES_PER_RADIAN));
  out.legAMm = leg * ratio;
  out.legBMm = leg / ratio;
  const chord = Math.sqrt(out.legAMm * out.legAMm + out.legBMm * out.legBMm);
  out.faceMm = chord;
  out.convexityMm = (1.5 * Math.max(0, area - (leg * leg) / 2)) / chord;
  const foot = (out.legAMm * out.legAMm) / (chord * chord);
  out.throatMm = (out.legAMm * out.legBMm) / chord + 4 * out.convexityMm * foot * (1 - foot);
  out.overlapMm = Math.max(0, Math.sqrt((2 * area) / UPRIGHT) - leg);
}
