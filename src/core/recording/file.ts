import { concatBytes } from '../base/bytes.ts';
import { canonicalBytes, parseCanonicalJson } from '../base/canonical-json.ts';
import { Fault } from '../base/fault.ts';
import { parseBody, recordingSeconds, splitBody } from './body.ts';
import { packFrames, unpackFrames } from './codec.ts';
import type { RecordedEvent } from './event.ts';
import { FRAME_INTS } from './frame.ts';
import { RecordingHeader } from './header.ts';
import { EVENT_BYTES, readEvent, writeEvent } from './layout.ts';
import { MAX_EVENTS_PER_SECOND, MAX_FRAMES, MAX_FRAMES_PER_SECOND, MAX_SECONDS } from './validate.ts';

/**
 * `recording.bin`: the header as one line of canonical JSON, a line feed, then chunks of consecutive seconds:
 *
 *   u32 bytes that follow in this chunk · u16 seconds · per second u16 frames, u16 events · all events (10 bytes each) ·
 *   all frames, packed (codec.ts)
 *
 * Little-endian. A chunk can be read without the ones before it, and holds at most 60 seconds.
 */
export const MAX_RECORDING_FILE = 48 * 1024 * 1024;
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_CHUNK_S = 60;
/** Seconds in a chunk of a stored recording: longer chunks pack closer, and replay reads them whole anyway. */
export const ARCHIVE_CHUNK_S = 10;
const LINE_FEED = 10;

/** A recording file, read: its header, and the canonical body that the chain runs over. */
export interface RecordingFile {
  readonly header: RecordingHeader;
  readonly body: Uint8Array;
}

/** Bytes of the file. Throws as `parseBody`. */
export function writeRecordingFile({ header, body }: RecordingFile, chunkS = ARCHIVE_CHUNK_S): Uint8Array {
  const { frames, events } = parseBody(body);
  const seconds = splitBody(body);
  const parts: Uint8Array[] = [canonicalBytes(header), new Uint8Array([LINE_FEED])];
  let frame = 0;
  let event = 0;
  for (let from = 0; from < seconds.length; from += chunkS) {
    const counts = seconds.slice(from, from + chunkS).map((second) => second.subarray(0, 4));
    const firstFrame = frame;
    const firstEvent = event;
    for (const count of counts) {
      frame += u16(count, 0) * FRAME_INTS;
      event += u16(count, 2);
    }
    parts.push(...chunk(counts, frames.subarray(firstFrame, frame), events.slice(firstEvent, event)));
  }
  return concatBytes(parts);
}

function chunk(counts: readonly Uint8Array[], frames: Int32Array, events: readonly RecordedEvent[]): Uint8Array[] {
  const eventBytes = new Uint8Array(events.length * EVENT_BYTES);
  const view = new DataView(eventBytes.buffer);
  events.forEach((event, i) => {
    writeEvent(event, view, i * EVENT_BYTES);
  });
  const packed = packFrames(frames);
  const head = new Uint8Array(6);
  const headView = new DataView(head.buffer);
  headView.setUint32(0, 2 + counts.length * 4 + eventBytes.length + packed.length, true);
  headView.setUint16(4, counts.length, true);
  return [head, ...counts, eventBytes, packed];
}

/**
 * Reads a file. Everything it claims is held to its limit before memory is set aside for it.
 * Throws `recording-*`, `chunk-*`, and as `parseBody`.
 */
export function parseRecordingFile(bytes: Uint8Array): RecordingFile {
  if (bytes.length > MAX_RECORDING_FILE) throw new Fault('recording-long', 'The recording is larger than any can be.');
  const lineEnd = bytes.subarray(0, MAX_HEADER_BYTES).indexOf(LINE_FEED);
  if (lineEnd < 0) throw new Fault('recording-header', 'The recording does not begin with a header line.');
  const header = RecordingHeader.safeParse(parseCanonicalJson(bytes.subarray(0, lineEnd)));
  if (!header.success)
    throw new Fault('recording-header', `The recording's header is not one: ${header.error.issues[0]?.message}.`);

  const counts: Uint8Array[] = [];
  const rows: Int32Array[] = [];
  const events: RecordedEvent[] = [];
  let frames = 0;
  for (let offset = lineEnd + 1; offset < bytes.length; ) {
    if (offset + 6 > bytes.length) throw cut();
    const end = offset + 4 + new DataView(bytes.buffer, bytes.byteOffset + offset).getUint32(0, true);
    const seconds = u16(bytes, offset + 4);
    let at = offset + 6;
    if (end > bytes.length || at + seconds * 4 > end) throw cut();
    if (seconds === 0 || seconds > MAX_CHUNK_S || counts.length + seconds > MAX_SECONDS)
      throw new Fault('recording-long', `A chunk of the recording claims ${seconds} seconds.`);
    let frameCount = 0;
    let eventCount = 0;
    for (let i = 0; i < seconds; i++, at += 4) {
      frameCount += u16(bytes, at);
      eventCount += u16(bytes, at + 2);
      counts.push(bytes.subarray(at, at + 4));
    }
    frames += frameCount;
    const crowded = frameCount > seconds * MAX_FRAMES_PER_SECOND || eventCount > seconds * MAX_EVENTS_PER_SECOND;
    if (crowded || frames > MAX_FRAMES)
      throw new Fault('recording-long', 'The recording claims more frames or events than any can hold.');
    if (at + eventCount * EVENT_BYTES > end) throw cut();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < eventCount; i++, at += EVENT_BYTES) events.push(readEvent(view, at));
    rows.push(unpackFrames(bytes.subarray(at, end), frameCount));
    offset = end;
  }
  return { header: header.data, body: joined(rows, events, counts) };
}

/** The body of these rows and events, provided each second holds just as many as its chunk claimed. */
function joined(
  rows: readonly Int32Array[],
  events: readonly RecordedEvent[],
  counts: readonly Uint8Array[],
): Uint8Array {
  const frames = new Int32Array(rows.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of rows) {
    frames.set(part, at);
    at += part.length;
  }
  const seconds = recordingSeconds({ frames, events });
  const same =
    seconds.length === counts.length &&
    seconds.every((second, i) => u16(second, 0) === u16(counts[i]!, 0) && u16(second, 2) === u16(counts[i]!, 2));
  if (!same) throw new Fault('recording-order', 'A frame or event of the recording lies in the wrong second.');
  return concatBytes(seconds);
}

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] as number) + (bytes[at + 1] as number) * 256;
const cut = (): Fault => new Fault('recording-cut', 'The recording is cut off.');
