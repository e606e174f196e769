import { EVENT_KIND, type RecordedEvent } from '../../../src/core/recording/event.ts';
import { CHANNELS, FRAME_INTS, TIME_COLUMN } from '../../../src/core/recording/frame.ts';
import { quantiseChannel } from '../../../src/core/recording/quantise.ts';

/** Seeded numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A hand that wanders: the frame at index `i` of a 90 Hz booth, the same for the same seed. */
export function frameAt(seed: number, i: number): Int32Array {
  const row = new Int32Array(FRAME_INTS);
  row[TIME_COLUMN] = Math.round((i * 10_000) / 90);
  const jitter = seeded(seed * 100_003 + i);
  for (const channel of CHANNELS)
    quantiseChannel(
      {
        x: Math.sin(i / 40 + seed) * 0.2 + jitter() * 0.001,
        y: 1.1 + Math.cos(i / 55) * 0.1 + jitter() * 0.001,
        z: -0.4 + jitter() * 0.001,
        qx: Math.sin(i / 70) * 0.3,
        qy: jitter() * 0.01,
        qz: 0.1,
        qw: 0.9,
        trigger: i % 300 > 150 ? 1 : 0,
        squeeze: 0,
        validity: 'tracked',
      },
      channel,
      row,
    );
  return row;
}

/** `count` frames from `first` on, as rows. */
export function framesFrom(seed: number, first: number, count: number): Int32Array {
  const rows = new Int32Array(count * FRAME_INTS);
  for (let i = 0; i < count; i++) rows.set(frameAt(seed, first + i), i * FRAME_INTS);
  return rows;
}

/** One event with each whole second of the recording: the voltage is turned. */
export const eventAt = (n: number): RecordedEvent => ({
  time: Math.round((n * 90 * 10_000) / 90),
  kind: EVENT_KIND.voltage,
  value: 180 + (n % 40),
});

/** Events with numbers from `first` on that are not younger than the frame `frame`. */
export function eventsUpTo(first: number, frame: number): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (let n = first; n * 90 <= frame; n++) events.push(eventAt(n));
  return events;
}
