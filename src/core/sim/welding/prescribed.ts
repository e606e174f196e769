import { cos, DEGREES_PER_RADIAN, sin } from '../../base/exact.ts';
import { TICK_RATE } from '../clock.ts';
import type { ToolPose } from '../simulation.ts';
import { PHYSICS } from './constants.ts';
import { type CouponFrame, HALF_ROOT, nominalWorkAngle } from './coupon-frame.ts';
import { meltSpeed } from './melting.ts';
import { traitsOf } from './process.ts';
import type { WeldSettings } from './settings.ts';
import { startWeld } from './start.ts';
import type { WeldState } from './state.ts';
import { stickSurge } from './stick-arc.ts';
import { stepWeld } from './weld.ts';
import { steadyArc } from './wire-arc.ts';

/**
 * A stretch of a prescribed weld with everything held. Voltage is arc voltage; where the source holds current it follows
 * from the arc's length unless it is given.
 */
export interface Segment {
  readonly t0S: number;
  readonly t1S: number;
  readonly voltageV?: number | undefined;
  /** One of the two; a current stands for the feed that draws it, or the setting of a source that holds current. */
  readonly wireFeedMMin?: number | undefined;
  readonly currentA?: number | undefined;
  readonly travelMmS: number;
  /** Contact tip to work; where the hand feeds, the electrode's end to the work: the arc's length. */
  readonly ctwdMm: number;
  /** Filler rod fed into the pool; GTAW. */
  readonly fillerMmS?: number | undefined;
  /** A fresh electrode is in the holder when the stretch begins; SMAW. */
  readonly newElectrode?: boolean | undefined;
  /** Between torch and plate A; nominal for the joint where absent. */
  readonly workAngleDeg?: number | undefined;
  /** + push, - drag; 0 where absent. */
  readonly travelAngleDeg?: number | undefined;
  /** Of the wire's line from the root, mm, + towards plate B; 0 where absent. */
  readonly aimMm?: number | undefined;
  /** Swing across the seam to either side, mm, and swings a second. */
  readonly weaveMm?: number | undefined;
  readonly weaveHz?: number | undefined;
  /** Swing ahead along the seam and back, mm, and swings a second. */
  readonly whipMm?: number | undefined;
  readonly whipHz?: number | undefined;
}

/** Seconds of travel before the program, so that the torch is under way when it begins. */
const RUN_UP_S = 3;
const NO_EVENTS = [] as const;

/** How far the torch has come at time `t`, s, since the program began, mm. Between segments it stands still. */
export function travelled(segments: readonly Pick<Segment, 't0S' | 't1S' | 'travelMmS'>[], t: number): number {
  let x = 0;
  for (const { t0S, t1S, travelMmS } of segments) if (t > t0S) x += travelMmS * (Math.min(t, t1S) - t0S);
  return x;
}

/**
 * Runs a prescribed weld through the simulation, tick by tick, as a recorded one: a machine holds the torch, and the arc
 * is settled from the first moment of each segment. `onTick` sees each tick of the program.
 * The coupon's seam must be as long as the program travels.
 */
export function runProgram(
  settings: WeldSettings,
  segments: readonly Segment[],
  onTick?: (state: WeldState) => void,
): WeldState {
  const state = startWeld({ ...settings, placement: { originMm: [0, 0, 0], yawDeg: 0 } }, 0);
  const torch = restingTool();
  const rod = restingTool();
  const input = { tick: 0, head: restingTool(), toolMain: torch, toolOther: rod, events: NO_EVENTS };
  const first = segments[0];
  if (first === undefined) return state;

  // Tick n sees the torch at n/120 s after the program's start and works the 1/120 s before it.
  const start = Math.floor(first.t0S * TICK_RATE + 0.5);
  const end = Math.floor(segments[segments.length - 1]!.t1S * TICK_RATE + 0.5);
  torch.trigger = 0;
  for (let n = start - RUN_UP_S * TICK_RATE; n <= start; n++) {
    hold(torch, state, first, (first.travelMmS * (n - start)) / TICK_RATE, 0, false);
    stepWeld(state, input);
    input.tick++;
  }

  const endMm = travelled(segments, Infinity);
  let at = 0;
  let before: Segment | undefined;
  for (let n = start + 1; n <= end; n++) {
    const middle = (n - 0.5) / TICK_RATE;
    while (middle > segments[at]!.t1S) at++;
    const segment = segments[at]!;
    const burns = middle >= segment.t0S;
    if (burns && before !== segment) settle(state, segment);
    before = burns ? segment : undefined;
    torch.trigger = burns ? 1 : 0;
    const t = n / TICK_RATE;
    hold(torch, state, segment, Math.min(endMm, travelled(segments, t) + whipped(segment, t)), t, burns);
    holdRod(rod, state, burns ? (segment.fillerMmS ?? 0) : 0);
    stepWeld(state, input);
    onTick?.(state);
    input.tick++;
  }
  torch.trigger = 0;
  const last = segments[segments.length - 1]!;
  if (!traitsOf(settings).fed) hold(torch, state, last, travelled(segments, last.t1S), last.t1S, false);
  stepWeld(state, input);
  return state;
}

/** Lets the finished weld cool for some seconds, torch away. */
export function restProgram(state: WeldState, seconds: number): void {
  const away = restingTool();
  const input = { tick: state.tick, head: away, toolMain: away, toolOther: away, events: NO_EVENTS };
  for (let n = 0; n < seconds * TICK_RATE; n++) {
    input.tick++;
    stepWeld(state, input);
  }
}

/** Feed at which the current asked for flows, m/min; the segment's own feed where it has one. */
export function feedOf(state: WeldState, segment: Segment): number {
  if (segment.wireFeedMMin !== undefined) return segment.wireFeedMMin;
  const wanted = segment.currentA ?? 0;
  let feed = meltSpeed(state.melting, wanted, segment.ctwdMm);
  for (let i = 0; i < 40; i++)
    feed = meltSpeed(state.melting, wanted, steadyArc(state, segment.ctwdMm, feed).extensionMm);
  return (feed * 60) / 1000;
}

/** Sets the machine, and the arc as it burns when everything has settled; one that does not burn yet is struck, cold. */
function settle(state: WeldState, segment: Segment): void {
  const { arc, memory } = state;
  if (traitsOf(state.settings).fed) settleWire(state, segment);
  else settleHeld(state, segment);
  if (arc.burning) return;
  arc.burning = true;
  arc.burningTicks = 0;
  memory.gas = 1;
  memory.warm = 0;
  memory.valveTicks = TICK_RATE;
}

function settleWire(state: WeldState, segment: Segment): void {
  const { arc, machine } = state;
  machine.voltageV = segment.voltageV ?? 0;
  machine.wireFeedMMin = feedOf(state, segment);
  const { currentA, extensionMm } = steadyArc(state, segment.ctwdMm, (machine.wireFeedMMin * 1000) / 60);
  arc.currentA = currentA;
  arc.extensionMm = extensionMm;
}

/** A source that holds current: set so that the current asked for flows at the arc's length. */
function settleHeld(state: WeldState, segment: Segment): void {
  const { arc, machine, settings } = state;
  const flows = segment.currentA ?? 0;
  machine.voltageV = segment.voltageV ?? 0;
  machine.currentA = settings.process === 'SMAW' ? flows - stickSurge(machine, settings, segment.ctwdMm) : flows;
  if (segment.newElectrode) arc.extensionMm = traitsOf(settings).electrodeMm;
}

const restingTool = (): ToolPose => ({
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
function hold(tool: ToolPose, state: WeldState, segment: Segment, x: number, t: number, burns: boolean): void {
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
  const back = reachFrom(joint === 't-fillet', aim, uy, uz);
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
function holdRod(tool: ToolPose, { frame, memory }: WeldState, fillerMmS: number): void {
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
const whipped = ({ whipMm = 0, whipHz = 0 }: Segment, t: number): number =>
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

/** From the point of the line nearest the root, how far along the wire the work lies, mm (may be negative). */
function reachFrom(fillet: boolean, aim: number, uy: number, uz: number): number {
  const y = aim * uz;
  const z = -aim * uy;
  if (!fillet) return z / uz;
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
