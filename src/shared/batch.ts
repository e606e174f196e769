import { Fault } from '../core/base/fault.ts';
import { AttemptId } from '../core/base/ids.ts';
import type { RecordedEvent } from '../core/recording/event.ts';
import { FRAME_INTS } from '../core/recording/frame.ts';
import { EVENT_BYTES, FRAME_BYTES, readEvent, readFrame, writeEvent, writeFrame } from '../core/recording/layout.ts';

/**
 * One binary message booth -> host: frames and events in order, from a known index on. Little-endian.
 *
 *   u32 magic 'PBB1' (0x31424250) · 16 bytes attempt id · u32 first frame index · u32 first event index ·
 *   u16 number of frames · u16 number of events · frames · events
 *
 * Frame and event bytes are those of the recording (core/recording/layout.ts), so what is acked is what is chained.
 */
export const BATCH_MAGIC = 0x31424250;
export const BATCH_HEADER_BYTES = 32;
/** As many of both always fit into one message (MAX_BOOTH_MESSAGE of booth.ts). */
export const BATCH_FRAMES = 50;
export const BATCH_EVENTS = 50;

export interface Batch {
  readonly attempt: AttemptId;
  /** Index of the first frame and event of this batch within the attempt. */
  readonly firstFrame: number;
  readonly firstEvent: number;
  /** Rows of `FRAME_INTS` numbers. */
  readonly frames: Int32Array;
  readonly events: readonly RecordedEvent[];
}

/** The message's bytes. */
export function encodeBatch({ attempt, firstFrame, firstEvent, frames, events }: Batch): Uint8Array {
  const count = frames.length / FRAME_INTS;
  const bytes = new Uint8Array(BATCH_HEADER_BYTES + count * FRAME_BYTES + events.length * EVENT_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, BATCH_MAGIC, true);
  const digits = attempt.replaceAll('-', '');
  for (let i = 0; i < 16; i++) bytes[4 + i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  view.setUint32(20, firstFrame, true);
  view.setUint32(24, firstEvent, true);
  view.setUint16(28, count, true);
  view.setUint16(30, events.length, true);
  let offset = BATCH_HEADER_BYTES;
  for (let i = 0; i < count; i++, offset += FRAME_BYTES) writeFrame(frames, i * FRAME_INTS, view, offset);
  for (const event of events) {
    writeEvent(event, view, offset);
    offset += EVENT_BYTES;
  }
  return bytes;
}

/**
 * Reads a message strictly: exactly as long as it says, and holding something. Whether its frames are in range and in order
 * is the business of core/recording/validate.ts. Throws `batch-malformed`.
 */
export function decodeBatch(bytes: Uint8Array): Batch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < BATCH_HEADER_BYTES || view.getUint32(0, true) !== BATCH_MAGIC)
    throw new Fault('batch-malformed', 'The message is no batch of frames.');
  const frameCount = view.getUint16(28, true);
  const eventCount = view.getUint16(30, true);
  const length = BATCH_HEADER_BYTES + frameCount * FRAME_BYTES + eventCount * EVENT_BYTES;
  if (bytes.length !== length || frameCount + eventCount === 0)
    throw new Fault('batch-malformed', 'The batch is not as long as it says.');
  const attempt = AttemptId.safeParse(uuidOf(bytes.subarray(4, 20)));
  if (!attempt.success) throw new Fault('batch-malformed', 'The batch names no attempt.');
  const frames = new Int32Array(frameCount * FRAME_INTS);
  let offset = BATCH_HEADER_BYTES;
  for (let i = 0; i < frameCount; i++, offset += FRAME_BYTES) readFrame(view, offset, frames, i * FRAME_INTS);
  const events: RecordedEvent[] = [];
  for (let i = 0; i < eventCount; i++, offset += EVENT_BYTES) events.push(readEvent(view, offset));
  return {
    attempt: attempt.data,
    firstFrame: view.getUint32(20, true),
    firstEvent: view.getUint32(24, true),
    frames,
    events,
  };
}

function uuidOf(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const cuts = [0, 8, 12, 16, 20, 32] as const;
  return cuts
    .slice(1)
    .map((to, i) => digits.slice(cuts[i], to))
    .join('-');
}
