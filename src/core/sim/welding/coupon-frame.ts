import { cos, DEGREES_PER_RADIAN, sin } from '../../base/exact.ts';
import type { Coupon, Joint, WeldSettings } from './settings.ts';
import { climbOfPlan } from './stance.ts';

/**
 * The coupon in the recorded space. Coupon frame: origin at the root at the seam's start (of a groove on the
 * plates' back faces, in the middle of the gap), +x along the planned travel, +z out of the face (for a fillet the bisector of the plates), y = z x x, mm. The columns are its axes in the room.
 */
export interface CouponFrame {
  readonly originMm: readonly [number, number, number];
  readonly x: Axis;
  readonly y: Axis;
  readonly z: Axis;
}
type Axis = readonly [number, number, number];

export const HALF_ROOT = Math.sqrt(0.5);

/**
 * Yaw 0: the candidate stands at +z of the room, and a level seam runs along its +x, from the left to the right. A plate
 * lies flat (1G), stands facing the candidate (2G, 3G) or hangs with its face down (4G). Of a fillet plate A (the base) lies
 * flat and plate B (the web) stands upright behind the seam (2F); both lean at 45 degrees and the corner opens upward (1F)
 * or to the candidate (3F); 4F is 2F turned upside down about the line of sight: the base overhead, the web hanging, and the
 * seam from the right to the left. An upright seam runs the way the plan goes.
 */
export function couponFrame(coupon: Coupon, { originMm, yawDeg }: WeldSettings['placement']): CouponFrame {
  const turn = yawDeg / DEGREES_PER_RADIAN;
  const c = cos(turn);
  const s = sin(turn);
  const right: Axis = [c, 0, -s];
  const front: Axis = [s, 0, c];
  switch (coupon.position) {
    case '1G':
    case '1F':
      return { originMm, x: right, y: [-front[0], 0, -front[2]], z: [0, 1, 0] };
    case '2G':
      return { originMm, x: right, y: [0, 1, 0], z: front };
    case '4G':
      return { originMm, x: right, y: front, z: [0, -1, 0] };
    case '3G':
    case '3F': {
      const up = climbOfPlan(coupon);
      return { originMm, x: [0, up, 0], y: [-up * right[0], 0, -up * right[2]], z: front };
    }
    case '2F':
      return {
        originMm,
        x: right,
        y: [-HALF_ROOT * front[0], HALF_ROOT, -HALF_ROOT * front[2]],
        z: [HALF_ROOT * front[0], HALF_ROOT, HALF_ROOT * front[2]],
      };
    case '4F':
      return {
        originMm,
        x: [-right[0], 0, -right[2]],
        y: [-HALF_ROOT * front[0], -HALF_ROOT, -HALF_ROOT * front[2]],
        z: [HALF_ROOT * front[0], -HALF_ROOT, HALF_ROOT * front[2]],
      };
  }
}

/** Do the plates make a corner of a right angle? */
export const isCorner = (joint: Joint): boolean => joint === 't-fillet' || joint === 'lap';

/** Angle between the torch axis and plate A that is nominal for the joint, degrees. */
export const nominalWorkAngle = (joint: Joint): number => (isCorner(joint) ? 45 : 90);
