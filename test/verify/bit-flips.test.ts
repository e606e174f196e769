import { expect, test } from 'vitest';
import { buildPackage } from '../../src/main/export/build-package.ts';
import { verifyPackage } from '../../src/verify/verify.ts';
import { expectCaught, expectContentCaught, flipped } from './bit-flips.ts';
import { packed, partsOf } from './forge.ts';
import { OPTIONS, sampleInput } from './sample-package.ts';

const SAMPLE = 3000;

test(`${SAMPLE} single-bit flips, spread over a badge package, are all caught`, async () => {
  const bytes = await buildPackage(await sampleInput());
  // A stride that is prime to eight, so that every bit of a byte has its turn.
  const stride = Math.floor((bytes.length * 8) / SAMPLE) | 1;
  const bits = Array.from({ length: SAMPLE }, (_, i) => (i * stride) % (bytes.length * 8));
  expect(await expectCaught(bytes, bits)).toBe(SAMPLE);
}, 60_000);

test('flips inside the files are caught by hash or signature alone, when the container is written anew', async () => {
  const bytes = await buildPackage(await sampleInput());
  expect(await expectContentCaught(bytes, 331)).toBeGreaterThan(400);
}, 60_000);

test('a flip names the part it hit', async () => {
  const bytes = await buildPackage(await sampleInput());
  for (const path of ['attempts/1/recording.bin', 'review.json', 'report.html', 'scorer.mjs', 'audit.jsonl']) {
    const content = partsOf(bytes).get(path) ?? new Uint8Array();
    const whole = Buffer.from(bytes);
    const inPlace = await verifyPackage(flipped(whole, (whole.indexOf(content) + 40) * 8), OPTIONS);
    expect(inPlace.steps.find(({ passed }) => passed === false)?.why).toContain(path);
    const resealed = packed(new Map([...partsOf(bytes), [path, flipped(content, 320)]]));
    expect((await verifyPackage(resealed, OPTIONS)).steps.find(({ passed }) => passed === false)).toMatchObject({
      id: 'files',
      code: 'E_FILE_HASH',
      why: expect.stringContaining(path),
    });
  }
});
