import { drift, type Signal, seeded, tremor } from '../src/cli/hand/noise.ts';
import { PREDICTORS, packFrames, residuals } from '../src/core/recording/codec.ts';
import { CHANNELS, FRAME_INTS } from '../src/core/recording/frame.ts';
import { emptyFrame, quantiseChannel, quantiseTime } from '../src/core/recording/quantise.ts';
import { atMost, type Figure } from './figure.ts';

const FRAME_RATE = 90;
const SECONDS = 120;
/** White jitter of tracking at rest: mm per axis, and half-turn units (0.02 degrees). */
const JITTER_MM = 0.1;
const JITTER_TURN = 0.000_175;

/** B3: bytes a frame, beside the order-0 entropy of what is left after prediction: what no order-0 coder can go below. */
export const bench = {
  id: 'B3' as const,
  async run(): Promise<Figure[]> {
    const frames = humanStream(1);
    const bound = entropyBound(frames);
    return [
      figure(frames, 'live, chunks of 1 s', 1, bound, 1.35),
      figure(frames, 'archived, chunks of 10 s', 10, bound, 1.22),
    ];
  },
};

function figure(frames: Int32Array, name: string, chunkS: number, bound: number, bar: number): Figure {
  const rows = chunkS * FRAME_RATE * FRAME_INTS;
  let bytes = 0;
  for (let from = 0; from < frames.length; from += rows) bytes += packFrames(frames.subarray(from, from + rows)).length;
  const perFrame = bytes / (SECONDS * FRAME_RATE);
  const said = `${perFrame.toFixed(2)} B a frame ÷ entropy bound ${bound.toFixed(2)} B`;
  return atMost(`${name}: ${said}`, perFrame / bound, bar, 'x');
}

/** Head and both hands: slow wander over centimetres and degrees, tremor of 8 to 12 Hz, white jitter. The trigger is held half of the time. */
export function humanStream(seed: number): Int32Array {
  const random = seeded(seed);
  const white = (sd: number): Signal => drift(random, sd, 1e-9);
  const together = (...parts: readonly Signal[]): Signal => {
    return (stepS) => parts.reduce((sum, part) => sum + part(stepS), 0);
  };
  const place = (): Signal =>
    together(drift(random, 30, 4), drift(random, 5, 1), tremor(random, 0.1), white(JITTER_MM));
  const turn = (): Signal =>
    together(drift(random, 0.05, 4), drift(random, 0.01, 1), tremor(random, 0.001), white(JITTER_TURN));
  const devices = CHANNELS.map(() => ({ x: place(), y: place(), z: place(), a: turn(), b: turn(), c: turn() }));
  const frames = new Int32Array(SECONDS * FRAME_RATE * FRAME_INTS);
  const step = 1 / FRAME_RATE;
  for (let n = 0; n < SECONDS * FRAME_RATE; n++) {
    const row = emptyFrame();
    quantiseTime((n + 1) * step, row);
    CHANNELS.forEach((channel, i) => {
      const { x, y, z, a, b, c } = devices[i]!;
      const [qx, qy, qz] = [a(step), b(step), c(step)];
      const held = channel === 'toolMain' && n % 1800 < 900;
      quantiseChannel(
        {
          x: x(step) / 1000,
          y: 1 + y(step) / 1000,
          z: z(step) / 1000,
          qx,
          qy,
          qz,
          qw: Math.sqrt(Math.max(0, 1 - qx * qx - qy * qy - qz * qz)),
          trigger: held ? 1 : 0,
          squeeze: 0,
          validity: 'tracked',
        },
        channel,
        row,
      );
    });
    frames.set(row, n * FRAME_INTS);
  }
  return frames;
}

/** Bytes a frame: per column the least order-0 entropy that any predictor leaves, over the whole stream. */
function entropyBound(frames: Int32Array): number {
  let bits = 0;
  for (let column = 0; column < FRAME_INTS; column++)
    bits += Math.min(...PREDICTORS.map((_, kind) => entropy(residuals(frames, column, kind))));
  return bits / 8;
}

function entropy(values: Uint32Array): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / values.length) * Math.log2(count / values.length);
  return bits;
}
