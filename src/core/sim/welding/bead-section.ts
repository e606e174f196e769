import { PHYSICS } from './constants.ts';

const { value: limit } = PHYSICS.parabolaLimit;

/** Area under a circular segment on chord 1 with height h, mm2; within 1 % up to a half circle. */
const segment = (h: number): number => (2 / 3) * h + (h * h * h) / 2;

/**
 * Height of a bead from its area and width: conservation, nothing fitted. A parabola while it is low; what is higher fills up
 * as a circular segment does.
 */
export function beadHeight(areaMm2: number, widthMm: number): number {
  if (areaMm2 <= 0 || widthMm <= 0) return 0;
  const area = areaMm2 / (widthMm * widthMm);
  const parabola = 1.5 * area;
  if (parabola <= limit) return parabola * widthMm;
  // The part above the limit follows the segment's law; Newton from above, the law is convex.
  const wanted = area - (2 / 3) * limit + segment(limit);
  let h = parabola;
  for (let i = 0; i < 6; i++) h -= (segment(h) - wanted) / (2 / 3 + 1.5 * h * h);
  return h * widthMm;
}

/** How far metal rolls over each unmelted toe of a bead, mm: it can not stand steeper than upright (half a circle). */
export const beadOverlap = (areaMm2: number, widthMm: number): number =>
  Math.max(0, (Math.sqrt((8 * areaMm2) / Math.PI) - widthMm) / 2);
