import type { Pose } from './sample.ts';

/** A torch named by what a welder would say of it, against the planned seam of a T-fillet. mm and degrees. */
export interface TorchAim {
  /** Where the wire's line crosses the seam's length. */
  xMm: number;
  /** How far it passes from the root, + towards the web. */
  aimMm: number;
  ctwdMm: number;
  /** From the base plate. */
  workAngleDeg: number;
  /** + push, - drag, with the seam travelled towards +x. */
  travelAngleDeg: number;
}

/** Where the coupon stands, metres in `local-floor`, and its turn about the vertical, radians. */
export interface CouponPlace {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly yaw: number;
}

const RAD = Math.PI / 180;
const MM = 0.001;

/**
 * The pose of a torch with this aim. Its handle hangs towards the welder, as a neck bent downwards lets it, turned about the
 * wire by `rollDeg` (+ = handle towards the seam's end). Distances are taken along the wire to where it meets a plate.
 */
export function poseTorch(aim: TorchAim, place: CouponPlace, pose: Pose, rollDeg = 0): void {
  const work = aim.workAngleDeg * RAD;
  const travel = aim.travelAngleDeg * RAD;
  const sinW = Math.sin(work);
  const cosW = Math.cos(work);
  // From the work to the torch, in the coupon's frame (x seam, y up, z welder): the local +z of the tool.
  const zx = -Math.sin(travel);
  const zy = Math.cos(travel) * sinW;
  const zz = Math.cos(travel) * cosW;
  // Past the root by aimMm, the line meets the web or the base plate this much earlier.
  const early = aim.aimMm > 0 ? (aim.aimMm * sinW) / cosW : (-aim.aimMm * cosW) / sinW;
  const out = aim.ctwdMm + early / Math.cos(travel);
  const tx = aim.xMm + zx * out;
  const ty = aim.aimMm * cosW + zy * out;
  const tz = -aim.aimMm * sinW + zz * out;
  // The tool's x axis: along the seam, square to the wire.
  const size = Math.sqrt(1 - zx * zx);
  const xx = size;
  const xy = (-zx * zy) / size;
  const xz = (-zx * zz) / size;
  const yx = zy * xz - zz * xy;
  const yy = zz * xx - zx * xz;
  const yz = zx * xy - zy * xx;
  const cos = Math.cos(rollDeg * RAD);
  const sin = Math.sin(rollDeg * RAD);
  fromAxes(
    pose,
    xx * cos + yx * sin,
    xy * cos + yy * sin,
    xz * cos + yz * sin,
    yx * cos - xx * sin,
    yy * cos - xy * sin,
    yz * cos - xz * sin,
    zx,
    zy,
    zz,
  );
  turnAndPlace(pose, tx * MM, ty * MM, tz * MM, place);
}

/** Quaternion of a rotation given by its three columns. */
function fromAxes(
  pose: Pose,
  xx: number,
  xy: number,
  xz: number,
  yx: number,
  yy: number,
  yz: number,
  zx: number,
  zy: number,
  zz: number,
): void {
  const trace = xx + yy + zz;
  if (trace > 0) {
    const s = 0.5 / Math.sqrt(trace + 1);
    pose.qw = 0.25 / s;
    pose.qx = (yz - zy) * s;
    pose.qy = (zx - xz) * s;
    pose.qz = (xy - yx) * s;
  } else if (xx > yy && xx > zz) {
    const s = 2 * Math.sqrt(1 + xx - yy - zz);
    pose.qw = (yz - zy) / s;
    pose.qx = 0.25 * s;
    pose.qy = (yx + xy) / s;
    pose.qz = (zx + xz) / s;
  } else if (yy > zz) {
    const s = 2 * Math.sqrt(1 + yy - xx - zz);
    pose.qw = (zx - xz) / s;
    pose.qx = (yx + xy) / s;
    pose.qy = 0.25 * s;
    pose.qz = (zy + yz) / s;
  } else {
    const s = 2 * Math.sqrt(1 + zz - xx - yy);
    pose.qw = (xy - yx) / s;
    pose.qx = (zx + xz) / s;
    pose.qy = (zy + yz) / s;
    pose.qz = 0.25 * s;
  }
}

/** Moves a pose given in the coupon's frame (metres) to the space the coupon stands in. */
function turnAndPlace(pose: Pose, x: number, y: number, z: number, place: CouponPlace): void {
  const sin = Math.sin(place.yaw);
  const cos = Math.cos(place.yaw);
  pose.x = place.x + x * cos + z * sin;
  pose.y = place.y + y;
  pose.z = place.z - x * sin + z * cos;
  const ty = Math.sin(place.yaw / 2);
  const tw = Math.cos(place.yaw / 2);
  const { qx, qy, qz, qw } = pose;
  pose.qx = tw * qx + ty * qz;
  pose.qy = tw * qy + ty * qw;
  pose.qz = tw * qz - ty * qx;
  pose.qw = tw * qw - ty * qy;
}
