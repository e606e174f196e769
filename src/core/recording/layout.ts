import type { RecordedEvent } from './event.ts';
import { CHANNEL_INTS, CHANNELS, TIME_COLUMN } from './frame.ts';

/**
 * Fixed-width little-endian bytes of frames and events: the ones that travel, are stored, chained and signed.
 *
 *   frame  u32 time · 3 x (u8 validity · i32 x y z · u8 largest · i16 a b c · u8 trigger · u8 squeeze)   70 bytes
 *   event  u32 time · u16 kind · i32 value                                                               10 bytes
 */
const CHANNEL_BYTES = 22;
export const FRAME_BYTES = 4 + CHANNELS.length * CHANNEL_BYTES;
export const EVENT_BYTES = 10;

/** Writes the row that begins at `rows[at]` to the view at `offset`. The row has been checked. */
export function writeFrame(rows: Int32Array, at: number, view: DataView, offset: number): void {
  view.setUint32(offset, rows[at + TIME_COLUMN] as number, true);
  for (let channel = 0; channel < CHANNELS.length; channel++) {
    const c = at + 1 + channel * CHANNEL_INTS;
    const o = offset + 4 + channel * CHANNEL_BYTES;
    view.setUint8(o, rows[c] as number);
    view.setInt32(o + 1, rows[c + 1] as number, true);
    view.setInt32(o + 5, rows[c + 2] as number, true);
    view.setInt32(o + 9, rows[c + 3] as number, true);
    view.setUint8(o + 13, rows[c + 4] as number);
    view.setInt16(o + 14, rows[c + 5] as number, true);
    view.setInt16(o + 16, rows[c + 6] as number, true);
    view.setInt16(o + 18, rows[c + 7] as number, true);
    view.setUint8(o + 20, rows[c + 8] as number);
    view.setUint8(o + 21, rows[c + 9] as number);
  }
}

/** Reads a frame into the row that begins at `rows[at]`. What it says is not checked: see `checkFrame`. */
export function readFrame(view: DataView, offset: number, rows: Int32Array, at: number): void {
  // A time beyond 2^31 turns negative in the row, and fails the check as such.
  rows[at + TIME_COLUMN] = view.getUint32(offset, true);
  for (let channel = 0; channel < CHANNELS.length; channel++) {
    const c = at + 1 + channel * CHANNEL_INTS;
    const o = offset + 4 + channel * CHANNEL_BYTES;
    rows[c] = view.getUint8(o);
    rows[c + 1] = view.getInt32(o + 1, true);
    rows[c + 2] = view.getInt32(o + 5, true);
    rows[c + 3] = view.getInt32(o + 9, true);
    rows[c + 4] = view.getUint8(o + 13);
    rows[c + 5] = view.getInt16(o + 14, true);
    rows[c + 6] = view.getInt16(o + 16, true);
    rows[c + 7] = view.getInt16(o + 18, true);
    rows[c + 8] = view.getUint8(o + 20);
    rows[c + 9] = view.getUint8(o + 21);
  }
}

export function writeEvent(event: RecordedEvent, view: DataView, offset: number): void {
  view.setUint32(offset, event.time, true);
  view.setUint16(offset + 4, event.kind, true);
  view.setInt32(offset + 6, event.value, true);
}

export const readEvent = (view: DataView, offset: number): RecordedEvent => ({
  time: view.getUint32(offset, true),
  kind: view.getUint16(offset + 4, true),
  value: view.getInt32(offset + 6, true),
});
