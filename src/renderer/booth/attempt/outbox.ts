import type { RecordedEvent } from '../../../core/recording/event.ts';
import { TIME_COLUMN } from '../../../core/recording/frame.ts';
import { EVENT_BYTES, FRAME_BYTES, writeEvent, writeFrame } from '../../../core/recording/layout.ts';
import { BATCH_EVENTS, BATCH_HEADER_BYTES, BATCH_MAGIC } from '../../../shared/batch.ts';
import { MAX_BOOTH_MESSAGE } from '../../../shared/booth.ts';
import type { FrameStore } from './frame-store.ts';

const idBytes = (attempt: string): Uint8Array => {
  const hex = attempt.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
};

/**
 * What the host has not confirmed yet, in batches. Frames and events stay until acked; after a lost link sending goes on from
 * the counts the host names. One buffer is written over and over: send it before asking for the next.
 */
export class Outbox {
  readonly #frames: FrameStore;
  readonly #events: RecordedEvent[];
  readonly #bytes = new Uint8Array(MAX_BOOTH_MESSAGE);
  readonly #view = new DataView(this.#bytes.buffer);
  #sentFrames: number;
  #sentEvents: number;
  ackedFrames: number;
  ackedEvents: number;

  /** `events` is the attempt's own growing list; its first entry is event 0. */
  constructor(attempt: string, frames: FrameStore, events: RecordedEvent[]) {
    this.#frames = frames;
    this.#events = events;
    this.#sentFrames = 0;
    this.#sentEvents = 0;
    this.ackedFrames = 0;
    this.ackedEvents = 0;
    this.#view.setUint32(0, BATCH_MAGIC, true);
    this.#bytes.set(idBytes(attempt), 4);
  }

  get allSent(): boolean {
    return this.#sentFrames === this.#frames.count && this.#sentEvents === this.#events.length;
  }

  get allAcked(): boolean {
    return this.ackedFrames === this.#frames.count && this.ackedEvents === this.#events.length;
  }

  /** Everything below these counts is on the host's disk. */
  acked(frames: number, events: number): void {
    this.ackedFrames = Math.max(this.ackedFrames, frames);
    this.ackedEvents = Math.max(this.ackedEvents, events);
    this.#frames.drop(this.ackedFrames);
  }

  /** Begins again from what the host has, after a new link. */
  resumeFrom(frames: number, events: number): void {
    this.acked(frames, events);
    this.#sentFrames = frames;
    this.#sentEvents = events;
  }

  /** The next batch, or `undefined` when all is sent. */
  next(): Uint8Array<ArrayBuffer> | undefined {
    if (this.allSent) return undefined;
    const firstEvent = this.#sentEvents;
    const events = Math.min(BATCH_EVENTS, this.#events.length - firstEvent);
    const room = MAX_BOOTH_MESSAGE - BATCH_HEADER_BYTES - events * EVENT_BYTES;
    const frames = this.#framesBefore(this.#events[firstEvent + events], Math.floor(room / FRAME_BYTES));
    let at = BATCH_HEADER_BYTES;
    for (let i = 0; i < frames; i++, at += FRAME_BYTES) {
      const index = this.#sentFrames + i;
      writeFrame(this.#frames.block(index), this.#frames.rowAt(index), this.#view, at);
    }
    for (let i = 0; i < events; i++, at += EVENT_BYTES) writeEvent(this.#events[firstEvent + i]!, this.#view, at);
    this.#view.setUint32(20, this.#sentFrames, true);
    this.#view.setUint32(24, firstEvent, true);
    this.#view.setUint16(28, frames, true);
    this.#view.setUint16(30, events, true);
    this.#sentFrames += frames;
    this.#sentEvents += events;
    return this.#bytes.subarray(0, at);
  }

  /** How many unsent frames fit that are older than an event left for a later batch: events go before the frames they act on. */
  #framesBefore(left: RecordedEvent | undefined, fit: number): number {
    const count = Math.min(fit, this.#frames.count - this.#sentFrames);
    if (left === undefined) return count;
    for (let i = 0; i < count; i++) {
      const index = this.#sentFrames + i;
      if (this.#frames.block(index)[this.#frames.rowAt(index) + TIME_COLUMN]! >= left.time) return i;
    }
    return count;
  }
}
