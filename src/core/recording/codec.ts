import { Fault } from '../base/fault.ts';
import { type BitReader, type BitWriter, createBitReader, createBitWriter, riceBits } from './bits.ts';
import { FRAME_INTS } from './frame.ts';

/**
 * Rows of frames to few bytes and back, without loss. Column by column: each value is predicted from the two before it,
 * and what is left is written as a Golomb-Rice code whose parameter is chosen per column. Predictor and parameter of a
 * column are those that cost fewest bits (the first of equals), so the same rows give the same bytes on every machine.
 *
 *   per column  5 bits size of the first value · the first zigzag value ·
 *               1 bit "nothing changes" (0), or 1 · 2 bits predictor · 5 bits k · the residuals
 */
export const PREDICTORS = ['same', 'half', 'line'] as const;

/** What predictor `kind` expects after `before` (older) and `last`. `half` goes on with half the last step: the best for noisy motion. */
const expected = (kind: number, before: number, last: number): number =>
  kind === 0 ? last : kind === 1 ? last + ((last - before) >> 1) : last + last - before;

const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;
const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1);

/** Zigzag residuals of a column from its second value on; the first step is predicted as no step. */
export function residuals(rows: Int32Array, column: number, kind: number): Uint32Array {
  const count = rows.length / FRAME_INTS;
  const left = new Uint32Array(Math.max(0, count - 1));
  let before = rows[column] as number;
  let last = before;
  for (let i = 1; i < count; i++) {
    const value = rows[i * FRAME_INTS + column] as number;
    left[i - 1] = zigzag(value - expected(kind, before, last));
    before = last;
    last = value;
  }
  return left;
}

const MAX_K = 24;

function writeColumn(rows: Int32Array, column: number, out: BitWriter): void {
  const first = zigzag(rows[column] as number);
  const size = 32 - Math.clz32(first);
  out.bits(Math.min(size, 31), 5);
  out.bits(first, size >= 31 ? 32 : size);
  let bestKind = 0;
  let bestK = 0;
  let bestBits = Number.POSITIVE_INFINITY;
  let best: Uint32Array = residuals(rows, column, 0);
  if (best.every((value) => value === 0)) {
    out.bits(0, 1);
    return;
  }
  for (let kind = 0; kind < PREDICTORS.length; kind++) {
    const left = residuals(rows, column, kind);
    for (let k = 0; k <= MAX_K; k++) {
      let bits = 0;
      for (const value of left) bits += riceBits(value, k);
      if (bits >= bestBits) continue;
      bestKind = kind;
      bestK = k;
      bestBits = bits;
      best = left;
    }
  }
  out.bits(1, 1);
  out.bits(bestKind, 2);
  out.bits(bestK, 5);
  for (const value of best) out.rice(value, bestK);
}

function readColumn(rows: Int32Array, column: number, count: number, from: BitReader): void {
  const size = from.bits(5);
  let before = unzigzag(from.bits(size === 31 ? 32 : size));
  let last = before;
  rows[column] = last;
  const changes = from.bits(1) === 1;
  const kind = changes ? from.bits(2) : 0;
  const k = changes ? from.bits(5) : 0;
  if (kind >= PREDICTORS.length || k > MAX_K)
    throw new Fault('chunk-unknown', 'A chunk of the recording names no known code.');
  for (let i = 1; i < count; i++) {
    const value = changes ? (expected(kind, before, last) + unzigzag(from.rice(k))) | 0 : last;
    before = last;
    last = value;
    rows[i * FRAME_INTS + column] = value;
  }
}

/** Rows of `FRAME_INTS` numbers, at least one, to bytes. */
export function packFrames(rows: Int32Array): Uint8Array {
  const out = createBitWriter();
  if (rows.length > 0) for (let column = 0; column < FRAME_INTS; column++) writeColumn(rows, column, out);
  return out.done();
}

/** The `count` rows that `packFrames` packed. Throws `chunk-*`; the rows themselves still have to be checked. */
export function unpackFrames(bytes: Uint8Array, count: number): Int32Array {
  // Times differ, so every frame takes at least a bit: what claims more is refused before memory is set aside.
  if (count > 1 + bytes.length * 8) throw new Fault('chunk-cut', 'A chunk of the recording is cut off.');
  const rows = new Int32Array(count * FRAME_INTS);
  const from = createBitReader(bytes);
  if (count > 0) for (let column = 0; column < FRAME_INTS; column++) readColumn(rows, column, count, from);
  from.end();
  return rows;
}
