import type { Pack } from '../../../core/assessment/pack.ts';
import { taskOf } from '../../../core/assessment/task.ts';
import { createWeldSettings } from '../../../core/assessment/weld-settings.ts';
import { parseBody } from '../../../core/recording/body.ts';
import type { RecordedEvent } from '../../../core/recording/event.ts';
import { FRAME_INTS, TIME_COLUMN } from '../../../core/recording/frame.ts';
import type { RecordingHeader } from '../../../core/recording/header.ts';
import { replay } from '../../../core/recording/replay.ts';
import { TICK_RATE, TIME_UNITS_PER_S } from '../../../core/sim/clock.ts';
import type { Stations } from '../../../core/sim/welding/state.ts';
import { weldSimulation } from '../../../core/sim/welding/weld.ts';

/** Samples of the analysis a second: fine enough for a cursor, small enough to send between threads. */
export const SAMPLE_RATE = 30;
const TICKS_PER_SAMPLE = TICK_RATE / SAMPLE_RATE;

/** A whole attempt at a glance: where the torch was and what the arc did, `SAMPLE_RATE` times a second, and the finished seam. */
export interface Analysis {
  readonly durationS: number;
  readonly lengthMm: number;
  readonly xMm: Float32Array;
  readonly currentA: Float32Array;
  readonly voltageV: Float32Array;
  readonly burning: Uint8Array;
  readonly stations: Stations;
  readonly events: readonly RecordedEvent[];
  /** Arcs, s from the start; pauses, s. */
  readonly arcs: readonly Span[];
  readonly pauses: readonly Span[];
}
export interface Span {
  readonly fromS: number;
  readonly toS: number;
}

/** Runs the simulation over the whole recording: about a thousand times real time. Throws as `parseBody` and `taskOf`. */
export function analyse(header: RecordingHeader, body: Uint8Array, pack: Pack): Analysis {
  const recording = parseBody(body);
  const { frames, events } = recording;
  const settings = createWeldSettings(taskOf(pack, header.task), header);
  const durationS =
    frames.length === 0 ? 0 : (frames[frames.length - FRAME_INTS + TIME_COLUMN] ?? 0) / TIME_UNITS_PER_S;
  const count = Math.floor(durationS * SAMPLE_RATE) + 1;
  const xMm = new Float32Array(count).fill(Number.NaN);
  const currentA = new Float32Array(count);
  const voltageV = new Float32Array(count);
  const burning = new Uint8Array(count);
  const arcs = spans();
  const pauses = spans();
  const state = replay(weldSimulation, settings, header.seed, recording, {
    onTick(now, { tick }) {
      arcs.at(tick, now.arc.burning);
      pauses.at(tick, now.paused);
      if (tick % TICKS_PER_SAMPLE !== 0) return;
      const i = tick / TICKS_PER_SAMPLE;
      if (i >= count) return;
      xMm[i] = now.torch.onWork ? now.torch.xMm : Number.NaN;
      currentA[i] = now.arc.currentA;
      voltageV[i] = now.arc.voltageV;
      burning[i] = now.arc.burning ? 1 : 0;
    },
  });
  const end = Math.ceil(durationS * TICK_RATE);
  return {
    durationS,
    lengthMm: settings.coupon.lengthMm,
    xMm,
    currentA,
    voltageV,
    burning,
    stations: state.stations,
    events,
    arcs: arcs.done(end),
    pauses: pauses.done(end),
  };
}

/** Collects stretches in which something was true. */
function spans(): { at(tick: number, on: boolean): void; done(end: number): Span[] } {
  const list: Span[] = [];
  let from = -1;
  const close = (tick: number): void => {
    if (from >= 0) list.push({ fromS: from / TICK_RATE, toS: tick / TICK_RATE });
    from = -1;
  };
  return {
    at(tick, on) {
      if (on && from < 0) from = tick;
      else if (!on) close(tick);
    },
    done(end) {
      close(end);
      return list;
    },
  };
}

export const sampleAt = ({ burning }: Pick<Analysis, 'burning'>, timeS: number): number =>
  Math.min(Math.max(Math.round(timeS * SAMPLE_RATE), 0), burning.length - 1);

/** Where on the seam the arc was at a moment; undefined while none burnt. */
export function seamAt(analysis: Analysis, timeS: number): number | undefined {
  const i = sampleAt(analysis, timeS);
  const x = analysis.xMm[i] ?? Number.NaN;
  return analysis.burning[i] === 1 && x >= 0 && x <= analysis.lengthMm ? x : undefined;
}

/** When the arc last passed a place of the seam, s; undefined where it never did. */
export function timeAt({ stations }: Analysis, mm: number): number | undefined {
  const i = Math.min(Math.max(Math.floor(mm), 0), stations.count - 1);
  if ((stations.arcTicks[i] ?? 0) === 0) return undefined;
  const first = stations.firstArcTick[i] ?? 0;
  const last = stations.lastArcTick[i] ?? first;
  // The arc is over a station for some ticks; the middle of its last pass is nearest to the place itself.
  return (last - first > TICK_RATE * 2 ? last : (first + last) / 2) / TICK_RATE;
}
