import { atan2, DEGREES_PER_RADIAN } from '../../base/exact.ts';
import { TICK_S } from '../clock.ts';
import type { ToolPose } from '../simulation.ts';
import { type CouponFrame, HALF_ROOT, isCorner } from './coupon-frame.ts';
import { traitsOf } from './process.ts';
import type { WeldState } from './state.ts';
import { reachSurface } from './surface.ts';

/** The coupon's plates reach this far from the root, mm. */
export const PLATE_A_MM = 100;
export const PLATE_B_MM = 75;
/** Moving farther than this in one tick is a jump, not a movement of the hand, mm. */
const JUMP_MM = 3;
/** An arc this little beyond the coupon's end still burns on its edge, mm. */
const EDGE_MM = 0.5;
const SLOWEST_LAG_S = 1;
const QUICKEST_LAG_S = 0.2;

/**
 * Reads the torch's pose against the coupon into `state.torch` and returns whether it moved here without a jump.
 * Tool frame: origin at the contact tip's face (SMAW: the holder's jaws; GTAW: the cup's edge), local -z is the way the
 * electrode points. A lost pose leaves the torch
 * where it was.
 */
export function readTorch(state: WeldState, pose: ToolPose): boolean {
  const { torch, frame, memory } = state;
  const farthest = traitsOf(state.settings).reachMm;
  torch.tracked = pose.validity !== 'lost';
  if (!torch.tracked) {
    memory.lostTicks++;
    return memory.poseKnown;
  }
  memory.lostTicks = 0;

  readLine(frame, pose);
  const { x, y, z, dx, dy, dz } = line;

  const section = Math.sqrt(dy * dy + dz * dz);
  torch.travelAngleDeg = atan2(dx, section) * DEGREES_PER_RADIAN;
  // Against plate A: its direction away from the root is -y on a plate, and 45 degrees below that at a fillet.
  const fillet = isCorner(state.settings.coupon.joint);
  torch.workAngleDeg = atan2(-dz, dy) * DEGREES_PER_RADIAN - (fillet ? 45 : 0);
  torch.aimMm = section > 0 ? (z * dy - y * dz) / section : 0;

  const reach = reachWork(state, x + torch.ctwdMm * dx);
  torch.onWork = false;
  torch.ctwdMm = reach > 0 ? Math.min(farthest, reach) : farthest;
  if (!(reach > 0 && reach <= farthest)) {
    memory.poseKnown = false;
    torch.travelMmS -= (torch.travelMmS * TICK_S) / QUICKEST_LAG_S;
    return false;
  }
  torch.xMm = x + reach * dx;
  const meetY = y + reach * dy;
  const meetZ = z + reach * dz;
  torch.acrossMm = fillet ? alongPlates(meetY, meetZ) : meetY;
  torch.onWork =
    torch.xMm >= -EDGE_MM &&
    torch.xMm <= state.stations.count + EDGE_MM &&
    torch.acrossMm >= -PLATE_A_MM &&
    torch.acrossMm <= (fillet ? PLATE_B_MM : PLATE_A_MM);

  const moved = torch.xMm - memory.xMm;
  const steady =
    memory.poseKnown && Math.abs(moved) <= JUMP_MM && Math.abs(torch.acrossMm - memory.acrossMm) <= JUMP_MM;
  if (steady) torch.travelMmS += ((moved / TICK_S - torch.travelMmS) * TICK_S) / poolLag(state);
  return steady;
}

/** A place in the coupon frame, mm. */
export interface Point {
  x: number;
  y: number;
  z: number;
}

/** Where a tool's origin is, in the coupon frame. */
export function pointOf(frame: CouponFrame, pose: ToolPose, out: Point): void {
  const px = pose.x - frame.originMm[0];
  const py = pose.y - frame.originMm[1];
  const pz = pose.z - frame.originMm[2];
  out.x = dot(frame.x, px, py, pz);
  out.y = dot(frame.y, px, py, pz);
  out.z = dot(frame.z, px, py, pz);
}

/** The torch has been put down for another tool. */
export function putDown({ torch, memory }: WeldState): void {
  torch.onWork = false;
  torch.travelMmS = 0;
  memory.poseKnown = false;
}

/** The line a tool points along, in the coupon frame: its origin, mm, and direction. One object is reused. */
const line = { x: 0, y: 0, z: 0, dx: 0, dy: 0, dz: 0 };

function readLine(frame: CouponFrame, pose: ToolPose): void {
  const px = pose.x - frame.originMm[0];
  const py = pose.y - frame.originMm[1];
  const pz = pose.z - frame.originMm[2];
  // The wire's direction in the room: minus the third column of the pose's rotation, scaled by |q|^2.
  const { qx, qy, qz, qw } = pose;
  const wx = -2 * (qx * qz + qw * qy);
  const wy = -2 * (qy * qz - qw * qx);
  const wz = -(qw * qw - qx * qx - qy * qy + qz * qz);
  const length = Math.sqrt(wx * wx + wy * wy + wz * wz) || 1;

  line.x = dot(frame.x, px, py, pz);
  line.y = dot(frame.y, px, py, pz);
  line.z = dot(frame.z, px, py, pz);
  line.dx = dot(frame.x, wx, wy, wz) / length;
  line.dy = dot(frame.y, wx, wy, wz) / length;
  line.dz = dot(frame.z, wx, wy, wz) / length;
}

/** Where a tool's line meets the work, in the coupon frame, and how far along it, mm; `reachMm` <= 0 where it does not. */
export interface Meeting {
  reachMm: number;
  x: number;
  y: number;
  z: number;
  /** Direction of the line. */
  dx: number;
  dy: number;
  dz: number;
}

/** Reads where the line of the other hand's tool meets the work. */
export function meetWork(state: WeldState, pose: ToolPose, out: Meeting): void {
  readLine(state.frame, pose);
  const { x, y, z, dx, dy, dz } = line;
  const reach = reachWork(state, x);
  out.reachMm = reach < Infinity ? reach : 0;
  out.x = x + out.reachMm * dx;
  out.y = y + out.reachMm * dy;
  out.z = z + out.reachMm * dz;
  out.dx = dx;
  out.dy = dy;
  out.dz = dz;
}

/** How far along the line last read the work lies, mm; `xMm`: about where along the seam. */
function reachWork({ surface, stations, sums, settings }: WeldState, xMm: number): number {
  const { y, z, dy, dz } = line;
  if (surface === undefined)
    return settings.coupon.joint === 't-fillet' ? reachFillet(y, z, dy, dz) : reachPlate(z, dz);
  const i = Math.min(stations.count - 1, Math.max(0, Math.floor(xMm)));
  // An arc burns into its own pool down to what the pass found.
  return reachSurface(surface, sums.liquid[i] === 1 ? surface.found : surface.heights, i, y, z, dy, dz);
}

/** The pool's lag behind the arc, s: half its width at the speed of travel. */
function poolLag({ arc, pool, torch }: WeldState): number {
  if (!arc.burning) return QUICKEST_LAG_S;
  const speed = Math.max(0.1, Math.abs(torch.travelMmS));
  return Math.min(SLOWEST_LAG_S, Math.max(QUICKEST_LAG_S, pool.widthMm / (2 * speed)));
}

const dot = (axis: readonly [number, number, number], x: number, y: number, z: number): number =>
  axis[0] * x + axis[1] * y + axis[2] * z;

/** How far along the wire the plate lies, mm; negative or infinite where it does not meet it. */
const reachPlate = (z: number, dz: number): number => (dz < 0 && z >= 0 ? z / -dz : -1);

/** The same for two plates at right angles: the nearer of the two. Both faces are seen from inside the corner. */
function reachFillet(y: number, z: number, dy: number, dz: number): number {
  const a = HALF_ROOT * (z - y);
  const b = HALF_ROOT * (z + y);
  if (a < 0 || b < 0) return -1;
  const da = HALF_ROOT * (dz - dy);
  const db = HALF_ROOT * (dz + dy);
  const base = db < 0 ? b / -db : Infinity;
  const web = da < 0 ? a / -da : Infinity;
  return Math.min(base, web);
}

/** Distance from the root along the plates: + up the web, - out along the base. */
function alongPlates(y: number, z: number): number {
  const a = HALF_ROOT * (z - y);
  const b = HALF_ROOT * (z + y);
  return b > a ? b : -a;
}
