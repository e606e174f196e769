import { PHYSICS } from './constants.ts';
import type { Coupon } from './settings.ts';
import type { Surface } from './surface.ts';

/** The root of a joint after a pass. One object is reused. */
export interface Root {
  /** The pass burns in an open root. */
  open: boolean;
  /** Below the plates' back faces, + a root bead, - a root that stays hollow. */
  rootMm: number;
  /** Metal no height shows, mm2. */
  areaMm2: number;
  /** Width of the hole ahead of the pool in an open root. */
  holeMm: number;
}

/** What a pass brings to a root. One object is reused. */
export interface RootPass {
  deposit: number;
  own: number;
  depth: number;
  middle: number;
  half: number;
  overhead: number;
}

/** Metal runs this deep into a gap behind a corner at most, mm. */
const GAP_DEPTH_MM = 2;
/** Share of a pass that can go below the root at most. */
const THROUGH = 0.5;

/**
 * What becomes of the root. An open root is fused when the arc reaches through the root face, which a gap helps, and melts
 * both edges of the gap; what it has to spare makes a root bead, and a hole ahead of the pool (the keyhole). With a backing
 * nothing goes below. A gap behind a corner takes metal.
 */
export function layRoot(coupon: Coupon, surface: Surface, i: number, pass: RootPass, out: Root): void {
  const { joint, gapMm, plateMm, groove } = coupon;
  out.open = false;
  out.holeMm = 0;
  out.rootMm = surface.foundRootMm[i]!;
  out.areaMm2 = surface.foundHiddenMm2[i]!;
  if (joint === 't-fillet' || joint === 'lap') {
    out.areaMm2 = Math.min(pass.deposit, gapMm * Math.min(GAP_DEPTH_MM, plateMm));
    return;
  }
  if (joint !== 'groove' || groove === undefined || groove.backing) return;
  const { points, found, base } = surface;
  const centre = (points - 1) / 2;
  if (found[i * points + centre]! - base[centre]! > 0.05) return;
  out.open = true;
  const needed = Math.max(0, groove.rootFaceMm - PHYSICS.rootGapHelps.value * gapMm);
  const spare = pass.depth - needed;
  const both = Math.abs(pass.middle) + gapMm / 2 <= pass.half;
  if (both && spare >= 0) {
    out.holeMm = gapMm + PHYSICS.keyholePerDepth.value * spare;
    out.rootMm = PHYSICS.rootPerDepth.value * spare * (1 - PHYSICS.rootOverhead.value * pass.overhead);
  } else out.rootMm = -Math.min(groove.rootFaceMm, both ? -spare : groove.rootFaceMm);
  const width = out.rootMm > 0 ? (2 / 3) * (gapMm + 2 * PHYSICS.rootWets.value) : gapMm;
  const most = THROUGH * pass.own;
  if (out.rootMm * width > most) out.rootMm = most / width;
  out.areaMm2 = out.rootMm * width;
}
