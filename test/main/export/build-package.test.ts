import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../../src/core/base/canonical-json.ts';
import { SIMULATED } from '../../../src/core/credential/achievement.ts';
import { compareNames, packageBytes } from '../../../src/core/credential/container.ts';
import { crc32 } from '../../../src/core/credential/crc32.ts';
import { MAX_PACKAGE_BYTES } from '../../../src/core/credential/manifest.ts';
import { buildPackage } from '../../../src/main/export/build-package.ts';
import { writeContainer } from '../../../src/main/export/container-writer.ts';
import { checkCanonical, contentOf, readEntries } from '../../../src/verify/container-reader.ts';
import { json, partsOf } from '../../verify/forge.ts';
import { PACK, sampleInput } from '../../verify/sample-package.ts';

const path = fc.stringMatching(/^(?:[a-z0-9][a-z0-9._-]{0,8}\/){0,2}[a-z0-9][a-z0-9._-]{0,8}$/);
const files = fc.dictionary(path, fc.uint8Array({ maxLength: 200 }), { minKeys: 1, maxKeys: 20 });

describe('container', () => {
  test('[P1] what is written is canonical, and comes out again as it went in', () => {
    fc.assert(
      fc.property(files, (given) => {
        const bytes = writeContainer(new Map(Object.entries(given)));
        const entries = readEntries(bytes);
        expect(() => checkCanonical(bytes, entries, zlibCrc32)).not.toThrow();
        expect(Object.fromEntries(entries.map((entry) => [entry.name, contentOf(bytes, entry)]))).toEqual(given);
        expect(bytes.length).toBe(packageBytes(entries));
      }),
    );
  });

  test('[P1] other readers find the same files, and nothing to complain of', () => {
    const given = new Map([
      ['mimetype', Buffer.from('x')],
      ['a/b/c.json', Buffer.from('{}')],
      ['empty', new Uint8Array()],
    ]);
    const bytes = writeContainer(given);
    expect(unzipSync(bytes)).toEqual(
      Object.fromEntries([...given].map(([name, content]) => [name, new Uint8Array(content)])),
    );
  });

  test('[P1] mimetype, credential and manifest come first, all others by the bytes of their names', () => {
    const names = [
      'seal.json',
      'attempts/2/score.json',
      'manifest.json',
      'attempts/10/score.json',
      'mimetype',
      'credential.json',
    ];
    expect(names.toSorted(compareNames)).toEqual([
      'mimetype',
      'credential.json',
      'manifest.json',
      'attempts/10/score.json',
      'attempts/2/score.json',
      'seal.json',
    ]);
  });

  test('[P1] a name no package may have, and more than fits, are refused', () => {
    expect(() => writeContainer(new Map([['../x', new Uint8Array()]]))).toThrow('can not hold a file named ../x');
    expect(() => writeContainer(new Map([['big.bin', new Uint8Array(MAX_PACKAGE_BYTES)]]))).toThrow(
      'larger than 64 MiB',
    );
  });

  test('the CRC is that of zlib', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32(bytes) === zlibCrc32(bytes)));
  });
});

describe('evidence packages', () => {
  test('[P2] equal inputs give equal bytes, in any time zone', async () => {
    const here = await buildPackage(await sampleInput());
    const before = process.env['TZ'];
    try {
      for (const zone of ['America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Apia']) {
        process.env['TZ'] = zone;
        expect(Buffer.from(await buildPackage(await sampleInput())).equals(here)).toBe(true);
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('[P2] a record has no credential and no status list, a badge package has both', async () => {
    const record = partsOf(await buildPackage(await sampleInput({ kind: 'record' })));
    const badge = partsOf(await buildPackage(await sampleInput({ attempts: 2 })));
    expect([...badge.keys()].filter((name) => !record.has(name))).toEqual([
      'credential.json',
      'attempts/2/recording.bin',
      'attempts/2/score.json',
      'status.json',
    ]);
  });

  test('[P9] the badge says what was shown, that it was simulated, and until when', async () => {
    const badge = json(partsOf(await buildPackage(await sampleInput())), 'credential.json');
    const { achievement, result, identifier } = badge.credentialSubject;
    expect(badge.description).toBe(SIMULATED);
    expect(achievement.description).toBe(`One fillet weld in a simulation. ${SIMULATED}`);
    expect(achievement.criteria.narrative).toContain('Renewal: re-assessment within 36 months.');
    expect([badge.validFrom, badge.validUntil]).toEqual(['2026-11-23T12:00:00Z', '2029-11-23T12:00:00Z']);
    expect(identifier).toEqual([
      { type: 'IdentityObject', hashed: false, identityHash: 'Sample Candidate', identityType: 'name' },
    ]);
    const rows = achievement.resultDescription.map((each: { name: string }, i: number) => [each.name, result[i].value]);
    expect(rows).toContainEqual(['Fillet weld 2F: procedure followed, per cent', '84.0']);
    expect(rows).toContainEqual(['Fillet weld 2F: procedure followed, 95 % interval low', '81.2']);
    expect(rows).toContainEqual(['Fillet weld 2F: Variable travel-speed, in range, 95 % interval high', '86.5']);
  });

  test('[P9] a badge of a sample center says so in what is signed', async () => {
    const parts = partsOf(await buildPackage(await sampleInput({ sample: true })));
    expect(json(parts, 'manifest.json').sample).toBe(true);
    expect(json(parts, 'credential.json').name).toMatch(/^SAMPLE, no value: /);
    expect(Buffer.from(parts.get('report.html') ?? '').toString()).toContain('SAMPLE, no value');
  });

  test('[P9] no badge without the decision "competent", without a result, or for an unknown achievement', async () => {
    const input = await sampleInput();
    const badge = input.badge;
    if (badge === undefined) throw new Error('the sample has a badge');
    const verdict = await sampleInput({ verdict: 'notYetCompetent' });
    await expect(buildPackage(verdict)).rejects.toMatchObject({ code: 'export-not-competent' });
    await expect(buildPackage({ ...input, attempts: [] })).rejects.toMatchObject({ code: 'achievement-unknown' });
    await expect(buildPackage({ ...input, badge: { ...badge, achievement: 'none' } })).rejects.toMatchObject({
      code: 'achievement-unknown',
    });
    await expect(buildPackage({ ...input, badge: undefined })).rejects.toMatchObject({ code: 'export-kind' });
    await expect(buildPackage({ ...input, kind: 'record' })).rejects.toMatchObject({ code: 'export-kind' });
  });

  test('[P9] a pack whose words do not fit a badge is named, not signed', async () => {
    const input = await sampleInput();
    const [achievement] = PACK.achievements;
    const alignment = [
      { targetName: 'x', targetFramework: 'x', targetType: 'unknown', targetUrl: 'https://example.org' },
    ];
    const pack = canonicalBytes({ ...PACK, achievements: [{ ...achievement, alignment }] });
    await expect(buildPackage({ ...input, pack })).rejects.toMatchObject({
      code: 'export-badge-form',
      message: expect.stringContaining('alignment.0.targetType'),
    });
  });

  test('[P10] the report escapes what people typed, and runs nothing', async () => {
    const input = await sampleInput({ kind: 'record' });
    const decision = { ...input.review.decision, reason: '<script>alert(1)</script>' } as typeof input.review.decision;
    const parts = partsOf(await buildPackage({ ...input, review: { ...input.review, decision } }));
    const html = Buffer.from(parts.get('report.html') ?? '').toString();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain(`default-src 'none'`);
  });
});
