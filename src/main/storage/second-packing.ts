import { concatBytes } from '../../core/base/bytes.ts';
import { secondBytes } from '../../core/recording/body.ts';
import { packFrames, unpackFrames } from '../../core/recording/codec.ts';
import type { RecordedEvent } from '../../core/recording/event.ts';
import { EVENT_BYTES, readEvent, writeEvent } from '../../core/recording/layout.ts';
import type { ChunkRow } from './recordings.ts';

/** One second as it lies in a chunk: its events as they are, then its frames, packed. */
export function packSecond(frames: Int32Array, events: readonly RecordedEvent[]): Uint8Array {
  const bytes = new Uint8Array(events.length * EVENT_BYTES);
  const view = new DataView(bytes.buffer);
  events.forEach((event, i) => {
    writeEvent(event, view, i * EVENT_BYTES);
  });
  return concatBytes([bytes, packFrames(frames)]);
}

/** Rows and events of a chunk. */
export function unpackSecond({ frames, events, data }: Pick<ChunkRow, 'frames' | 'events' | 'data'>): {
  readonly frames: Int32Array;
  readonly events: readonly RecordedEvent[];
} {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return {
    frames: unpackFrames(data.subarray(events * EVENT_BYTES), frames),
    events: Array.from({ length: events }, (_, i) => readEvent(view, i * EVENT_BYTES)),
  };
}

/** The canonical bytes of a chunk's second: those the chain runs over. */
export function unpackSecondBytes(chunk: Pick<ChunkRow, 'frames' | 'events' | 'data'>): Uint8Array {
  const { frames, events } = unpackSecond(chunk);
  return secondBytes(frames, events);
}
