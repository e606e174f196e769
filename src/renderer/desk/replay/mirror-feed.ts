import type { Pack } from '../../../core/assessment/pack.ts';
import { createWeldSettings } from '../../../core/assessment/weld-settings.ts';
import type { RecordedEvent } from '../../../core/recording/event.ts';
import { FRAME_INTS, TIME_COLUMN } from '../../../core/recording/frame.ts';
import type { RecordingHeader } from '../../../core/recording/header.ts';
import { restingPose } from '../../../core/recording/interpolate.ts';
import { EVENT_BYTES, FRAME_BYTES, readEvent, readFrame } from '../../../core/recording/layout.ts';
import { readPose } from '../../../core/recording/quantise.ts';
import { createTicker, type Ticker } from '../../../core/recording/replay.ts';
import { TIME_UNITS_PER_S } from '../../../core/sim/clock.ts';
import type { ToolPose } from '../../../core/sim/simulation.ts';
import type { WeldSettings } from '../../../core/sim/welding/settings.ts';
import type { WeldState } from '../../../core/sim/welding/state.ts';
import { weldSimulation } from '../../../core/sim/welding/weld.ts';
import type { MirrorUpdate } from '../../../shared/desk.ts';
import { bytesOfBase64 } from './base64.ts';
import { createSeamTrace, type SeamTrace } from './seam-trace.ts';

/** One attempt as it is mirrored: the same simulation as in the booth, stepped on the frames as they arrive. */
export interface MirroredAttempt {
  readonly header: RecordingHeader;
  readonly settings: WeldSettings;
  readonly state: WeldState;
  readonly head: ToolPose;
  readonly toolMain: ToolPose;
  readonly toolOther: ToolPose;
  readonly trace: SeamTrace;
  /** Frames shown, and how many of them the host has on disk. */
  frames: number;
  durableFrames: number;
  /** Time of the newest frame, s. */
  timeS: number;
}

export interface MirrorFeed {
  readonly attempt: MirroredAttempt | undefined;
  readonly linked: boolean;
  /** Takes an update. False when something before it is missing, so that the mirror has to be opened anew. */
  push(update: MirrorUpdate): boolean;
}

/** Follows a booth's mirror. `packOf` finds the pack of a header; an attempt of an unknown pack is not shown. */
export function createMirrorFeed(packOf: (header: RecordingHeader) => Pack | undefined): MirrorFeed {
  let attempt: (MirroredAttempt & { readonly ticker: Ticker<WeldState>; events: number }) | undefined;
  let linked = false;
  const row = new Int32Array(FRAME_INTS);

  const start = (header: RecordingHeader): void => {
    const task = packOf(header)?.tasks.find(({ id }) => id === header.task);
    if (task === undefined) {
      attempt = undefined;
      return;
    }
    const settings = createWeldSettings(task, header);
    const trace = createSeamTrace(settings.coupon.lengthMm);
    const ticker = createTicker(weldSimulation, settings, header.seed, { onTick: (state) => trace.sample(state) });
    attempt = {
      header,
      settings,
      ticker,
      state: ticker.state,
      head: restingPose(),
      toolMain: restingPose(),
      toolOther: restingPose(),
      trace,
      frames: 0,
      events: 0,
      durableFrames: 0,
      timeS: 0,
    };
  };

  return {
    get attempt() {
      return attempt;
    },
    get linked() {
      return linked;
    },
    push(update) {
      linked = update.linked;
      if (update.attempt === null) {
        attempt = undefined;
        return true;
      }
      if (update.header !== null && attempt?.header.attempt !== update.header.attempt) start(update.header);
      if (attempt === undefined || attempt.header.attempt !== update.attempt) return update.header !== null;
      const frames = bytesOfBase64(update.frames);
      const events = bytesOfBase64(update.events);
      if (update.firstFrame > attempt.frames || update.firstEvent > attempt.events) return false;
      const known = { frame: attempt.frames - update.firstFrame, event: attempt.events - update.firstEvent };
      const pending: RecordedEvent[] = [];
      const eventView = new DataView(events.buffer, events.byteOffset, events.byteLength);
      for (let i = known.event; (i + 1) * EVENT_BYTES <= events.length; i++)
        pending.push(readEvent(eventView, i * EVENT_BYTES));
      const view = new DataView(frames.buffer, frames.byteOffset, frames.byteLength);
      let next = 0;
      for (let i = known.frame; (i + 1) * FRAME_BYTES <= frames.length; i++) {
        readFrame(view, i * FRAME_BYTES, row, 0);
        const time = row[TIME_COLUMN] as number;
        for (; next < pending.length && (pending[next] as RecordedEvent).time <= time; next++)
          attempt.ticker.pushEvent(pending[next] as RecordedEvent);
        attempt.ticker.pushFrame(row, 0);
        attempt.frames++;
        attempt.timeS = time / TIME_UNITS_PER_S;
      }
      for (; next < pending.length; next++) attempt.ticker.pushEvent(pending[next] as RecordedEvent);
      attempt.events += pending.length;
      if (attempt.frames > 0) {
        readPose(row, 0, 0, attempt.head);
        readPose(row, 0, 1, attempt.toolMain);
        readPose(row, 0, 2, attempt.toolOther);
      }
      attempt.durableFrames = update.durableFrames;
      return true;
    },
  };
}
