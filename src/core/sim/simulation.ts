import type { RecordedEvent } from '../recording/event.ts';

/** Whether a channel's pose can be believed at a moment. `emulated`: the device guessed. */
export type Validity = 'lost' | 'emulated' | 'tracked';

/** One channel at a tick, out of the quantised frames. Lengths are millimetres. */
export interface ToolPose {
  /** Position in the `local-floor` space of the recording, mm, y up. */
  x: number;
  y: number;
  z: number;
  /** Unit quaternion xyzw. */
  qx: number;
  qy: number;
  qz: number;
  qw: number;
  /** 0 to 1. */
  trigger: number;
  /** 0 to 1. */
  squeeze: number;
  validity: Validity;
}

/** What a simulation sees at one tick. The object is reused from tick to tick: copy what must be kept. */
export interface TickInput {
  readonly tick: number;
  readonly head: ToolPose;
  readonly toolMain: ToolPose;
  readonly toolOther: ToolPose;
  /** Events whose time has come since the tick before, in recorded order. */
  readonly events: readonly RecordedEvent[];
}

/**
 * A deterministic world: the same settings, seed and inputs give the same states, on every engine.
 * `step` changes `state` in place (120 times a second in a headset, nothing is allocated) and reads nothing
 * but its arguments. `digest` folds every number that decides into the sink, in a fixed order.
 */
export interface Simulation<Settings, State> {
  start(settings: Settings, seed: number): State;
  step(state: State, input: TickInput): void;
  digest(state: State, sink: DigestSink): void;
}

/** Takes numbers in order; equal calls give equal digests. */
export interface DigestSink {
  number(value: number): void;
  numbers(values: Float64Array, count: number): void;
}
