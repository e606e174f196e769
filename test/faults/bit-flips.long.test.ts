import { expect, test } from 'vitest';
import { buildPackage } from '../../src/main/export/build-package.ts';
import { expectCaught, expectContentCaught } from '../verify/bit-flips.ts';
import { sampleInput } from '../verify/sample-package.ts';

test.each(['record', 'badge'] as const)('every single-bit flip of a small %s package is caught', async (kind) => {
  const bytes = await buildPackage(await sampleInput({ kind, seconds: 0.5 }));
  const all = bytes.length * 8;
  expect(await expectCaught(bytes, Array(all).keys())).toBe(all);
});

test('every single-bit flip inside the files is caught when the container is written anew', async () => {
  const bytes = await buildPackage(await sampleInput({ seconds: 0.5 }));
  expect(await expectContentCaught(bytes, 1)).toBeGreaterThan(bytes.length * 4);
});
