import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recording } from '../../../src/core/recording/body.ts';
import { FRAME_INTS } from '../../../src/core/recording/frame.ts';
import { interpolate, restingPose } from '../../../src/core/recording/interpolate.ts';
import { quantiseChannel, readPose } from '../../../src/core/recording/quantise.ts';
import { createTicker, inOrder, replay } from '../../../src/core/recording/replay.ts';
import type { Simulation, ToolPose } from '../../../src/core/sim/simulation.ts';
import { anyPose, anyRecording } from '../../support/recordings.ts';

/** A simulation that keeps what it saw. */
interface Seen {
  readonly ticks: { tick: number; main: ToolPose; events: number[] }[];
}
const witness: Simulation<null, Seen> = {
  start: () => ({ ticks: [] }),
  step: (state, input) => {
    const events = input.events.map((event) => event.value);
    state.ticks.push({ tick: input.tick, main: { ...input.toolMain }, events });
  },
  digest: (state, sink) => {
    const last = state.ticks[state.ticks.length - 1]!;
    sink.number(last.tick);
    sink.number(last.main.x);
    sink.number(last.main.qw);
  },
};

const recordingOf = (frames: readonly (readonly [number, Partial<ToolPose>])[], events: Recording['events'] = []) => {
  const rows = new Int32Array(frames.length * FRAME_INTS);
  frames.forEach(([time, pose], i) => {
    const row = rows.subarray(i * FRAME_INTS, (i + 1) * FRAME_INTS);
    row[0] = time;
    quantiseChannel({ ...restingPose(), validity: 'tracked', ...pose }, 'toolMain', row);
  });
  return { frames: rows, events };
};

test('[RC30] a tick is worked exactly when a frame at or after it is known', () => {
  const ticker = createTicker(witness, null, 0);
  const { frames } = recordingOf([
    [83, {}],
    [84, {}],
    [166, {}],
    [167, {}],
  ]);
  const worked = [0, 1, 2, 3].map((i) => {
    ticker.pushFrame(frames, i * FRAME_INTS);
    return ticker.ticks;
  });
  // Tick 1 is at 83.33 and tick 2 at 166.67 units of 0.1 ms.
  expect(worked).toEqual([1, 2, 2, 3]);
});

test('[RC31] a pose at a tick lies between the frames around it, in proportion', () => {
  const seen = replay(
    witness,
    null,
    0,
    recordingOf([
      [0, { x: 0 }],
      [250, { x: 0.03, trigger: 1 }],
    ]),
  );
  expect(seen.ticks.map(({ main }) => main.x)).toEqual([0, 10, 20, 30].map((x) => expect.closeTo(x, 9)));
  expect(seen.ticks[1]?.main.trigger).toBeCloseTo(1 / 3, 9);
});

test('[RC31] nothing is known before the first frame, and nothing believed in a gap over 100 ms', () => {
  const late = replay(
    witness,
    null,
    0,
    recordingOf([
      [100, { trigger: 1 }],
      [200, { trigger: 1 }],
    ]),
  );
  expect(late.ticks.map(({ main }) => [main.validity, main.trigger])).toEqual([
    ['lost', 0],
    ['lost', 0],
    ['tracked', 1],
  ]);
  const gap = replay(
    witness,
    null,
    0,
    recordingOf([
      [0, {}],
      [1001, {}],
      [2001, {}],
    ]),
  );
  const lost = gap.ticks.filter(({ main }) => main.validity === 'lost').map(({ tick }) => tick);
  expect(lost).toEqual(Array.from({ length: 13 }, (_, i) => i));
});

test('[RC32] an event acts before the first tick that is not older than it', () => {
  const events = [
    { time: 0, kind: 1, value: 10 },
    { time: 83, kind: 1, value: 11 },
    { time: 84, kind: 1, value: 12 },
    { time: 250, kind: 1, value: 13 },
  ];
  const seen = replay(
    witness,
    null,
    0,
    recordingOf(
      [
        [0, {}],
        [300, {}],
      ],
      events,
    ),
  );
  expect(seen.ticks.map((tick) => tick.events)).toEqual([[10], [11], [12], [13]]);
});

test('[RC33] the same recording gives the same ticks whether it is pushed live or replayed', () => {
  fc.assert(
    fc.property(anyRecording, (recording) => {
      const digests: string[] = [];
      const whole = replay(witness, null, 0, recording, { onSecond: (_, digest) => digests.push(digest) });
      const live: string[] = [];
      const ticker = createTicker(witness, null, 0, { onSecond: (_, digest) => live.push(digest) });
      inOrder(recording, (rows, at) => ticker.pushFrame(rows.slice(at, at + FRAME_INTS), 0), ticker.pushEvent);
      expect(ticker.state).toEqual(whole);
      expect(live).toEqual(digests);
      expect(digests).toHaveLength(Math.floor(whole.ticks.length / 120));
    }),
    { numRuns: 30 },
  );
});

test('[RC34] an event for a tick that was worked already is refused', () => {
  const ticker = createTicker(witness, null, 0);
  ticker.pushFrame(recordingOf([[500, {}]]).frames, 0);
  expect(() => ticker.pushEvent({ time: 500, kind: 1, value: 1 })).toThrow('came after the frame');
});

test('[RC1] a quantised pose is within half a step of the raw one, and quantises to itself', () => {
  fc.assert(
    fc.property(anyPose, (raw) => {
      const size = Math.hypot(raw.qx, raw.qy, raw.qz, raw.qw);
      if (raw.validity === 'lost' || size < 1e-3) return;
      const row = new Int32Array(FRAME_INTS);
      quantiseChannel(raw, 'toolMain', row);
      const pose = restingPose();
      readPose(row, 0, 1, pose);
      expect(Math.abs(pose.x - raw.x * 1000)).toBeLessThan(0.0501);
      expect(Math.abs(pose.z - raw.z * 1000)).toBeLessThan(0.0501);
      const dot = (pose.qx * raw.qx + pose.qy * raw.qy + pose.qz * raw.qz + pose.qw * raw.qw) / size;
      expect(2 * Math.acos(Math.min(1, Math.abs(dot)))).toBeLessThan(0.0002);
      expect(pose.qx ** 2 + pose.qy ** 2 + pose.qz ** 2 + pose.qw ** 2).toBeCloseTo(1, 12);
      const again = new Int32Array(FRAME_INTS);
      quantiseChannel({ ...pose, x: pose.x / 1000, y: pose.y / 1000, z: pose.z / 1000 }, 'toolMain', again);
      expect(again.subarray(12, 15)).toEqual(row.subarray(12, 15));
    }),
  );
});

test('[RC1] a lost or impossible pose keeps its place and lets go of the trigger', () => {
  const row = new Int32Array(FRAME_INTS);
  const good = { ...restingPose(), validity: 'tracked', x: 1, trigger: 1 } as const;
  quantiseChannel(good, 'toolMain', row);
  quantiseChannel({ ...good, x: Number.NaN }, 'toolMain', row);
  const pose = restingPose();
  readPose(row, 0, 1, pose);
  expect(pose).toMatchObject({ x: 1000, trigger: 0, validity: 'lost' });
});

test('between two orientations the short way is taken', () => {
  const turned = { ...restingPose(), validity: 'tracked', qz: Math.sin(0.2), qw: Math.cos(0.2) } as const;
  const same = { ...turned, qz: -turned.qz, qw: -turned.qw };
  const out = restingPose();
  interpolate(turned, same, 0.5, out);
  expect([out.qz, out.qw]).toEqual([expect.closeTo(turned.qz, 12), expect.closeTo(turned.qw, 12)]);
});
