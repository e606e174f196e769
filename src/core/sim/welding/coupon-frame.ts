import { cos, DEGREES_PER_RADIAN, sin } from '../../base/exact.ts';
import type { Joint, WeldPosition, WeldSettings } from './settings.ts';

/**
 * The coupon in the recorded space. Coupon frame: origin at the root at the seam's start, +x along the planned travel,
 * +z out of the face (for a fillet the bisector of the plates), y = z x x, mm. The columns are its axes in the room.
 */
export interface CouponFrame {
  readonly originMm: readonly [number, number, number];
  readonly x: readonly [number, number, number];
  readonly y: readonly [number, number, number];
  readonly z: readonly [number, number, number];
}

export const HALF_ROOT = Math.sqrt(0.5);

/**
 * Yaw 0: the seam runs along +x of the room and the candidate stands at +z. A plate lies flat; of a fillet plate A (the
 * base) lies flat and plate B (the web) stands upright behind the seam; in 1F both lean at 45 degrees and the corner opens
 * upward.
 */
export function couponFrame(position: WeldPosition, { originMm, yawDeg }: WeldSettings['placement']): CouponFrame {
  const turn = yawDeg / DEGREES_PER_RADIAN;
  const c = cos(turn);
  const s = sin(turn);
  const seam = [c, 0, -s] as const;
  const front = [s, 0, c] as const;
  if (position !== '2F') return { originMm, x: seam, y: [-front[0], 0, -front[2]], z: [0, 1, 0] };
  return {
    originMm,
    x: seam,
    y: [-HALF_ROOT * front[0], HALF_ROOT, -HALF_ROOT * front[2]],
    z: [HALF_ROOT * front[0], HALF_ROOT, HALF_ROOT * front[2]],
  };
}

/** Angle between the torch axis and plate A that is nominal for the joint, degrees. */
export const nominalWorkAngle = (joint: Joint): number => (joint === 't-fillet' ? 45 : 90);
