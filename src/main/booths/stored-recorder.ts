import { hexToBytes } from '@noble/hashes/utils.js';
import { chainStart } from '../../core/recording/chain.ts';
import type { RecordedEvent } from '../../core/recording/event.ts';
import { FRAME_INTS } from '../../core/recording/frame.ts';
import { EVENT_BYTES, FRAME_BYTES, readEvent, readFrame } from '../../core/recording/layout.ts';
import type { Attempt } from '../storage/attempts.ts';
import type { ReadDb } from '../storage/database.ts';
import { lastChunk, newestChunkWithEvents, type Receipt, tailOf } from '../storage/recordings.ts';
import { unpackSecond } from '../storage/second-packing.ts';
import { readStored } from '../storage/stored.ts';
import { type OpenSecond, openSecond, takeFrame } from './open-second.ts';
import type { RecorderStart } from './recorder.ts';

/** Where a running attempt stands on disk, so that a recorder can go on from there. */
export function storedRecorder(db: ReadDb, attempt: Attempt): RecorderStart {
  const chunk = lastChunk(db, attempt.id);
  const open = openSeconds(db, attempt, chunk === undefined ? 0 : chunk.second + 1);
  return {
    attempt: attempt.id,
    progress: attempt,
    lastEvent: newestEvent(db, attempt, open)?.time ?? 0,
    link:
      chunk === undefined
        ? chainStart(attempt.header)
        : readStored(`Attempt ${attempt.id}`, () => hexToBytes(chunk.link)),
    open,
  };
}

function openSeconds(db: ReadDb, attempt: Attempt, from: number): OpenSecond[] {
  const open: OpenSecond[] = [];
  const row = new Int32Array(FRAME_INTS);
  for (const tail of tailOf(db, attempt.id)) {
    while (from + open.length <= tail.second) open.push(openSecond(from + open.length));
    const into = open[tail.second - from] as OpenSecond; // tail rows never lie before the newest chunk
    const frames = viewOf(tail.frames);
    for (let at = 0; at < tail.frames.length; at += FRAME_BYTES) {
      readFrame(frames, at, row, 0);
      takeFrame(into, row, 0);
    }
    const events = viewOf(tail.events);
    for (let at = 0; at < tail.events.length; at += EVENT_BYTES) into.events.push(readEvent(events, at));
    into.receipts.push(...readStored(`Attempt ${attempt.id}`, () => JSON.parse(tail.receipts) as Receipt[])); // our own
    into.storedFrames = into.frameCount;
    into.storedEvents = into.events.length;
    into.storedReceipts = into.receipts.length;
  }
  return open;
}

function newestEvent(db: ReadDb, attempt: Attempt, open: readonly OpenSecond[]): RecordedEvent | undefined {
  const inTail = open.flatMap((second) => second.events).at(-1);
  if (inTail !== undefined) return inTail;
  const chunk = newestChunkWithEvents(db, attempt.id);
  return chunk === undefined ? undefined : unpackSecond(chunk).events.at(-1);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
