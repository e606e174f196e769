import { expect, test } from 'vitest';
import { buildPackage } from '../../../src/main/export/build-package.ts';
import { headlineOf } from '../../../src/renderer/verifier/headline.ts';
import { VERIFIER_WORDS } from '../../../src/renderer/verifier/words.ts';
import { verifyPackage } from '../../../src/verify/verify.ts';
import { OPTIONS, sampleInput, TRUST } from '../../verify/sample-package.ts';

test('the headline names a center as the reader’s own list does, and tells of another name', async () => {
  const badge = await buildPackage(await sampleInput());
  const head = async (listed: string, language: 'en' | 'es') => {
    const issuers = TRUST.issuers.map((issuer) => ({ ...issuer, name: listed }));
    const report = await verifyPackage(badge, { ...OPTIONS, trust: { ...TRUST, issuers } });
    return headlineOf(report, null, VERIFIER_WORDS[language], language);
  };
  for (const language of ['en', 'es'] as const) {
    const other = await head('Skills Center of the North', language);
    expect(JSON.stringify(other.sentence)).toContain('Skills Center of the North');
    expect(JSON.stringify(other.sentence)).not.toContain('Sample Skills Center');
    expect(other.more[0]).toContain('“Sample Skills Center”');
    expect(other.tone).toBe('warn');
    const same = await head('Sample Skills Center', language);
    expect(same).toMatchObject({ tone: 'ok', more: [VERIFIER_WORDS[language].compareId] });
  }
});
