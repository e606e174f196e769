import { HALF_ROOT, isCorner } from './coupon-frame.ts';
import type { WeldState } from './state.ts';
import { heightAt, mouthHalfMm, POINT_MM, type Surface } from './surface.ts';

/** Metal thinner than this is not gauged, mm. */
const SEEN_MM = 0.02;

/** Reads what inspection measures off a station's profile: legs, throat, face and convexity, or width, reinforcement and what is missing. */
export function gaugeLayers({ stations, settings }: WeldState, surface: Surface, i: number): void {
  const { points, firstMm, base, heights } = surface;
  const { coupon } = settings;
  const row = i * points;
  const over = (j: number): number => heights[row + j]! - base[j]!;
  let first = 0;
  while (first < points && over(first) <= SEEN_MM) first++;
  if (first === points) return;
  let last = points - 1;
  while (over(last) <= SEEN_MM) last--;
  // A toe lies where the face runs out into the plate, at most one point farther.
  const runOut = (j: number, inward: 1 | -1): number => {
    const gain = over(j + inward) - over(j);
    return gain > 0 ? Math.min(1, over(j) / gain) : 1;
  };
  const left = firstMm + (first - (last > first ? runOut(first, 1) : 1)) * POINT_MM;
  const right = firstMm + (last + (last > first ? runOut(last, -1) : 1)) * POINT_MM;
  const leftZ = heightAt(surface, base, 0, left);
  const rightZ = heightAt(surface, base, 0, right);
  const across = right - left;
  const chord = Math.sqrt(across * across + (rightZ - leftZ) * (rightZ - leftZ));
  stations.widthMm[i] = chord;
  if (isCorner(coupon.joint)) {
    let bulge = -Infinity;
    let throat = Infinity;
    for (let j = first; j <= last; j++) {
      const y = firstMm + j * POINT_MM;
      const z = heights[row + j]!;
      const square = y * y + z * z;
      if (square < throat) throat = square;
      const rise = ((z - leftZ) * across - (rightZ - leftZ) * (y - left)) / chord;
      if (rise > bulge) bulge = rise;
    }
    stations.heightMm[i] = Math.max(0, bulge);
    stations.throatMm[i] = Math.sqrt(throat);
    stations.legAMm[i] = Math.max(0, -left) / HALF_ROOT;
    const leg = Math.max(0, right) / HALF_ROOT;
    stations.legBMm[i] = coupon.joint === 'lap' ? Math.min(coupon.plateMm, leg) : leg;
    return;
  }
  const mouth = mouthHalfMm(coupon);
  const face = coupon.joint === 'groove' ? coupon.plateMm : 0;
  let highest = 0;
  let lowest = face;
  for (let j = 0; j < points; j++) {
    const z = heights[row + j]!;
    if (z > highest) highest = z;
    if (Math.abs(firstMm + j * POINT_MM) < mouth && z < lowest) lowest = z;
  }
  stations.heightMm[i] = Math.max(0, highest - face) * (1 - stations.burnThrough[i]!);
  stations.underfillMm[i] = face - lowest;
}
