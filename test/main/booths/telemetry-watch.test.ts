import { expect, test } from 'vitest';
import { watchTelemetry } from '../../../src/main/booths/telemetry-watch.ts';
import { framesFrom, seeded } from '../support/motion.ts';

const BATCH = 5;

interface Stream {
  /** How much faster than the host's the booth's clock runs: 0.01 is one percent. */
  readonly drift?: number;
  readonly seconds: number;
  /** The network's own delay of a batch, ms. */
  readonly delay?: (atMs: number) => number;
}

/** What is flagged while a booth streams 90 frames a second by its own clock. */
function flagged({ drift = 0, seconds, delay = () => 5 }: Stream): readonly string[] {
  const flags: string[] = [];
  const watch = watchTelemetry(0, (kind) => flags.push(kind));
  for (let i = 0; i < seconds * 90; i += BATCH) {
    const rows = framesFrom(3, i, BATCH);
    const recordedMs = ((i + BATCH - 1) * 1000) / 90;
    const atMs = 100 + recordedMs / (1 + drift);
    watch.push(rows, atMs + delay(atMs));
  }
  return flags;
}

test('[B14] a booth whose clock runs 0.6 % off is flagged, once, whichever way; 0.4 % is not', () => {
  expect(flagged({ drift: 0.006, seconds: 200 })).toEqual(['clockDrift']);
  expect(flagged({ drift: -0.006, seconds: 200 })).toEqual(['clockDrift']);
  expect(flagged({ drift: 0.004, seconds: 300 })).toEqual([]);
  expect(flagged({ drift: -0.004, seconds: 300 })).toEqual([]);
});

test('[B14] a slow and unsteady network, and outages with all that waited coming at once, are no drift', () => {
  const random = seeded(9);
  expect(flagged({ seconds: 300, delay: () => random() * 400 })).toEqual([]);
  expect(flagged({ seconds: 300, delay: (atMs) => (atMs % 60_000 > 50_000 ? 60_000 - (atMs % 60_000) : 5) })).toEqual(
    [],
  );
});

test('[B14] frames from the future, and more of them in a second than a headset makes, are flagged', () => {
  const flags: string[] = [];
  watchTelemetry(0, (kind) => flags.push(kind)).push(framesFrom(3, 400, 5), 1000);
  expect(flags).toEqual(['impossibleTiming']);
  const crowded: string[] = [];
  const rows = framesFrom(3, 0, 140);
  for (let i = 0; i < 140; i++) rows[i * (rows.length / 140)] = i * 70;
  watchTelemetry(0, (kind) => crowded.push(kind)).push(rows, 5000);
  expect(crowded).toEqual(['impossibleTiming']);
});
