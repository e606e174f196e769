import { concatBytes } from '../base/bytes.ts';
import { Fault } from '../base/fault.ts';
import { TIME_UNITS_PER_S } from '../sim/clock.ts';
import type { RecordedEvent } from './event.ts';
import { FRAME_INTS, TIME_COLUMN } from './frame.ts';
import { EVENT_BYTES, FRAME_BYTES, readEvent, readFrame, writeEvent, writeFrame } from './layout.ts';
import {
  checkEvent,
  checkFrame,
  frameCount,
  MAX_EVENTS_PER_SECOND,
  MAX_FRAMES_PER_SECOND,
  MAX_SECONDS,
} from './validate.ts';

/** What was recorded, in whole: rows of `FRAME_INTS` numbers, and events in order. */
export interface Recording {
  readonly frames: Int32Array;
  readonly events: readonly RecordedEvent[];
}

const SECOND_HEAD_BYTES = 4;
export const secondOf = (time: number): number => Math.floor(time / TIME_UNITS_PER_S);

/**
 * The canonical bytes of one second: u16 frames · u16 events · the frames · the events (layout.ts). These are chained.
 * The caller has checked the frames and events, and that they lie in that second.
 */
export function secondBytes(frames: Int32Array, events: readonly RecordedEvent[]): Uint8Array {
  const count = frameCount(frames);
  const bytes = new Uint8Array(SECOND_HEAD_BYTES + count * FRAME_BYTES + events.length * EVENT_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, count, true);
  view.setUint16(2, events.length, true);
  let offset = SECOND_HEAD_BYTES;
  for (let i = 0; i < count; i++, offset += FRAME_BYTES) writeFrame(frames, i * FRAME_INTS, view, offset);
  for (const event of events) {
    writeEvent(event, view, offset);
    offset += EVENT_BYTES;
  }
  return bytes;
}

/** The seconds of a recording from 0 to the last that holds anything, in order; empty ones included. Throws as `checkFrame`. */
export function recordingSeconds(recording: Recording): Uint8Array[] {
  const { frames, events } = recording;
  checkRecording(recording);
  const seconds: Uint8Array[] = [];
  let frame = 0;
  let event = 0;
  while (frame < frames.length || event < events.length) {
    const fromFrame = frame;
    const fromEvent = event;
    while (frame < frames.length && secondOf(frames[frame + TIME_COLUMN] as number) === seconds.length)
      frame += FRAME_INTS;
    while (event < events.length && secondOf((events[event] as RecordedEvent).time) === seconds.length) event++;
    seconds.push(secondBytes(frames.subarray(fromFrame, frame), events.slice(fromEvent, event)));
  }
  return seconds;
}

/** All seconds behind one another. */
export const writeBody = (recording: Recording): Uint8Array => concatBytes(recordingSeconds(recording));

function checkRecording({ frames, events }: Recording): void {
  const count = frameCount(frames);
  for (let i = 0, last = -1; i < count; i++) {
    checkFrame(frames, i * FRAME_INTS, last);
    last = frames[i * FRAME_INTS + TIME_COLUMN] as number;
  }
  let last = 0;
  for (const event of events) {
    checkEvent(event, last, -1);
    last = event.time;
  }
}

/** Bytes of a body, cut into its seconds; the cuts are checked, the contents are not. Throws `body-*`. */
export function splitBody(body: Uint8Array): Uint8Array[] {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const seconds: Uint8Array[] = [];
  for (let offset = 0; offset < body.length; ) {
    if (seconds.length === MAX_SECONDS) throw new Fault('body-long', `The recording is longer than ${MAX_SECONDS} s.`);
    if (offset + SECOND_HEAD_BYTES > body.length) throw cut(seconds.length);
    const frames = view.getUint16(offset, true);
    const events = view.getUint16(offset + 2, true);
    if (frames > MAX_FRAMES_PER_SECOND || events > MAX_EVENTS_PER_SECOND)
      throw new Fault('body-crowded', `Second ${seconds.length} claims ${frames} frames and ${events} events.`);
    const end = offset + SECOND_HEAD_BYTES + frames * FRAME_BYTES + events * EVENT_BYTES;
    if (end > body.length) throw cut(seconds.length);
    seconds.push(body.subarray(offset, end));
    offset = end;
  }
  if (seconds.length > 0 && (seconds[seconds.length - 1] as Uint8Array).length === SECOND_HEAD_BYTES)
    throw new Fault('body-empty-end', 'The last second of the recording is empty.');
  return seconds;
}

/** Reads a body strictly: what it returns is written back to the same bytes. Throws `body-*`, `frame-*`, `event-*`. */
export function parseBody(body: Uint8Array): Recording {
  const seconds = splitBody(body);
  let count = 0;
  for (const second of seconds) count += (second[0] as number) + (second[1] as number) * 256;
  const frames = new Int32Array(count * FRAME_INTS);
  const events: RecordedEvent[] = [];
  let at = 0;
  let lastFrame = -1;
  let lastEvent = 0;
  seconds.forEach((second, number) => {
    const view = new DataView(second.buffer, second.byteOffset, second.byteLength);
    let offset = SECOND_HEAD_BYTES;
    for (let i = view.getUint16(0, true); i > 0; i--, offset += FRAME_BYTES, at += FRAME_INTS) {
      readFrame(view, offset, frames, at);
      checkFrame(frames, at, lastFrame);
      lastFrame = frames[at + TIME_COLUMN] as number;
      if (secondOf(lastFrame) !== number) throw misplaced(lastFrame, number);
    }
    for (let i = view.getUint16(2, true); i > 0; i--, offset += EVENT_BYTES) {
      const event = readEvent(view, offset);
      checkEvent(event, lastEvent, -1);
      lastEvent = event.time;
      if (secondOf(event.time) !== number) throw misplaced(event.time, number);
      events.push(event);
    }
  });
  return { frames, events };
}

const cut = (second: number): Fault => new Fault('body-cut', `The recording is cut off in second ${second}.`);
const misplaced = (time: number, second: number): Fault =>
  new Fault('body-order', `Time ${time} does not belong in second ${second}.`);
