import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../src/core/base/fault.ts';
import type { AttemptId } from '../../src/core/base/ids.ts';
import type { RecordedEvent } from '../../src/core/recording/event.ts';
import { FRAME_INTS, QUATERNION_LIMIT } from '../../src/core/recording/frame.ts';
import { BATCH_EVENTS, BATCH_FRAMES, type Batch, decodeBatch, encodeBatch } from '../../src/shared/batch.ts';
import { MAX_BOOTH_MESSAGE } from '../../src/shared/booth.ts';

const u32 = fc.integer({ min: 0, max: 0xffffffff });
const i32 = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const byte = fc.integer({ min: 0, max: 255 });
const i16 = fc.integer({ min: -QUATERNION_LIMIT, max: QUATERNION_LIMIT });
const channel = fc.tuple(byte, i32, i32, i32, byte, i16, i16, i16, byte, byte);
const frame = fc
  .tuple(fc.integer({ min: 0, max: 0x7fffffff }), channel, channel, channel)
  .map(([time, ...channels]) => [time, ...channels.flat()]);
const event: fc.Arbitrary<RecordedEvent> = fc.record({
  time: u32,
  kind: fc.integer({ min: 0, max: 65535 }),
  value: i32,
});
const batch: fc.Arbitrary<Batch> = fc
  .record({
    attempt: fc.uuid({ version: 4 }).map((id) => id as AttemptId),
    firstFrame: u32,
    firstEvent: u32,
    frames: fc.array(frame, { maxLength: BATCH_FRAMES }).map((rows) => Int32Array.from(rows.flat())),
    events: fc.array(event, { maxLength: BATCH_EVENTS }),
  })
  .filter(({ frames, events }) => frames.length + events.length > 0);

test('[B4] a batch is read as it was written, and written as it was read', () => {
  fc.assert(
    fc.property(batch, (sent) => {
      const bytes = encodeBatch(sent);
      const read = decodeBatch(bytes);
      expect(read).toEqual(sent);
      expect(encodeBatch(read)).toEqual(bytes);
    }),
  );
});

test('[B4] a full batch fits into one message', () => {
  const frames = new Int32Array(BATCH_FRAMES * FRAME_INTS);
  const events = Array.from({ length: BATCH_EVENTS }, () => ({ time: 0, kind: 1, value: 0 }));
  const attempt = '7b0c6c3e-9a36-4c0e-8a53-0d3c2f1b9a11' as AttemptId;
  const bytes = encodeBatch({ attempt, firstFrame: 0, firstEvent: 0, frames, events });
  expect(bytes.length).toBeLessThanOrEqual(MAX_BOOTH_MESSAGE);
});

test('[B4] any other bytes are refused with a code, and nothing else is thrown', () => {
  const damaged = fc.tuple(batch, fc.nat(), byte, fc.integer({ min: -3, max: 3 })).map(([sent, at, value, grow]) => {
    const bytes = encodeBatch(sent);
    const changed = new Uint8Array(Math.max(0, bytes.length + grow));
    changed.set(bytes.subarray(0, changed.length));
    if (changed.length > 0) changed[at % changed.length] = value;
    return changed;
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
      try {
        expect(encodeBatch(decodeBatch(bytes))).toEqual(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
        expect((error as Fault).code).toBe('batch-malformed');
      }
    }),
    { numRuns: 2000 },
  );
});
