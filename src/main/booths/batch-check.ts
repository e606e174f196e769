import { Fault } from '../../core/base/fault.ts';
import { secondOf } from '../../core/recording/body.ts';
import type { RecordedEvent } from '../../core/recording/event.ts';
import { TIME_COLUMN } from '../../core/recording/frame.ts';
import { inOrder } from '../../core/recording/replay.ts';
import { checkEvent, checkFrame } from '../../core/recording/validate.ts';
import type { Batch } from '../../shared/batch.ts';

/** What came before a batch. Times in 0.1 ms, -1: none. */
export interface Before {
  readonly lastFrame: number;
  readonly lastEvent: number;
  /** Would so many more frames and events be too many for that second? */
  readonly crowded: (second: number, frames: number, events: number) => boolean;
}

/** Holds a whole batch to the rules of a recording before any of it is taken. Throws `frame-*`, `event-*`, `body-crowded`. */
export function checkBatch(batch: Batch, before: Before): void {
  let { lastFrame, lastEvent } = before;
  const seconds = new Map<number, { frames: number; events: number }>();
  const count = (time: number, kind: 'frames' | 'events'): void => {
    const number = secondOf(time);
    const sum = seconds.get(number) ?? { frames: 0, events: 0 };
    sum[kind]++;
    seconds.set(number, sum);
    if (before.crowded(number, sum.frames, sum.events))
      throw new Fault('body-crowded', `Second ${number} of the recording holds more than a hand can do.`);
  };
  inOrder(
    batch,
    (rows, at) => {
      checkFrame(rows, at, lastFrame);
      lastFrame = rows[at + TIME_COLUMN] as number;
      count(lastFrame, 'frames');
    },
    (event: RecordedEvent) => {
      checkEvent(event, lastEvent, lastFrame);
      lastEvent = event.time;
      count(lastEvent, 'events');
    },
  );
}
