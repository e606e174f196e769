import type { Recording } from '../../../core/recording/body.ts';
import { FRAME_INTS, TIME_COLUMN } from '../../../core/recording/frame.ts';
import { restingPose } from '../../../core/recording/interpolate.ts';
import { readPose } from '../../../core/recording/quantise.ts';
import { createTicker, type Ticker } from '../../../core/recording/replay.ts';
import { TIME_UNITS_PER_S } from '../../../core/sim/clock.ts';
import type { ToolPose } from '../../../core/sim/simulation.ts';
import type { WeldSettings } from '../../../core/sim/welding/settings.ts';
import type { WeldState } from '../../../core/sim/welding/state.ts';
import { weldSimulation } from '../../../core/sim/welding/weld.ts';

/** A recorded attempt that can be shown at any moment. The weld is the core's own, stepped along the recording. */
export interface AttemptPlayer {
  readonly durationS: number;
  readonly timeS: number;
  readonly state: WeldState;
  readonly toolMain: ToolPose;
  readonly toolOther: ToolPose;
  readonly head: ToolPose;
  /** Goes to a moment, s. Forward steps on; backward computes anew from the start, about a thousand times real time. */
  seek(timeS: number): void;
}

export function createAttemptPlayer(settings: WeldSettings, seed: number, recording: Recording): AttemptPlayer {
  const { frames, events } = recording;
  const count = Math.floor(frames.length / FRAME_INTS);
  const timeOf = (frame: number): number => frames[frame * FRAME_INTS + TIME_COLUMN] ?? 0;
  const durationS = count === 0 ? 0 : timeOf(count - 1) / TIME_UNITS_PER_S;
  const head = restingPose();
  const toolMain = restingPose();
  const toolOther = restingPose();
  let ticker: Ticker<WeldState> = createTicker(weldSimulation, settings, seed);
  let nextFrame = 0;
  let nextEvent = 0;
  let timeS = 0;

  const seek = (wantedS: number): void => {
    const target = Math.min(Math.max(wantedS, 0), durationS);
    if (target < timeS) {
      ticker = createTicker(weldSimulation, settings, seed);
      nextFrame = 0;
      nextEvent = 0;
    }
    timeS = target;
    for (; nextFrame < count && timeOf(nextFrame) / TIME_UNITS_PER_S <= target; nextFrame++) {
      for (
        let event = events[nextEvent];
        event !== undefined && event.time <= timeOf(nextFrame);
        event = events[nextEvent]
      ) {
        ticker.pushEvent(event);
        nextEvent++;
      }
      ticker.pushFrame(frames, nextFrame * FRAME_INTS);
    }
    if (nextFrame > 0) {
      readPose(frames, (nextFrame - 1) * FRAME_INTS, 0, head);
      readPose(frames, (nextFrame - 1) * FRAME_INTS, 1, toolMain);
      readPose(frames, (nextFrame - 1) * FRAME_INTS, 2, toolOther);
    }
  };
  seek(0);
  return {
    durationS,
    get timeS() {
      return timeS;
    },
    get state() {
      return ticker.state;
    },
    toolMain,
    toolOther,
    head,
    seek,
  };
}
