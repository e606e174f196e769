import { createStateDigest } from '../base/digest.ts';
import { Fault } from '../base/fault.ts';
import { TICK_RATE, tickFraction, tickReached } from '../sim/clock.ts';
import type { Simulation, TickInput, ToolPose } from '../sim/simulation.ts';
import type { Recording } from './body.ts';
import type { RecordedEvent } from './event.ts';
import { CHANNELS, FRAME_INTS, TIME_COLUMN } from './frame.ts';
import { interpolate, restingPose } from './interpolate.ts';
import { readPose } from './quantise.ts';

/** Frames further apart than this (0.1 ms; RC31: 100 ms) leave a stretch without a believable pose between them. */
export const LOSS_TIME = 1000;

/** Sees every tick after it was worked. `input` and `state` are reused from tick to tick. */
export type OnTick<State> = (state: State, input: TickInput) => void;
/** Sees the digest of the state after the last tick of each whole second. */
export type OnSecond = (second: number, digest: string) => void;

/**
 * Runs a simulation along a recording, live or stored: the same frames and events give the same ticks whoever pushes them
 * and in whatever portions. A tick is worked once a frame at or after it is known; its poses lie between the last two
 * frames and are never guessed beyond them. Events apply before the first tick at or after their time.
 */
export interface Ticker<State> {
  readonly state: State;
  /** Ticks worked so far. */
  readonly ticks: number;
  /** Throws `event-late` where ticks at or after the event's time have been worked. */
  pushEvent(event: RecordedEvent): void;
  /** The checked row that begins at `rows[at]`, later than the row before. Works every tick it reaches. */
  pushFrame(rows: Int32Array, at: number): void;
}

export interface TickerOptions<State> {
  readonly onTick?: OnTick<State>;
  readonly onSecond?: OnSecond;
}

export function createTicker<Settings, State>(
  simulation: Simulation<Settings, State>,
  settings: Settings,
  seed: number,
  { onTick, onSecond }: TickerOptions<State> = {},
): Ticker<State> {
  const state = simulation.start(settings, seed);
  const before = CHANNELS.map(restingPose);
  const after = CHANNELS.map(restingPose);
  const [head, toolMain, toolOther] = [restingPose(), restingPose(), restingPose()];
  const poses: readonly ToolPose[] = [head, toolMain, toolOther];
  const due: RecordedEvent[] = [];
  const input = { tick: 0, head, toolMain, toolOther, events: due };
  const waiting: RecordedEvent[] = [];
  const digest = createStateDigest();
  let beforeTime = -1;
  let afterTime = -1;

  const work = (): void => {
    due.length = 0;
    while (waiting.length > 0 && (waiting[0] as RecordedEvent).time * 3 <= input.tick * 250)
      due.push(waiting.shift() as RecordedEvent);
    // Before the first frame nothing is known of the hands; between far-apart frames nothing is believed of them.
    const known = beforeTime >= 0;
    const near = afterTime - beforeTime <= LOSS_TIME;
    const t = known ? tickFraction(input.tick, beforeTime, afterTime) : 1;
    for (let i = 0; i < poses.length; i++) {
      const pose = poses[i] as ToolPose;
      interpolate(before[i] as ToolPose, after[i] as ToolPose, t, pose);
      if (known && !near && t < 1) pose.validity = 'lost';
      if (!known && input.tick * 250 < afterTime * 3) releaseLost(pose);
    }
    simulation.step(state, input);
    onTick?.(state, input);
    input.tick++;
    if (onSecond !== undefined && input.tick % TICK_RATE === 0) {
      simulation.digest(state, digest);
      onSecond(input.tick / TICK_RATE - 1, digest.take());
    }
  };

  return {
    state,
    get ticks() {
      return input.tick;
    },
    pushEvent(event) {
      if (event.time <= afterTime)
        throw new Fault('event-late', `An event of time ${event.time} came after the frame of time ${afterTime}.`);
      waiting.push(event);
    },
    pushFrame(rows, at) {
      beforeTime = afterTime;
      afterTime = rows[at + TIME_COLUMN] as number;
      for (let i = 0; i < poses.length; i++) {
        Object.assign(before[i] as ToolPose, after[i]);
        readPose(rows, at, i, after[i] as ToolPose);
      }
      while (tickReached(input.tick, afterTime)) work();
    },
  };
}

/** A hand nothing is known of holds no trigger. */
function releaseLost(pose: ToolPose): void {
  pose.validity = 'lost';
  pose.trigger = 0;
  pose.squeeze = 0;
}

/** Gives frames and events in the order they act: an event goes before the first frame that is not older. */
export function inOrder(
  { frames, events }: Recording,
  onFrame: (rows: Int32Array, at: number) => void,
  onEvent: (event: RecordedEvent) => void,
): void {
  let next = 0;
  for (let at = 0; at < frames.length; at += FRAME_INTS) {
    const time = frames[at + TIME_COLUMN] as number;
    for (; next < events.length && (events[next] as RecordedEvent).time <= time; next++)
      onEvent(events[next] as RecordedEvent);
    onFrame(frames, at);
  }
  for (; next < events.length; next++) onEvent(events[next] as RecordedEvent);
}

/** Runs a whole recording. Returns the state after its last tick. */
export function replay<Settings, State>(
  simulation: Simulation<Settings, State>,
  settings: Settings,
  seed: number,
  recording: Recording,
  options: TickerOptions<State> = {},
): State {
  const ticker = createTicker(simulation, settings, seed, options);
  inOrder(recording, ticker.pushFrame, ticker.pushEvent);
  return ticker.state;
}
