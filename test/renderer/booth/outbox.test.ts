import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordedEvent } from '../../../src/core/recording/event.ts';
import { emptyFrame } from '../../../src/core/recording/quantise.ts';
import { inOrder } from '../../../src/core/recording/replay.ts';
import { FrameStore } from '../../../src/renderer/booth/attempt/frame-store.ts';
import { Outbox } from '../../../src/renderer/booth/attempt/outbox.ts';
import { decodeBatch } from '../../../src/shared/batch.ts';
import { MAX_BOOTH_MESSAGE } from '../../../src/shared/booth.ts';

const ATTEMPT = '0b9f2c1e-6c39-4d8a-9f0e-5d1c8e3a7b42';

/** A host that stores what it is sent, and insists on order as the real one does. */
function host() {
  const rows: number[] = [];
  const events: RecordedEvent[] = [];
  let lastFrame = -1;
  return {
    rows,
    events,
    take(bytes: Uint8Array) {
      expect(bytes.length).toBeLessThanOrEqual(MAX_BOOTH_MESSAGE);
      const batch = decodeBatch(bytes.slice());
      expect(batch.attempt).toBe(ATTEMPT);
      expect(batch.firstFrame).toBe(rows.length);
      expect(batch.firstEvent).toBe(events.length);
      inOrder(
        batch,
        (all, at) => {
          lastFrame = all[at]!;
          rows.push(lastFrame);
        },
        (event) => {
          expect(event.time).toBeGreaterThan(lastFrame);
          events.push(event);
        },
      );
    },
  };
}

const frameAt = (time: number): Int32Array => {
  const row = emptyFrame();
  row[0] = time;
  return row;
};

describe('outbox', () => {
  test('frames and events arrive whole and in order, however many events crowd one frame and whenever the link breaks', () => {
    const steps = fc.array(
      fc.record({
        events: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 260 })),
        send: fc.boolean(),
        breaks: fc.boolean(),
      }),
      { minLength: 1, maxLength: 300 },
    );
    fc.assert(
      fc.property(steps, (run) => {
        const frames = new FrameStore();
        const events: RecordedEvent[] = [];
        const outbox = new Outbox(ATTEMPT, frames, events);
        const there = host();
        const flush = (): void => {
          for (let bytes = outbox.next(); bytes !== undefined; bytes = outbox.next()) there.take(bytes);
        };
        run.forEach((step, i) => {
          const time = i * 111;
          for (let k = 0; k < step.events; k++) events.push({ time, kind: 2, value: k });
          frames.append(frameAt(time));
          if (step.send) flush();
          if (step.breaks) {
            // What was sent into the broken link never arrived: the host names what it has.
            while (outbox.next() !== undefined);
            outbox.resumeFrom(there.rows.length, there.events.length);
          }
        });
        flush();
        expect(there.rows).toEqual(run.map((_, i) => i * 111));
        expect(there.events).toEqual(events);
        expect(outbox.allSent).toBe(true);
        outbox.acked(there.rows.length, there.events.length);
        expect(outbox.allAcked).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('acked frames are let go in whole blocks, the rest stays readable', () => {
    const frames = new FrameStore();
    for (let i = 0; i < 20_000; i++) frames.append(frameAt(i));
    frames.drop(9000);
    expect(frames.block(9000)[frames.rowAt(9000)]).toBe(9000);
    expect(frames.block(19_999)[frames.rowAt(19_999)]).toBe(19_999);
    expect(() => frames.block(100)).toThrow(RangeError);
    expect(frames.all()[0]).toBe(8192);
  });
});
