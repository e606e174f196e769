import { expect, test } from 'vitest';
import { nextUint32, nextUnit, startRandom } from '../../../src/core/base/random.ts';

test('PCG32 gives the published numbers for seed 42, stream 54', () => {
  const random = startRandom(42, 54);
  // Output of pcg32-demo of the PCG reference implementation (pcg-random.org), first round.
  expect(Array.from({ length: 6 }, () => nextUint32(random))).toEqual([
    0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e,
  ]);
});

test('units lie in [0, 1) and fill it evenly', () => {
  const random = startRandom(7);
  const bins = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) {
    const value = nextUnit(random);
    expect(value >= 0 && value < 1).toBe(true);
    const bin = Math.floor(value * 10);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('another seed or another stream is another sequence', () => {
  const first = (seed: number, stream?: number): number => nextUint32(startRandom(seed, stream));
  expect(new Set([first(1), first(2), first(1, 3), first(0xffffffff)]).size).toBe(4);
});
