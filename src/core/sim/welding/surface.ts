import { DEGREES_PER_RADIAN, tan } from '../../base/exact.ts';
import { HALF_ROOT } from './coupon-frame.ts';
import type { Coupon } from './settings.ts';

/** Distance of the points of a section's profile, mm. */
export const POINT_MM = 0.5;
/** Metal may come to lie this far beside the joint, mm. */
const BESIDE_MM = 10;
/** Half the profile where the joint has no mouth, mm: legs of 14 mm, beads of 28. */
const PLAIN_HALF_MM = 14;
/** Metal never stands this far above the bare joint, mm: what is left out is a line that comes in below. */
const TOP_MM = 15;
/** A line that crosses the section less than this per mm goes straight down. */
const STRAIGHT = 1e-9;
/** Level of a flaw that is not there, mm. */
export const NO_FLAW = -1000;

/**
 * What a joint welded in layers looks like: per station the height of solid metal over points across the seam, coupon frame,
 * mm. A row of `points` numbers per station, the first at `firstMm` across the seam, `POINT_MM` apart; a point stands for the
 * strip around it. `found...`: as the pass that burns, or burnt last, found it.
 */
export interface Surface {
  readonly points: number;
  readonly firstMm: number;
  /** No metal stands higher than this, mm. */
  readonly topMm: number;
  /** The bare joint, the same at every station. */
  readonly base: Float64Array;
  readonly heights: Float64Array;
  readonly found: Float64Array;
  /** Level of a face under this point that a pass has covered and not melted; `NO_FLAW` where there is none. */
  readonly flaws: Float64Array;
  readonly foundFlaws: Float64Array;
  /** Metal that no height shows, mm2 per station: below the root of an open joint (- where the root stays hollow), or in its gap. */
  readonly hiddenMm2: Float64Array;
  readonly foundHiddenMm2: Float64Array;
  /** What earlier passes left at a station, where the pass does not reach it. */
  readonly foundRootMm: Float64Array;
  readonly foundUndercutAMm: Float64Array;
  readonly foundUndercutBMm: Float64Array;
  readonly foundOverlapMm: Float64Array;
  readonly foundBurnThrough: Float64Array;
}

/** Is the joint welded in layers: a lap, a groove, or whatever the plan welds in more than one pass? */
export const isLayered = ({ joint, layered }: Coupon): boolean =>
  joint === 'lap' || joint === 'groove' || layered === true;

/** Half of the groove's mouth at the plates' surface, mm. */
export const mouthHalfMm = ({ groove, gapMm, plateMm }: Coupon): number =>
  groove === undefined
    ? 0
    : gapMm / 2 + Math.max(0, plateMm - groove.rootFaceMm) * tan(groove.bevelDeg / DEGREES_PER_RADIAN);

/** Height of the bare joint at `y` across the seam, mm. A groove's root lies at 0, its plates' faces at their thickness. */
export function jointHeight(coupon: Coupon, y: number): number {
  const off = Math.abs(y);
  switch (coupon.joint) {
    case 'bead-on-plate':
      return 0;
    case 't-fillet':
      return off;
    case 'lap': {
      // Plate A, the edge of plate B, its upper face: the edge is as high as the plate is thick.
      const corner = coupon.plateMm * HALF_ROOT;
      return y <= corner ? off : 2 * corner - y;
    }
    case 'groove': {
      const { bevelDeg = 30, rootFaceMm = 0 } = coupon.groove ?? {};
      const half = coupon.gapMm / 2;
      if (off < half) return 0;
      const slope = tan(bevelDeg / DEGREES_PER_RADIAN);
      return Math.min(coupon.plateMm, slope > 0 ? rootFaceMm + (off - half) / slope : coupon.plateMm);
    }
  }
}

export function newSurface(coupon: Coupon, count: number): Surface {
  const half = coupon.joint === 'groove' ? mouthHalfMm(coupon) + BESIDE_MM : PLAIN_HALF_MM + coupon.plateMm * HALF_ROOT;
  const side = Math.min(100, Math.ceil(half / POINT_MM));
  const points = 2 * side + 1;
  const firstMm = -side * POINT_MM;
  const base = new Float64Array(points);
  for (let j = 0; j < points; j++) base[j] = jointHeight(coupon, firstMm + j * POINT_MM);
  const highest = Math.max(...base);
  const bare = (): Float64Array => {
    const all = new Float64Array(count * points);
    for (let i = 0; i < count; i++) all.set(base, i * points);
    return all;
  };
  const zeros = (): Float64Array => new Float64Array(count);
  return {
    points,
    firstMm,
    topMm: highest + TOP_MM,
    base,
    heights: bare(),
    found: bare(),
    flaws: new Float64Array(count * points).fill(NO_FLAW),
    foundFlaws: new Float64Array(count * points).fill(NO_FLAW),
    hiddenMm2: zeros(),
    foundHiddenMm2: zeros(),
    foundRootMm: zeros(),
    foundUndercutAMm: zeros(),
    foundUndercutBMm: zeros(),
    foundOverlapMm: zeros(),
    foundBurnThrough: zeros(),
  };
}

/** Height of row `i` of `rows` at `y` across the seam, mm, between its points. */
export function heightAt({ points, firstMm }: Surface, rows: Float64Array, i: number, y: number): number {
  const at = Math.min(points - 1, Math.max(0, (y - firstMm) / POINT_MM));
  const j = Math.min(points - 2, Math.floor(at));
  const low = rows[i * points + j]!;
  return low + (rows[i * points + j + 1]! - low) * (at - j);
}

/**
 * How far along a line the surface lies, mm: the line starts at (y, z) and runs along (dy, dz) of a unit vector. -1 where it
 * meets nothing.
 */
export function reachSurface(
  surface: Surface,
  rows: Float64Array,
  i: number,
  y: number,
  z: number,
  dy: number,
  dz: number,
): number {
  const { points, firstMm, topMm } = surface;
  const row = i * points;
  const ends = firstMm + (points - 1) * POINT_MM;
  if (Math.abs(dy) < STRAIGHT) return dz < 0 ? (z - heightAt(surface, rows, i, y)) / -dz : -1;
  let s = dz < 0 && z > topMm ? (z - topMm) / -dz : 0;
  const way = dy > 0 ? 1 : -1;
  const edge = way > 0 ? firstMm : ends;
  // Beside the profile the plates go on as they are at its ends.
  if (way * (y + s * dy - edge) < 0) {
    const beside = rows[row + (way > 0 ? 0 : points - 1)]!;
    const flat = dz < 0 ? (z - beside) / -dz : Infinity;
    const enters = (edge - y) / dy;
    if (flat <= enters) return flat;
    s = enters;
  }
  let at = (y + s * dy - firstMm) / POINT_MM;
  let above = z + s * dz - heightAt(surface, rows, i, y + s * dy);
  if (above < 0) return -1;
  for (let n = 0; n < points; n++) {
    const next = way > 0 ? Math.floor(at + 1e-9) + 1 : Math.ceil(at - 1e-9) - 1;
    if (next < 0 || next > points - 1) break;
    const then = (firstMm + next * POINT_MM - y) / dy;
    const gap = z + then * dz - rows[row + next]!;
    if (gap <= 0) return s + ((then - s) * above) / (above - gap);
    above = gap;
    at = next;
    s = then;
  }
  return dz < 0 ? (z - rows[row + (way > 0 ? points - 1 : 0)]!) / -dz : -1;
}
