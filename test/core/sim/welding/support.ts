import type { RecordedEvent } from '../../../../src/core/recording/event.ts';
import type { ToolPose } from '../../../../src/core/sim/simulation.ts';
import { runProgram } from '../../../../src/core/sim/welding/prescribed.ts';
import { type BeadProgram, settingsOf } from '../../../../src/core/sim/welding/program.ts';
import type { Segment } from '../../../../src/core/sim/welding/segment.ts';
import type { GasMix, WeldSettings } from '../../../../src/core/sim/welding/settings.ts';
import type { Stations, WeldState } from '../../../../src/core/sim/welding/state.ts';
import { startWeld, stepWeld } from '../../../../src/core/sim/welding/weld.ts';

/** A program without its segments: bead on a 10 mm plate, 1.2 mm wire. */
export const PLATE: Omit<BeadProgram, 'segments'> = {
  process: 'GMAW',
  wireMm: 1.2,
  gas: { mix: '90Ar-10CO2', flowLMin: 18 },
  material: 'carbon-steel',
  plateMm: 10,
  joint: 'bead-on-plate',
  position: '1G',
  preheatC: 20,
};

/** 2F T-fillet on 6 mm plate as most beginners weld it. */
export const FILLET: Omit<BeadProgram, 'segments'> = {
  ...PLATE,
  wireMm: 0.9,
  gas: { mix: '75Ar-25CO2', flowLMin: 14 },
  plateMm: 6,
  joint: 't-fillet',
  position: '2F',
};

export type Stretch = Omit<Segment, 't0S' | 't1S'>;
export const FILLET_STRETCH: Stretch = { voltageV: 20, wireFeedMMin: 8.5, travelMmS: 5, ctwdMm: 12 };

/** Welds stretches one after the other, each over `lengthMm` of seam. */
export function weld(bench: Omit<BeadProgram, 'segments'>, stretches: readonly Stretch[], lengthMm = 60): WeldState {
  return runProgram(
    settingsOf({ ...bench, segments: segmentsOf(stretches, lengthMm) }),
    segmentsOf(stretches, lengthMm),
  );
}

export function segmentsOf(stretches: readonly Stretch[], lengthMm: number): Segment[] {
  let t = 0;
  return stretches.map((stretch) => {
    const t0S = t;
    t += lengthMm / stretch.travelMmS;
    return { ...stretch, t0S, t1S: t };
  });
}

type Row = Exclude<keyof Stations, 'count'>;

/** Mean of a station row, from the first to before the last station given; 15 mm off both ends unless told. */
export function mean({ stations }: WeldState, row: Row, from = 15, to = stations.count - 15): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += stations[row][i]!;
  return sum / (to - from);
}

export const total = (row: Float64Array): number => row.reduce((sum, value) => sum + value, 0);

/** Exponent of `y` over `x` between two points. */
export const exponent = (x1: number, y1: number, x2: number, y2: number): number =>
  Math.log(y2 / y1) / Math.log(x2 / x1);

export const filletSettings = (
  over: Partial<WeldSettings['initial']> = {},
  gasMix: GasMix = '75Ar-25CO2',
): WeldSettings => ({
  process: 'GMAW',
  wireMm: 0.9,
  gasMix,
  coupon: {
    joint: 't-fillet',
    position: '2F',
    material: 'carbon-steel',
    plateMm: 6,
    lengthMm: 150,
    gapMm: 0,
    preheatC: 20,
  },
  initial: {
    voltageV: 20,
    wireFeedMMin: 8.5,
    currentA: 0,
    arcForceAMm: 0,
    gasFlowLMin: 14,
    powerOn: true,
    electrodePositive: true,
    workClampOn: true,
    extractionOn: true,
    ...over,
  },
  placement: { originMm: [0, 0, 0], yawDeg: 0 },
});

/** What a hand does at a moment of a fillet on the bench: the room's x is the seam's, torch at 45 degrees. */
export interface HandMoment {
  readonly x: number;
  readonly trigger: boolean;
  readonly ctwdMm?: number;
  readonly aimMm?: number;
  readonly lost?: boolean;
  /** + push against the planned travel. */
  readonly pushDeg?: number;
  /** Pose of the other hand, where it does something. */
  readonly other?: ToolPose;
}

export const restingPose = (): ToolPose => ({
  x: 0,
  y: 1000,
  z: 0,
  qx: 0,
  qy: 0,
  qz: 0,
  qw: 1,
  trigger: 0,
  squeeze: 0,
  validity: 'tracked',
});

/** A hand at the bench, tick by tick, as the booth drives the simulation. `at` is asked 120 times a second. */
export function byHand(
  settings: WeldSettings,
  seconds: number,
  at: (t: number, state: WeldState) => HandMoment,
  events: readonly (readonly [tick: number, kind: number, value: number])[] = [],
  each?: (state: WeldState, t: number) => void,
): WeldState {
  const state = startWeld(settings, 7);
  const torch = restingPose();
  const due: RecordedEvent[] = [];
  const resting = restingPose();
  const input = { tick: 0, head: restingPose(), toolMain: torch, toolOther: resting, events: due };
  for (let tick = 0; tick < seconds * 120; tick++) {
    const { x, trigger, ctwdMm = 12, aimMm = 0, lost = false, pushDeg = 0, other = resting } = at(tick / 120, state);
    const back = -Math.tan((pushDeg * Math.PI) / 180);
    torch.x = x + back * ctwdMm;
    torch.y = (ctwdMm + aimMm) * Math.SQRT1_2;
    torch.z = (ctwdMm - aimMm) * Math.SQRT1_2;
    // The shortest turn of the tool's +z onto the torch axis: 45 degrees up, and back by the push.
    const length = Math.sqrt(1 + back * back);
    const [ax, ay, az] = [back / length, Math.SQRT1_2 / length, Math.SQRT1_2 / length];
    torch.qw = Math.sqrt((1 + az) / 2);
    torch.qx = -ay / (2 * torch.qw);
    torch.qy = ax / (2 * torch.qw);
    torch.trigger = trigger ? 1 : 0;
    torch.validity = lost ? 'lost' : 'tracked';
    input.toolOther = other;
    due.length = 0;
    for (const [when, kind, value] of events) if (when === tick) due.push({ time: 0, kind, value });
    input.tick = tick;
    stepWeld(state, input);
    each?.(state, tick / 120);
  }
  return state;
}

/** A bead from `from` to `to` at `speed`, struck at 1 s, trigger let go where it ends. */
export const bead =
  (from: number, to: number, speed = 5, dwellS = 0) =>
  (t: number): HandMoment => {
    const end = 1 + (to - from) / speed;
    return { x: t < 1 ? from : Math.min(to, from + (t - 1) * speed), trigger: t >= 1 && t < end + dwellS };
  };
