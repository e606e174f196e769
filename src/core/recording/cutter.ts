import { Fault } from '../base/fault.ts';
import { secondBytes, secondOf } from './body.ts';
import type { RecordedEvent } from './event.ts';
import { FRAME_INTS, TIME_COLUMN } from './frame.ts';
import { checkEvent, checkFrame, MAX_EVENTS_PER_SECOND, MAX_FRAMES_PER_SECOND } from './validate.ts';

/** Takes frames and events as they come, checks them, and gives each second's bytes once it is over. */
export interface SecondCutter {
  /** The row that begins at `rows[at]`; not older than the last event. Throws `frame-*`, and changes nothing then. */
  frame(rows: Int32Array, at: number): void;
  /** Must come before the first frame that is not older than it. Throws `event-*`, and changes nothing then. */
  event(event: RecordedEvent): void;
  /** Ends the second under way, if it holds anything. */
  finish(): void;
}

export function createSecondCutter(onSecond: (second: number, bytes: Uint8Array) => void): SecondCutter {
  let frames = new Int32Array(MAX_FRAMES_PER_SECOND * FRAME_INTS);
  let count = 0;
  let events: RecordedEvent[] = [];
  let second = 0;
  let lastFrame = -1;
  let lastEvent = 0;
  const close = (): void => {
    onSecond(second, secondBytes(frames.subarray(0, count * FRAME_INTS), events));
    frames = new Int32Array(frames.length);
    count = 0;
    events = [];
    second++;
  };
  const reach = (time: number): void => {
    while (second < secondOf(time)) close();
  };
  const crowded = (): Fault => new Fault('body-crowded', `Second ${second} holds more than a hand can do.`);
  return {
    frame(rows, at) {
      checkFrame(rows, at, lastFrame);
      const time = rows[at + TIME_COLUMN] as number;
      if (time < lastEvent)
        throw new Fault('frame-late', `A frame of time ${time} came after an event of ${lastEvent}.`);
      if (secondOf(time) === second && count === MAX_FRAMES_PER_SECOND) throw crowded();
      reach(time);
      frames.set(rows.subarray(at, at + FRAME_INTS), count * FRAME_INTS);
      count++;
      lastFrame = time;
    },
    event(event) {
      checkEvent(event, lastEvent, lastFrame);
      if (secondOf(event.time) === second && events.length === MAX_EVENTS_PER_SECOND) throw crowded();
      reach(event.time);
      events.push(event);
      lastEvent = event.time;
    },
    finish() {
      if (count > 0 || events.length > 0) close();
    },
  };
}
