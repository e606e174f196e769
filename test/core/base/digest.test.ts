import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStateDigest } from '../../../src/core/base/digest.ts';

const ofBytes = (values: readonly number[]): string => {
  const bytes = Buffer.alloc(values.length * 8);
  values.forEach((value, i) => {
    bytes.writeDoubleLE(value, i * 8);
  });
  return createHash('sha256').update(bytes).digest('hex');
};

test('[RC33] a state digest is SHA-256 over the bits of all numbers, however they were given', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 3000 }), fc.nat(), (values, cut) => {
      const digest = createStateDigest();
      const at = cut % (values.length + 1);
      digest.numbers(Float64Array.from(values), at);
      for (const value of values.slice(at)) digest.number(value);
      expect(digest.take()).toBe(ofBytes(values));
      expect(digest.take()).toBe(ofBytes([]));
    }),
    { numRuns: 50 },
  );
});

test('[RC33] runs of numbers longer than what is hashed at a time fold as one number after the other', () => {
  const values = Float64Array.from({ length: 3000 }, (_, i) => i / 7);
  for (const alone of [0, 1, 1023, 1024, 1025, 3000]) {
    const digest = createStateDigest();
    for (const value of values.subarray(0, alone)) digest.number(value);
    digest.numbers(values.subarray(alone), values.length - alone);
    expect(digest.take()).toBe(ofBytes([...values]));
  }
});

test('[RC33] the bits of a NaN are the engine’s choice, and do not count; the sign of a zero does', () => {
  const other = new Float64Array(new BigUint64Array([0xfff8000000000123n]).buffer);
  const of = (values: Float64Array): string => {
    const digest = createStateDigest();
    digest.numbers(values, values.length);
    return digest.take();
  };
  expect(of(other)).toBe(of(Float64Array.of(Number.NaN)));
  expect(of(Float64Array.of(-0))).not.toBe(of(Float64Array.of(0)));
});
