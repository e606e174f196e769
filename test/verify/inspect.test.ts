import { beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '../../src/main/export/build-package.ts';
import { inspectPackage } from '../../src/verify/inspect.ts';
import { OPTIONS, sampleInput } from './sample-package.ts';

let whole: Uint8Array;
beforeAll(async () => {
  whole = await buildPackage(await sampleInput());
});

const flipped = (within: string, by = 0): Uint8Array => {
  const copy = whole.slice();
  const at = Buffer.from(whole).indexOf(within) + by;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
const wrongIn = async (bytes: Uint8Array) =>
  (await inspectPackage(bytes, OPTIONS.sha256))?.files
    .filter(({ state }) => state !== 'asListed')
    .map(({ name, state }) => `${name} ${state}`);

describe('a package looked at file by file', () => {
  test('has every file as listed where nothing was changed', async () => {
    const inspection = await inspectPackage(whole, OPTIONS.sha256);
    expect(inspection?.files.every(({ state }) => state === 'asListed')).toBe(true);
    expect(inspection?.says).toMatchObject({ person: 'Sample Candidate', center: 'Sample Skills Center' });
  });

  test.each([
    ['a file on the list', 'proofbench-recording-1', 'attempts/1/recording.bin'],
    ['the badge', '"AchievementSubject"', 'credential.json'],
    ['the seal', '"sealedBy"', 'seal.json'],
    ['the list itself', '"files":{', 'manifest.json'],
  ])('names %s when a bit of it is not what it was', async (_, within, name) => {
    expect(await wrongIn(flipped(within, 3))).toContain(`${name} differs`);
  });

  test('still says whose it claims to be where the badge can not be read', async () => {
    const inspection = await inspectPackage(flipped('"AchievementSubject"'), OPTIONS.sha256);
    expect(inspection?.says).toMatchObject({ person: null, center: 'Sample Skills Center' });
  });

  test('is nothing where its directory can not be read', async () => {
    expect(await inspectPackage(whole.subarray(0, whole.length / 2), OPTIONS.sha256)).toBeNull();
  });
});
