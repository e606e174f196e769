import type { Wps } from '../../core/assessment/wps.ts';
import type { Placement } from '../../core/recording/header.ts';
import type { RawPose } from '../../core/recording/quantise.ts';

/** Where the torch is held on a T-fillet, in welding terms. mm and degrees. */
export interface Hold {
  readonly xMm: number;
  /** Distance of the wire's line from the root, + towards the web. */
  readonly aimMm: number;
  /** Contact tip, holder's jaws or cup's edge to the work. */
  readonly tipMm: number;
  /** From the base plate, in the section across the seam. */
  readonly workAngleDeg: number;
  /** + push. */
  readonly travelAngleDeg: number;
}

type Vector = readonly [number, number, number];
const RAD = Math.PI / 180;

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vector): Vector => {
  const size = Math.hypot(a[0], a[1], a[2]);
  return [a[0] / size, a[1] / size, a[2] / size];
};

/** Quaternion xyzw of the turn that takes the axes x y z to the three unit vectors given. */
function quaternionOf(x: Vector, y: Vector, z: Vector): [number, number, number, number] {
  const trace = x[0] + y[1] + z[2];
  if (trace > 0) {
    const s = 2 * Math.sqrt(trace + 1);
    return [(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4];
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = 2 * Math.sqrt(1 + x[0] - y[1] - z[2]);
    return [s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s];
  }
  if (y[1] > z[2]) {
    const s = 2 * Math.sqrt(1 + y[1] - x[0] - z[2]);
    return [(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s];
  }
  const s = 2 * Math.sqrt(1 + z[2] - x[0] - y[1]);
  return [(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s];
}

/** A point and a direction of the coupon as it stands in 2F: base plate level, web behind it, candidate in front. */
interface Line {
  readonly at: Vector;
  /** From the work to the hand. */
  readonly out: Vector;
}

/** In 1F base and web lean at 45 degrees, so that the corner opens upward: turned about the seam. */
const tilted = (v: Vector): Vector => [v[0], (v[1] + v[2]) * Math.SQRT1_2, (v[2] - v[1]) * Math.SQRT1_2];

function poseOf({ at, out }: Line, position: Wps['position'], placement: Placement, trigger: number): RawPose {
  const yaw = (placement.yaw / 100) * RAD;
  const turn = (v: Vector): Vector => [
    Math.cos(yaw) * v[0] + Math.sin(yaw) * v[2],
    v[1],
    -Math.sin(yaw) * v[0] + Math.cos(yaw) * v[2],
  ];
  const standing = (v: Vector): Vector => turn(position === '2F' ? v : tilted(v));
  const place = standing(at);
  const z = unit(standing(out));
  // A tool over a corner that opens upward may stand upright: its roll counts from the far side there.
  const x = unit(cross(position === '2F' ? [0, 1, 0] : turn([0, 0, -1]), z));
  const y = cross(z, x);
  const [qx, qy, qz, qw] = quaternionOf(x, y, z);
  return {
    x: (placement.origin[0] / 10 + place[0]) / 1000,
    y: (placement.origin[1] / 10 + place[1]) / 1000,
    z: (placement.origin[2] / 10 + place[2]) / 1000,
    qx,
    qy,
    qz,
    qw,
    trigger,
    squeeze: 0,
    validity: 'tracked',
  };
}

/** A point of the line from `from` along `out`. */
const along = (from: Vector, out: Vector, mm: number): Vector => [
  from[0] + out[0] * mm,
  from[1] + out[1] * mm,
  from[2] + out[2] * mm,
];

/**
 * The pose of the torch (origin at the contact tip's face, the holder's jaws or the cup's edge; the electrode leaves along
 * its own -z) that holds it so over the root of a T-fillet placed in the room.
 */
export function torchPose(hold: Hold, position: Wps['position'], placement: Placement, trigger: number): RawPose {
  const work = hold.workAngleDeg * RAD;
  const lean = hold.travelAngleDeg * RAD;
  // Pushing leans the torch back, so that the wire points ahead.
  const out: Vector = [-Math.sin(lean), Math.cos(lean) * Math.sin(work), Math.cos(lean) * Math.cos(work)];
  const bisector = Math.SQRT1_2;
  // +y of the coupon frame points up and back, towards the web.
  const target: Vector = [hold.xMm, hold.aimMm * bisector, -hold.aimMm * bisector];
  return poseOf({ at: along(target, out, hold.tipMm), out }, position, placement, trigger);
}

/** A rod lies this flat on the seam, and dips into the pool this far ahead of the arc. */
const ROD = 15 * RAD;
const ROD_AHEAD_MM = 2.5;

/** The pose of the other hand (origin at its fingers) that holds a rod `reachMm` of which lead to the pool at `xMm`. */
export function rodPose(xMm: number, reachMm: number, position: Wps['position'], placement: Placement): RawPose {
  const up = Math.sin(ROD) * Math.SQRT1_2;
  const out: Vector = [Math.cos(ROD), up, up];
  return poseOf({ at: along([xMm + ROD_AHEAD_MM, 0, 0], out, reachMm), out }, position, placement, 0);
}
