import type { RecordedEvent } from '../../core/recording/event.ts';
import { FRAME_INTS } from '../../core/recording/frame.ts';
import { EVENT_BYTES, FRAME_BYTES, writeEvent, writeFrame } from '../../core/recording/layout.ts';
import { MAX_FRAMES_PER_SECOND } from '../../core/recording/validate.ts';
import type { Receipt } from '../storage/recordings.ts';

/** A second of a recording that can still grow. */
export interface OpenSecond {
  readonly second: number;
  /** Rows of `FRAME_INTS` numbers; the first `frameCount` are filled. None until there is a frame: a pause may be thousands of seconds. */
  frames: Int32Array;
  frameCount: number;
  readonly events: RecordedEvent[];
  readonly receipts: Receipt[];
  /** How much of it lies in tail rows. */
  storedFrames: number;
  storedEvents: number;
  storedReceipts: number;
}

const ROWS_AT_FIRST = 100;

export const openSecond = (second: number): OpenSecond => ({
  second,
  frames: new Int32Array(),
  frameCount: 0,
  events: [],
  receipts: [],
  storedFrames: 0,
  storedEvents: 0,
  storedReceipts: 0,
});

/** Adds the row that begins at `rows[at]`. */
export function takeFrame(into: OpenSecond, rows: Int32Array, at: number): void {
  if ((into.frameCount + 1) * FRAME_INTS > into.frames.length) {
    const rowsWanted = into.frameCount < ROWS_AT_FIRST ? ROWS_AT_FIRST : MAX_FRAMES_PER_SECOND;
    const more = new Int32Array(rowsWanted * FRAME_INTS);
    more.set(into.frames);
    into.frames = more;
  }
  into.frames.set(rows.subarray(at, at + FRAME_INTS), into.frameCount * FRAME_INTS);
  into.frameCount++;
}

/** The recording's bytes of its frames from number `from` on. */
export function frameBytes({ frames, frameCount }: OpenSecond, from: number): Uint8Array {
  const bytes = new Uint8Array((frameCount - from) * FRAME_BYTES);
  const view = new DataView(bytes.buffer);
  for (let i = from; i < frameCount; i++) writeFrame(frames, i * FRAME_INTS, view, (i - from) * FRAME_BYTES);
  return bytes;
}

/** The recording's bytes of its events from number `from` on. */
export function eventBytes({ events }: OpenSecond, from: number): Uint8Array {
  const bytes = new Uint8Array((events.length - from) * EVENT_BYTES);
  const view = new DataView(bytes.buffer);
  events.slice(from).forEach((event, i) => {
    writeEvent(event, view, i * EVENT_BYTES);
  });
  return bytes;
}
