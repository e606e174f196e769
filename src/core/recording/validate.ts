import { Fault } from '../base/fault.ts';
import { EVENT_KIND, type RecordedEvent } from './event.ts';
import { CHANNEL_INTS, CHANNELS, FRAME_INTS, POSITION_LIMIT, QUATERNION_LIMIT, TIME_COLUMN } from './frame.ts';

/** Longest recording, s, and most frames and events in one of its seconds. More is no hand's work. */
export const MAX_SECONDS = 14_400;
export const MAX_FRAMES_PER_SECOND = 240;
export const MAX_EVENTS_PER_SECOND = 200;
/** Most frames of a recording: four hours at 90 a second. */
export const MAX_FRAMES = MAX_SECONDS * 90;
const MAX_TIME = MAX_SECONDS * 10_000 - 1;

/** Largest a² + b² + c² of a smallest-three quaternion: the one left out is at least as large as each, so a quarter is its own. */
const MAX_SQUARES = 1.5 * QUATERNION_LIMIT * QUATERNION_LIMIT + 4 * QUATERNION_LIMIT;

const KINDS: readonly number[] = Object.values(EVENT_KIND);

/**
 * Is the row at `at` a frame that may follow one of time `lastTime` (-1: none)? Throws `frame-*`. Who sends rows is not
 * trusted: every column is held to its range here, so nothing behind needs to ask again.
 */
export function checkFrame(row: Int32Array, at: number, lastTime: number): void {
  const time = row[at + TIME_COLUMN] as number;
  if (time <= lastTime || time > MAX_TIME)
    throw new Fault('frame-time', `A frame of time ${time} can not follow one of time ${lastTime}.`);
  for (let channel = 0; channel < CHANNELS.length; channel++) {
    const c = at + 1 + channel * CHANNEL_INTS;
    const within = (column: number, low: number, high: number): boolean => {
      const value = row[c + column] as number;
      return value >= low && value <= high;
    };
    const a = row[c + 5] as number;
    const b = row[c + 6] as number;
    const d = row[c + 7] as number;
    const good =
      within(0, 0, 2) &&
      within(1, -POSITION_LIMIT, POSITION_LIMIT) &&
      within(2, -POSITION_LIMIT, POSITION_LIMIT) &&
      within(3, -POSITION_LIMIT, POSITION_LIMIT) &&
      within(4, 0, 3) &&
      within(5, -QUATERNION_LIMIT, QUATERNION_LIMIT) &&
      within(6, -QUATERNION_LIMIT, QUATERNION_LIMIT) &&
      within(7, -QUATERNION_LIMIT, QUATERNION_LIMIT) &&
      a * a + b * b + d * d <= MAX_SQUARES &&
      within(8, 0, 255) &&
      within(9, 0, 255);
    if (!good) throw new Fault('frame-range', `The ${CHANNELS[channel]} of the frame at ${time} is out of range.`);
  }
}

/** May `event` follow an event of time `lastEvent` and a frame of time `lastFrame` (-1: none)? Throws `event-*`. */
export function checkEvent(event: RecordedEvent, lastEvent: number, lastFrame: number): void {
  if (!Number.isInteger(event.time) || event.time < lastEvent || event.time > MAX_TIME || event.time < 0)
    throw new Fault('event-time', `An event of time ${event.time} can not follow one of time ${lastEvent}.`);
  if (event.time <= lastFrame)
    throw new Fault('event-late', `An event of time ${event.time} came after the frame of time ${lastFrame}.`);
  if (!KINDS.includes(event.kind)) throw new Fault('event-kind', `There is no event of kind ${event.kind}.`);
  if ((event.value | 0) !== event.value)
    throw new Fault('event-value', `The value ${event.value} of an event is not a 32-bit whole number.`);
}

/** Number of whole frames in an array of rows. Throws `frame-cut` where a row is cut. */
export function frameCount(rows: Int32Array): number {
  if (rows.length % FRAME_INTS !== 0) throw new Fault('frame-cut', 'The last frame is not whole.');
  return rows.length / FRAME_INTS;
}
