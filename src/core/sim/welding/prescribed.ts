import { cos, DEGREES_PER_RADIAN, sin } from '../../base/exact.ts';
import { TICK_RATE } from '../clock.ts';
import type { ToolPose } from '../simulation.ts';
import { HALF_ROOT, nominalWorkAngle } from './coupon-frame.ts';
import { meltSpeed } from './melting.ts';
import type { WeldSettings } from './settings.ts';
import { steadyArc } from './source.ts';
import { startWeld } from './start.ts';
import type { WeldState } from './state.ts';
import { stepWeld } from './weld.ts';

/** A stretch of a prescribed weld with everything held. Voltage is arc voltage. */
export interface Segment {
  readonly t0S: number;
  readonly t1S: number;
  readonly voltageV: number;
  /** One of the two; a current stands for the feed that draws it. */
  readonly wireFeedMMin?: number | undefined;
  readonly currentA?: number | undefined;
  readonly travelMmS: number;
  readonly ctwdMm: number;
  /** Between torch and plate A; nominal for the joint where absent. */
  readonly workAngleDeg?: number | undefined;
  /** + push, - drag; 0 where absent. */
  readonly travelAngleDeg?: number | undefined;
  /** Of the wire's line from the root, mm, + towards plate B; 0 where absent. */
  readonly aimMm?: number | undefined;
  /** Swing across the seam to either side, mm, and swings a second. */
  readonly weaveMm?: number | undefined;
  readonly weaveHz?: number | undefined;
}

/** Seconds of travel before the program, so that the torch is under way when it begins. */
const RUN_UP_S = 3;
const NO_EVENTS = [] as const;

/** How far the torch has come at time `t`, s, since the program began, mm. Between segments it stands still. */
export function travelled(segments: readonly Segment[], t: number): number {
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
  const input = { tick: 0, head: restingTool(), toolMain: torch, toolOther: restingTool(), events: NO_EVENTS };
  const first = segments[0];
  if (first === undefined) return state;

  // Tick n sees the torch at n/120 s after the program's start and works the 1/120 s before it.
  const start = Math.floor(first.t0S * TICK_RATE + 0.5);
  const end = Math.floor(segments[segments.length - 1]!.t1S * TICK_RATE + 0.5);
  torch.trigger = 0;
  for (let n = start - RUN_UP_S * TICK_RATE; n <= start; n++) {
    hold(torch, state, first, (first.travelMmS * (n - start)) / TICK_RATE, 0);
    stepWeld(state, input);
    input.tick++;
  }

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
    hold(torch, state, segment, travelled(segments, t), t);
    stepWeld(state, input);
    onTick?.(state);
    input.tick++;
  }
  torch.trigger = 0;
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
  const { arc, machine, memory } = state;
  machine.voltageV = segment.voltageV;
  machine.wireFeedMMin = feedOf(state, segment);
  const { currentA, extensionMm } = steadyArc(state, segment.ctwdMm, (machine.wireFeedMMin * 1000) / 60);
  arc.currentA = currentA;
  arc.extensionMm = extensionMm;
  if (arc.burning) return;
  arc.burning = true;
  arc.burningTicks = 0;
  memory.gas = 1;
  memory.warm = 0;
  memory.valveTicks = TICK_RATE;
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

/** Puts the tool where the segment holds it, `x` along the seam, `t` seconds into the program. */
function hold(tool: ToolPose, { frame, settings }: WeldState, segment: Segment, x: number, t: number): void {
  const { joint } = settings.coupon;
  const push = (segment.travelAngleDeg ?? 0) / DEGREES_PER_RADIAN;
  const lean = ((segment.workAngleDeg ?? nominalWorkAngle(joint)) - nominalWorkAngle(joint)) / DEGREES_PER_RADIAN;
  const swing =
    (segment.weaveMm ?? 0) * sin(2 * Math.PI * ((segment.weaveHz ?? 0) * t - Math.floor((segment.weaveHz ?? 0) * t)));
  const aim = (segment.aimMm ?? 0) + swing;
  // In the section the torch axis leans by `lean` towards +y (plate B); along the seam it leans back when it pushes.
  const uy = sin(lean);
  const uz = cos(lean);
  const cosPush = cos(push);
  const axis = [-sin(push), uy * cosPush, uz * cosPush] as const;
  // The line passes the root at `aim`, square to the axis in the section. It meets the work at x.
  const back = reachFrom(joint === 't-fillet', aim, uy, uz);
  const meet = [x, aim * uz - back * uy, -aim * uy - back * uz] as const;
  const y = meet[1] + segment.ctwdMm * axis[1];
  const z = meet[2] + segment.ctwdMm * axis[2];
  const along = x + segment.ctwdMm * axis[0];
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
