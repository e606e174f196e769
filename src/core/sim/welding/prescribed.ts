import { TICK_RATE } from '../clock.ts';
import { hold, holdRod, restingTool, whipped } from './held-tool.ts';
import { meltSpeed } from './melting.ts';
import { traitsOf } from './process.ts';
import { type Pass, type Segment, travelled } from './segment.ts';
import type { WeldSettings } from './settings.ts';
import { startWeld } from './start.ts';
import type { WeldState } from './state.ts';
import { stickSurge } from './stick-arc.ts';
import { stepWeld } from './weld.ts';
import { steadyArc } from './wire-arc.ts';

/** Seconds of travel before the program, so that the torch is under way when it begins. */
const RUN_UP_S = 3;
const NO_EVENTS = [] as const;
/** Between passes the work cools to this unless the pass says otherwise, and for no longer than this. */
const REST_C = 150;
const REST_MOST_S = 3600;

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
  weldPass(state, segments, onTick);
  return state;
}

/**
 * Runs several passes one over the other, each from the start of the seam. Before each but the first the work rests until its
 * middle is as cold as the pass asks, and its slag is taken off unless the pass says that it is not.
 */
export function runPasses(
  settings: WeldSettings,
  passes: readonly Pass[],
  onPass?: (state: WeldState, foundC: number) => void,
  onTick?: (state: WeldState) => void,
): WeldState {
  const state = startWeld({ ...settings, placement: { originMm: [0, 0, 0], yawDeg: 0 } }, 0);
  for (const [k, pass] of passes.entries()) {
    const middle = Math.floor(state.stations.count / 2);
    if (k > 0) {
      for (let s = 0; s < REST_MOST_S && state.stations.temperatureC[middle]! > (pass.interpassC ?? REST_C); s++)
        restProgram(state, 1);
      if (pass.cleaned !== false) state.stations.slagMm.fill(0);
      state.tick++;
    }
    const foundC = state.stations.temperatureC[middle]!;
    weldPass(state, pass.segments, onTick);
    onPass?.(state, foundC);
  }
  return state;
}

function weldPass(state: WeldState, segments: readonly Segment[], onTick?: (state: WeldState) => void): void {
  const { settings } = state;
  const torch = restingTool();
  const rod = restingTool();
  const input = { tick: state.tick, head: restingTool(), toolMain: torch, toolOther: rod, events: NO_EVENTS };
  const first = segments[0];
  if (first === undefined) return;

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
  const { arc, machine, memory, settings } = state;
  const flows = segment.currentA ?? 0;
  machine.voltageV = segment.voltageV ?? 0;
  machine.currentA = settings.process === 'SMAW' ? flows - stickSurge(machine, settings, segment.ctwdMm) : flows;
  memory.fused = false;
  memory.stubS = 0;
  if (segment.newElectrode) arc.extensionMm = traitsOf(settings).electrodeMm;
}
