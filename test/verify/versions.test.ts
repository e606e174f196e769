import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/base/canonical-json.ts';
import { buildPackage } from '../../src/main/export/build-package.ts';
import { verifyPackage } from '../../src/verify/verify.ts';
import { edit, type Loose, type Parts, packed, partsOf, relist, reseal, signAnew } from './forge.ts';
import { KEYS, OPTIONS, sampleInput } from './sample-package.ts';

/** A package of the center's own, in which a part says another version. */
type Newer = readonly [part: string, code: string, change: (parts: Parts) => void | Promise<void>];

const inPart =
  (path: string, change: (value: Loose) => void) =>
  async (parts: Parts): Promise<void> => {
    edit(parts, path, change);
    await signAnew(parts, KEYS);
  };

const inHeader = async (parts: Parts): Promise<void> => {
  const path = 'attempts/1/recording.bin';
  const recording = Buffer.from(parts.get(path) ?? '');
  const end = recording.indexOf(10);
  const header = JSON.parse(recording.subarray(0, end).toString());
  const newer = Buffer.from(canonicalJson({ ...header, format: 'proofbench-recording-2', added: true }));
  parts.set(path, Buffer.concat([newer, recording.subarray(end)]));
  await signAnew(parts, KEYS);
};

const newer: readonly Newer[] = [
  [
    'the package',
    'E_MANIFEST_VERSION',
    (parts) =>
      relist(parts, (manifest) => {
        manifest.v = 2;
        manifest.added = true;
      }),
  ],
  [
    'seal.json',
    'E_FILE_VERSION',
    (parts) =>
      reseal(parts, KEYS, (seal) => {
        seal.v = 2;
      }),
  ],
  [
    'assessment.json',
    'E_FILE_VERSION',
    inPart('assessment.json', (pack) => {
      pack.format = 'proofbench-assessment-2';
      pack.tasks = {};
    }),
  ],
  ['attempts/1/recording.bin', 'E_FILE_VERSION', inHeader],
  [
    'attempts/1/score.json',
    'E_FILE_VERSION',
    inPart('attempts/1/score.json', (score) => {
      score.format = 'proofbench-score-2';
      delete score.rules;
    }),
  ],
  [
    'The result in attempts/1/score.json',
    'E_FILE_VERSION',
    inPart('attempts/1/score.json', (score) => {
      score.result = { format: 'proofbench-result-2' };
    }),
  ],
  [
    'review.json',
    'E_FILE_VERSION',
    inPart('review.json', (review) => {
      review.v = 2;
    }),
  ],
  [
    'audit-proof.json',
    'E_FILE_VERSION',
    inPart('audit-proof.json', (proof) => {
      proof.v = 2;
    }),
  ],
  [
    'The checkpoint in audit-proof.json',
    'E_FILE_VERSION',
    inPart('audit-proof.json', (proof) => {
      proof.checkpoint.v = 2;
    }),
  ],
];

describe('[P4] what a newer program wrote is named as such, and not called made up', () => {
  test.each(newer)('%s of another version: %s', async (part, code, change) => {
    const parts = partsOf(await buildPackage(await sampleInput()));
    await change(parts);
    const report = await verifyPackage(packed(parts), OPTIONS);
    expect(report).toMatchObject({ verified: false, state: 'not-readable', result: {} });
    const failed = report.steps.filter(({ passed }) => passed === false);
    expect(failed.map((step) => step.code)).toEqual([code]);
    expect(failed[0]?.why.toLowerCase()).toContain(`${part.toLowerCase()} is of version`);
  });

  test('a part of another version that was put in later is still not what was packed', async () => {
    const parts = partsOf(await buildPackage(await sampleInput()));
    edit(parts, 'review.json', (review) => {
      review.v = 2;
    });
    expect(await verifyPackage(packed(parts), OPTIONS)).toMatchObject({ state: 'not-genuine' });
  });

  test('a version that is none is a part without a form', async () => {
    const parts = partsOf(await buildPackage(await sampleInput()));
    await inPart('assessment.json', (pack) => {
      pack.format = 2;
    })(parts);
    const report = await verifyPackage(packed(parts), OPTIONS);
    expect(report.state).toBe('not-genuine');
    expect(report.steps.find(({ id }) => id === 'profile')?.code).toBe('E_FILE_CONTENT');
  });
});
