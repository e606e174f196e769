import type { Placement } from '../../core/recording/header.ts';
import type { RawPose } from '../../core/recording/quantise.ts';

/** Where the torch is held on a T-fillet, in welding terms. mm and degrees. */
export interface Hold {
  readonly xMm: number;
  /** Distance of the wire's line from the root, + towards the web. */
  readonly aimMm: number;
  readonly ctwdMm: number;
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

/**
 * The pose of the torch (origin at the contact tip's face, wire leaving along its own -z) that holds it so over the root of
 * a T-fillet placed in the room: base plate level, web behind it, candidate in front.
 */
export function torchPose(hold: Hold, placement: Placement, trigger: number): RawPose {
  const work = hold.workAngleDeg * RAD;
  const lean = hold.travelAngleDeg * RAD;
  // From the work to the torch. Pushing leans the torch back, so that the wire points ahead.
  const out: Vector = [-Math.sin(lean), Math.cos(lean) * Math.sin(work), Math.cos(lean) * Math.cos(work)];
  const bisector = Math.SQRT1_2;
  // +y of the coupon frame points up and back, towards the web.
  const target: Vector = [hold.xMm, hold.aimMm * bisector, -hold.aimMm * bisector];
  const local: Vector = [
    target[0] + out[0] * hold.ctwdMm,
    target[1] + out[1] * hold.ctwdMm,
    target[2] + out[2] * hold.ctwdMm,
  ];
  const yaw = (placement.yaw / 100) * RAD;
  const turn = (v: Vector): Vector => [
    Math.cos(yaw) * v[0] + Math.sin(yaw) * v[2],
    v[1],
    -Math.sin(yaw) * v[0] + Math.cos(yaw) * v[2],
  ];
  const place = turn(local);
  const z = unit(turn(out));
  const x = unit(cross([0, 1, 0], z));
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
