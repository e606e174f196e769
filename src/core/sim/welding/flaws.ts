import { PHYSICS } from './constants.ts';
import { isCorner } from './coupon-frame.ts';
import type { WeldState } from './state.ts';
import { NO_FLAW, POINT_MM, type Surface } from './surface.ts';

/** Metal thinner than this over a point does not cover it, mm. */
const COVERED_MM = 0.05;
/** So near the middle of a joint a face belongs to its root, mm beyond half the gap. */
const ROOT_MM = 1;

/** What a pass melts at a station. One object is reused. */
export interface Melt {
  /** Middle and half of its width across the seam; height of the work under the arc; depth; and least depth that counts as fused, mm. */
  middleMm: number;
  halfMm: number;
  footMm: number;
  depthMm: number;
  leastMm: number;
}

/**
 * Where a pass has covered a face without melting it. It melts within its width, deepest in its middle, and
 * no notch deeper below the arc's foot than it digs; a later pass that
 * digs down to such a face makes it good. Sets the station's conditions: root, side wall, earlier pass.
 */
export function markFlaws(
  { stations, settings }: WeldState,
  surface: Surface,
  i: number,
  { middleMm, halfMm, footMm, depthMm, leastMm }: Melt,
): void {
  const { points, firstMm, base, heights, found, flaws, foundFlaws } = surface;
  const { joint, gapMm } = settings.coupon;
  const reach = halfMm + PHYSICS.fusionOverlap.value;
  const rootReach = gapMm / 2 + ROOT_MM;
  const walls = joint === 'groove' || isCorner(joint);
  let root = 0;
  let side = 0;
  let interpass = 0;
  for (let j = 0; j < points; j++) {
    const at = i * points + j;
    const y = firstMm + j * POINT_MM;
    const off = Math.abs(y - middleMm);
    const u = halfMm > 0 ? off / halfMm : 1;
    const drop = Math.max(0, footMm - found[at]!);
    const digs = Math.max(0, depthMm * (1 - u * u) - drop);
    const level = foundFlaws[at]!;
    let flaw = level > NO_FLAW && digs > 0 && found[at]! - digs <= level ? NO_FLAW : level;
    const covered = heights[at]! - found[at]! > COVERED_MM;
    if (covered && flaw === NO_FLAW && (off > reach || depthMm - drop < leastMm)) flaw = found[at]!;
    flaws[at] = flaw;
    if (flaw === NO_FLAW) continue;
    if (flaw > base[j]! + COVERED_MM) interpass++;
    else if (walls && Math.abs(y) > rootReach) side++;
    else root++;
  }
  stations.lackOfSideFusion[i] = side > 1 ? 1 : 0;
  stations.lackOfInterpassFusion[i] = interpass > 1 ? 1 : 0;
  stations.lackOfFusion[i] = root + side + interpass > 1 || stations.rootMm[i]! < -PHYSICS.fusionOverlap.value ? 1 : 0;
}
