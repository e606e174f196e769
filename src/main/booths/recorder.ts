import { deflateRawSync } from 'node:zlib';
import { hex } from '../../core/base/digest.ts';
import { Fault } from '../../core/base/fault.ts';
import type { AttemptId } from '../../core/base/ids.ts';
import { secondBytes, secondOf } from '../../core/recording/body.ts';
import { chainLink } from '../../core/recording/chain.ts';
import { EVENT_KIND } from '../../core/recording/event.ts';
import { FRAME_INTS, TIME_COLUMN } from '../../core/recording/frame.ts';
import { MAX_EVENTS_PER_SECOND, MAX_FRAMES_PER_SECOND } from '../../core/recording/validate.ts';
import type { Batch } from '../../shared/batch.ts';
import { advanceAttempt, type Progress } from '../storage/attempts.ts';
import type { WriteDb } from '../storage/database.ts';
import { addTail, foldTail, type Receipt } from '../storage/recordings.ts';
import { packSecond } from '../storage/second-packing.ts';
import { checkBatch } from './batch-check.ts';
import { eventBytes, frameBytes, type OpenSecond, openSecond, takeFrame } from './open-second.ts';

export interface ReceivedAt {
  readonly monotonicMs: number;
  readonly utcMs: number;
}

/** Where a recorder starts from: what is on disk of its attempt. */
export interface RecorderStart {
  readonly attempt: AttemptId;
  readonly progress: Progress;
  /** Time of the newest event on disk, 0.1 ms. */
  readonly lastEvent: number;
  /** Chain link before the first open second. */
  readonly link: Uint8Array;
  /** Seconds not folded yet, whole from disk; the first is the one after the newest chunk. */
  readonly open: readonly OpenSecond[];
}

/**
 * Takes the batches of one attempt and writes them: raw rows as they come, whole seconds folded and chained. Memory moves on
 * at `take`; the disk's part of it only at `committed`, so that a commit that fails can be tried again as it was.
 */
export interface Recorder {
  readonly attempt: AttemptId;
  /** Taken, and on disk. */
  readonly received: Progress;
  readonly durable: Progress;
  /** Open seconds, oldest first: what is not in a chunk yet. */
  readonly open: readonly OpenSecond[];
  /** Throws `batch-gap`, `batch-foreign`, `frame-*`, `event-*`, `body-crowded`, and has then taken nothing of the batch. */
  take(batch: Batch, at: ReceivedAt): void;
  readonly hasPending: boolean;
  /** Writes what is pending, within the caller's transaction. */
  write(db: WriteDb): void;
  /** The caller's transaction is on disk. */
  committed(): void;
  /** Folds what is left, within the caller's transaction, and answers the chain's head. Nothing may be pending. */
  close(db: WriteDb): string;
}

const NO_RECEIPTS = deflateRawSync('[]');

/** `alongside` writes what belongs to the frames, in their transaction; it may be asked again after a failure. */
export function createRecorder(start: RecorderStart, alongside: (db: WriteDb) => void = () => {}): Recorder {
  const { attempt } = start;
  let received = start.progress;
  let durable = start.progress;
  let lastEvent = start.lastEvent;
  let link = start.link;
  let open: OpenSecond[] = [...start.open];
  let nextSecond = open[0]?.second ?? secondOf(Math.max(0, received.lastTime));
  /** What `write` put into a transaction that has not been confirmed. */
  let written: { readonly link: Uint8Array; readonly folded: number } | undefined;

  const second = (number: number): OpenSecond => {
    while (nextSecond + open.length <= number) open.push(openSecond(nextSecond + open.length));
    return open[number - nextSecond] as OpenSecond; // the loop above made it
  };
  const isOver = (number: number): boolean => received.frames > 0 && number < secondOf(received.lastTime);

  const fold = (db: WriteDb, from: Uint8Array, over: OpenSecond): Uint8Array => {
    const rows = over.frames.subarray(0, over.frameCount * FRAME_INTS);
    const bytes = secondBytes(rows, over.events);
    const to = chainLink(from, over.second, bytes);
    foldTail(db, attempt, {
      second: over.second,
      frames: over.frameCount,
      events: over.events.length,
      data: packSecond(rows, over.events),
      link: hex(to),
      receipts: over.receipts.length === 0 ? NO_RECEIPTS : deflateRawSync(JSON.stringify(over.receipts)),
    });
    return to;
  };

  return {
    attempt,
    get received() {
      return received;
    },
    get durable() {
      return durable;
    },
    get open() {
      return open;
    },
    get hasPending() {
      return received.frames !== durable.frames || received.events !== durable.events;
    },
    take(batch, at) {
      if (batch.attempt !== attempt)
        throw new Fault('batch-foreign', 'The batch belongs to an attempt that is not running in this booth.');
      if (batch.firstFrame !== received.frames || batch.firstEvent !== received.events)
        throw new Fault(
          'batch-gap',
          `The batch begins at frame ${batch.firstFrame} and event ${batch.firstEvent}; ${received.frames} and ${received.events} are next.`,
        );
      const lastFrame = received.frames === 0 ? -1 : received.lastTime;
      checkBatch(batch, {
        lastFrame,
        lastEvent,
        crowded: (number, frames, events) => {
          const known = open[number - nextSecond];
          return (
            (known?.frameCount ?? 0) + frames > MAX_FRAMES_PER_SECOND ||
            (known?.events.length ?? 0) + events > MAX_EVENTS_PER_SECOND
          );
        },
      });
      let { pausedUnits, pausedAt, lastTime } = received;
      const count = batch.frames.length / FRAME_INTS;
      const receipt: Receipt = [count, Math.round(at.monotonicMs * 10) / 10, at.utcMs];
      for (let row = 0; row < batch.frames.length; row += FRAME_INTS) {
        lastTime = batch.frames[row + TIME_COLUMN] as number;
        takeFrame(second(secondOf(lastTime)), batch.frames, row);
      }
      for (const event of batch.events) {
        second(secondOf(event.time)).events.push(event);
        lastEvent = event.time;
        if (event.kind !== EVENT_KIND.paused) continue;
        if (event.value === 1 && pausedAt === null) pausedAt = event.time;
        else if (event.value === 0 && pausedAt !== null) {
          pausedUnits += event.time - pausedAt;
          pausedAt = null;
        }
      }
      second(secondOf(count > 0 ? lastTime : lastEvent)).receipts.push(receipt);
      received = {
        frames: received.frames + count,
        events: received.events + batch.events.length,
        lastTime,
        pausedUnits,
        pausedAt,
      };
    },
    write(db) {
      let at = link;
      let folded = 0;
      for (const part of open) {
        if (isOver(part.second) && folded === part.second - nextSecond) {
          at = fold(db, at, part);
          folded++;
        } else {
          const frames = frameBytes(part, part.storedFrames);
          const events = eventBytes(part, part.storedEvents);
          if (frames.length + events.length === 0) continue;
          const receipts = JSON.stringify(part.receipts.slice(part.storedReceipts));
          addTail(db, attempt, { second: part.second, frames, events, receipts });
        }
      }
      advanceAttempt(db, attempt, durable, received);
      alongside(db);
      written = { link: at, folded };
    },
    committed() {
      if (written === undefined) return;
      link = written.link;
      nextSecond += written.folded;
      open = open.slice(written.folded);
      for (const part of open) {
        part.storedFrames = part.frameCount;
        part.storedEvents = part.events.length;
        part.storedReceipts = part.receipts.length;
      }
      written = undefined;
      durable = received;
    },
    close(db) {
      let at = link;
      const last = open.findLastIndex((part) => part.frameCount + part.events.length > 0);
      for (const part of open.slice(0, last + 1)) at = fold(db, at, part);
      return hex(at);
    },
  };
}
