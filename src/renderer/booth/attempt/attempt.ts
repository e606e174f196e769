import { EVENT_KIND, type EventKind, type RecordedEvent } from '../../../core/recording/event.ts';
import { TIME_COLUMN } from '../../../core/recording/frame.ts';
import type { RecordingHeader } from '../../../core/recording/header.ts';
import { restingPose } from '../../../core/recording/interpolate.ts';
import { emptyFrame, quantiseChannel, quantiseTime, readPose } from '../../../core/recording/quantise.ts';
import { createTicker, type Ticker } from '../../../core/recording/replay.ts';
import type { Simulation } from '../../../core/sim/simulation.ts';
import { type BenchState, stepBench } from '../../../core/sim/welding/bench.ts';
import type { WeldSettings } from '../../../core/sim/welding/settings.ts';
import type { WeldState } from '../../../core/sim/welding/state.ts';
import type { Sample } from '../input/sample.ts';
import { FrameStore } from './frame-store.ts';
import { Outbox } from './outbox.ts';

/** Least time between two recorded frames, 0.1 ms: at most 125 a second, within what a host takes [B7]. */
const LEAST_TIME = 80;

export interface AttemptStart {
  readonly header: RecordingHeader;
  readonly simulation: Simulation<WeldSettings, WeldState>;
  readonly settings: WeldSettings;
  readonly bench: BenchState;
  readonly onSecond: (second: number, digest: string) => void;
}

/**
 * One attempt as it runs: input is quantised, the bench and the simulation step on the quantised row, and the row waits to be
 * sent. What a view draws of it are `poses` and `state`.
 */
export class Attempt {
  readonly header: RecordingHeader;
  readonly bench: BenchState;
  readonly frames = new FrameStore();
  readonly events: RecordedEvent[] = [];
  readonly outbox: Outbox;
  readonly row = emptyFrame();
  /** The newest row, read back: head, toolMain, toolOther in mm. */
  readonly poses = { head: restingPose(), toolMain: restingPose(), toolOther: restingPose() };
  readonly #ticker: Ticker<WeldState>;
  /** Things said outside a frame (buttons, the proctor), stamped with the next frame's time. */
  readonly #waiting: [EventKind, number][] = [];
  #began: number | undefined;
  #time = -1;
  finished = false;
  /** Frames with a tracked torch, for the status the proctor sees. */
  trackedFrames = 0;

  constructor({ header, simulation, settings, bench, onSecond }: AttemptStart) {
    this.header = header;
    this.bench = bench;
    this.outbox = new Outbox(header.attempt, this.frames, this.events);
    this.#ticker = createTicker(simulation, settings, header.seed, { onSecond });
  }

  get state(): WeldState {
    return this.#ticker.state;
  }

  /** Newest frame's time, 0.1 ms since the attempt began. */
  get time(): number {
    return Math.max(0, this.#time);
  }

  /** Age of the oldest frame that is not acknowledged, s, at device time `nowMs`; 0 where everything is. */
  unsavedS(nowMs: number): number {
    const { frames, outbox } = this;
    if (this.#began === undefined || outbox.allAcked) return 0;
    const oldest = Math.min(outbox.ackedFrames, frames.count - 1);
    const recordedMs = frames.block(oldest)[frames.rowAt(oldest) + TIME_COLUMN]! / 10;
    return Math.max(0, (nowMs - this.#began - recordedMs) / 1000);
  }

  /** Says `kind` with the next frame. */
  say(kind: EventKind, value: number): void {
    this.#waiting.push([kind, value]);
  }

  /** What `kind` is, or will be with the next frame. */
  said(kind: EventKind): number {
    const waiting = this.#waiting.findLast(([one]) => one === kind);
    return waiting?.[1] ?? this.bench.values[kind];
  }

  readonly #emit = (kind: EventKind, value: number): void => {
    const event = { time: this.row[TIME_COLUMN]!, kind: EVENT_KIND[kind], value };
    this.events.push(event);
    this.#ticker.pushEvent(event);
    if (kind === 'finished') this.finished = true;
  };

  /**
   * Takes one look at the inputs, at device time `nowMs`. Returns whether a frame was recorded: none is once the candidate
   * has said done, nor before time has moved on.
   */
  frame(sample: Sample, nowMs: number): boolean {
    if (this.finished) return false;
    this.#began ??= nowMs;
    const { row, poses } = this;
    quantiseTime((nowMs - this.#began) / 1000, row);
    if (this.#time >= 0 && row[TIME_COLUMN]! - this.#time < LEAST_TIME) return false;
    quantiseChannel(sample.head, 'head', row);
    quantiseChannel(sample.toolMain, 'toolMain', row);
    quantiseChannel(sample.toolOther, 'toolOther', row);
    readPose(row, 0, 0, poses.head);
    readPose(row, 0, 1, poses.toolMain);
    readPose(row, 0, 2, poses.toolOther);
    for (const [kind, value] of this.#waiting) {
      if (kind in this.bench.values) this.bench.values[kind] = value;
      this.#emit(kind, value);
    }
    this.#waiting.length = 0;
    stepBench(this.bench, poses.head, poses.toolMain, poses.toolOther, row[TIME_COLUMN]!, this.#emit);
    this.frames.append(row);
    this.#ticker.pushFrame(row, 0);
    this.#time = row[TIME_COLUMN]!;
    if (poses.toolMain.validity === 'tracked') this.trackedFrames++;
    return true;
  }
}
