import { cos, DEGREES_PER_RADIAN, sin } from '../../base/exact.ts';
import { TICK_RATE } from '../clock.ts';
import type { ToolPose } from '../simulation.ts';
import { PHYSICS } from './constants.ts';
import { type CouponFrame, HALF_ROOT, nominalWorkAngle } from './coupon-frame.ts';
import { traitsOf } from './process.ts';
import type { Segment } from './segment.ts';
import type { WeldState } from './state.ts';
import { reachSurface } from './surface.ts';

/** A hand away from everything. */
export const restingTool = (): ToolPose => ({
  x: 0,
  y: 1e4,
  z: 0,
  qx: 0,
  qy: 0,
  qz: 0,
  qw: 1,
  trigger: 0,
  squeeze: 0,
  validity: 'tracked',
});

/** Where the held tool's line meets the work, coupon frame, mm. One object is reused. */
const met = { x: 0, y: 0, z: 0 };
/** A hand that ends an arc it can not switch off lifts the electrode this far, mm. */
const LIFT_MM = 25;

/**
 * Puts the tool where the segment holds it, `x` along the seam, `t` seconds into the program. A hand that feeds follows
 * its electrode as it burns off, and lifts it off where no arc should burn.
 */
export function hold(tool: ToolPose, state: WeldState, segment: Segment, x: number, t: number, burns: boolean): void {
  const { frame, settings, arc } = state;
  const { joint } = settings.coupon;
  const fed = traitsOf(settings).fed;
  const ctwdMm = fed ? segment.ctwdMm : segment.ctwdMm + arc.extensionMm + (burns ? 0 : LIFT_MM);
  const push = (segment.travelAngleDeg ?? 0) / DEGREES_PER_RADIAN;
  const lean = ((segment.workAngleDeg ?? nominalWorkAngle(joint)) - nominalWorkAngle(joint)) / DEGREES_PER_RADIAN;
  const swing = (segment.weaveMm ?? 0) * swung(segment.weaveHz ?? 0, t);
  const aim = (segment.aimMm ?? 0) + swing;
  // In the section the torch axis leans by `lean` towards +y (plate B); along the seam it leans back when it pushes.
  const uy = sin(lean);
  const uz = cos(lean);
  const cosPush = cos(push);
  const axis = [-sin(push), uy * cosPush, uz * cosPush] as const;
  // The line passes the root at `aim`, square to the axis in the section. It meets the work at x.
  const back = reachFrom(state, x, aim, uy, uz);
  const meet = [x, aim * uz - back * uy, -aim * uy - back * uz] as const;
  const y = meet[1] + ctwdMm * axis[1];
  const z = meet[2] + ctwdMm * axis[2];
  [met.x, met.y, met.z] = meet;
  const along = x + ctwdMm * axis[0];
  place(tool, frame, along, y, z, axis);
}

/** Ahead of the arc the rod dips into the pool, mm; it lies this flat on the seam. */
const ROD_AHEAD_MM = 1.5;
const ROD_DEG = 15;
const ROD_AXIS = [cos(ROD_DEG / DEGREES_PER_RADIAN), 0, sin(ROD_DEG / DEGREES_PER_RADIAN)] as const;
/** A rod shorter than this is thrown away, mm. */
const ROD_LEFT_MM = 60;

/** Puts the other hand where its rod has come `fillerMmS` farther into the pool since the tick before; away when nothing is fed. */
export function holdRod(tool: ToolPose, { frame, memory }: WeldState, fillerMmS: number): void {
  tool.validity = fillerMmS > 0 ? 'tracked' : 'lost';
  if (fillerMmS <= 0) return;
  if (memory.rodMm < ROD_LEFT_MM) memory.rodMm = PHYSICS.rodLength.value;
  const back = memory.rodMm - fillerMmS / TICK_RATE;
  place(tool, frame, met.x + ROD_AHEAD_MM + back * ROD_AXIS[0], met.y, met.z + back * ROD_AXIS[2], ROD_AXIS);
}

const turnOf = (hz: number, t: number): number => 2 * Math.PI * (hz * t - Math.floor(hz * t));
/** Swing of a weave, -1 to 1. */
const swung = (hz: number, t: number): number => sin(turnOf(hz, t));
/** How far a whip is ahead of the travel, mm. */
export const whipped = ({ whipMm = 0, whipHz = 0 }: Segment, t: number): number =>
  whipMm > 0 ? (whipMm * (1 - cos(turnOf(whipHz, t)))) / 2 : 0;

/** Puts a tool at a point of the coupon frame, its +z along the axis given. */
function place(
  tool: ToolPose,
  frame: CouponFrame,
  along: number,
  y: number,
  z: number,
  axis: readonly [number, number, number],
): void {
  tool.x = frame.originMm[0] + frame.x[0] * along + frame.y[0] * y + frame.z[0] * z;
  tool.y = frame.originMm[1] + frame.x[1] * along + frame.y[1] * y + frame.z[1] * z;
  tool.z = frame.originMm[2] + frame.x[2] * along + frame.y[2] * y + frame.z[2] * z;
  aimTool(
    tool,
    frame.x[0] * axis[0] + frame.y[0] * axis[1] + frame.z[0] * axis[2],
    frame.x[1] * axis[0] + frame.y[1] * axis[1] + frame.z[1] * axis[2],
    frame.x[2] * axis[0] + frame.y[2] * axis[1] + frame.z[2] * axis[2],
  );
}

/** Well away from any work, mm. */
const FAR_MM = 200;

/** From the point of the line nearest the root, how far along the wire the work lies, mm (may be negative). */
function reachFrom(
  { surface, stations, sums, settings }: WeldState,
  x: number,
  aim: number,
  uy: number,
  uz: number,
): number {
  const y = aim * uz;
  const z = -aim * uy;
  if (surface !== undefined) {
    const i = Math.min(stations.count - 1, Math.max(0, Math.floor(x)));
    const rows = sums.liquid[i] === 1 ? surface.found : surface.heights;
    return reachSurface(surface, rows, i, y + FAR_MM * uy, z + FAR_MM * uz, -uy, -uz) - FAR_MM;
  }
  if (settings.coupon.joint !== 't-fillet') return z / uz;
  const a = HALF_ROOT * (z - y);
  const b = HALF_ROOT * (z + y);
  const base = b / (HALF_ROOT * (uz + uy));
  const web = a / (HALF_ROOT * (uz - uy));
  return Math.min(base, web);
}

/** Turns the tool so that its +z (away from the work) lies along the unit vector given; its roll is the shortest one. */
function aimTool(tool: ToolPose, x: number, y: number, z: number): void {
  if (z > -0.999999) {
    const w = Math.sqrt((1 + z) / 2);
    tool.qw = w;
    tool.qx = -y / (2 * w);
    tool.qy = x / (2 * w);
    tool.qz = 0;
  } else {
    tool.qw = 0;
    tool.qx = 1;
    tool.qy = 0;
    tool.qz = 0;
  }
}
