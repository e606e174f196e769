import fc from 'fast-check';
import type { Recording } from '../../src/core/recording/body.ts';
import { EVENT_KIND, type RecordedEvent } from '../../src/core/recording/event.ts';
import { CHANNELS, FRAME_INTS } from '../../src/core/recording/frame.ts';
import type { RecordingHeader } from '../../src/core/recording/header.ts';
import { quantiseChannel, type RawPose } from '../../src/core/recording/quantise.ts';

const metres = fc.double({ min: -90, max: 90, noNaN: true });
const part = fc.double({ min: -1, max: 1, noNaN: true });
export const anyPose: fc.Arbitrary<RawPose> = fc.record({
  x: metres,
  y: metres,
  z: metres,
  qx: part,
  qy: part,
  qz: part,
  qw: part,
  trigger: fc.double({ min: 0, max: 1, noNaN: true }),
  squeeze: fc.double({ min: 0, max: 1, noNaN: true }),
  validity: fc.constantFrom('lost', 'emulated', 'tracked'),
});

const anyEvent = fc.record({
  kind: fc.constantFrom(...Object.values(EVENT_KIND)),
  value: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
});

/** Recordings of every shape: gaps of seconds, events without frames, wild poses. */
export const anyRecording: fc.Arbitrary<Recording> = fc
  .record({
    steps: fc.array(fc.tuple(fc.integer({ min: 40, max: 40_000 }), anyPose), { maxLength: 40 }),
    events: fc.array(fc.tuple(fc.integer({ min: 0, max: 30_000 }), anyEvent), { maxLength: 10 }),
  })
  .map(({ steps, events }) => {
    const frames = new Int32Array(steps.length * FRAME_INTS);
    let time = 0;
    steps.forEach(([step, pose], i) => {
      const row = frames.subarray(i * FRAME_INTS, (i + 1) * FRAME_INTS);
      time += step;
      row[0] = time;
      for (const channel of CHANNELS) quantiseChannel(pose, channel, row);
    });
    let at = 0;
    const timed: RecordedEvent[] = events.map(([step, event]) => {
      at += step;
      return { time: at, ...event };
    });
    return { frames, events: timed };
  });

/** A header as a host would write it, for tests; fields may be replaced. */
export const sampleHeader = (changes: Partial<RecordingHeader> = {}): RecordingHeader => ({
  format: 'proofbench-recording-1',
  purpose: 'attempt',
  sitting: '11111111-1111-4111-8111-111111111111' as RecordingHeader['sitting'],
  attempt: '22222222-2222-4222-8222-222222222222' as RecordingHeader['attempt'],
  person: '33333333-3333-4333-8333-333333333333' as RecordingHeader['person'],
  pack: 'gmaw-2f-fillet',
  packVersion: '0.1.0',
  task: 'fillet-2f',
  assessment: '0'.repeat(64) as RecordingHeader['assessment'],
  rules: null,
  drawnCase: 'standard',
  seed: 1,
  mode: 'vr',
  attemptNumber: 1,
  conditions: { hand: 'right', posture: 'standing', reducedMotion: false, captions: false, extraTimePercent: 0 },
  placement: { origin: [0, 9000, -4000], yaw: 0 },
  tracking: { positionMm: '0.30', rotationDeg: '0.10', sweepJumps: 0, sweepLostMs: 0, verdict: 'good' },
  quantisation: { timeUnitS: '0.0001', positionStepMm: '0.1', quaternionBits: 15, analogBits: 8 },
  device: 'test',
  recorderKey: null,
  ...changes,
});
