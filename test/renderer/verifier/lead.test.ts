import { expect, test } from 'vitest';
import { LEADS } from '../../../src/cli/report-text.ts';
import { headlineOf } from '../../../src/renderer/verifier/headline.ts';
import { VERIFIER_WORDS } from '../../../src/renderer/verifier/words.ts';
import type { Lead } from '../../../src/verify/lead.ts';
import { STEP_IDS, type VerifyReport } from '../../../src/verify/report.ts';

test('the page and the command line begin their answers with the same words', () => {
  for (const [lead, words] of Object.entries(LEADS)) expect(VERIFIER_WORDS.en[lead as Lead]).toBe(words);
});

test('a damaged file is not called changed: it can not be read, and a fresh copy is asked for', () => {
  const report: VerifyReport = {
    verified: false,
    state: 'not-readable',
    issuerKnown: false,
    steps: STEP_IDS.map((id) => ({
      id,
      code: id === 'entries' ? 'E_ZIP_PARSE' : null,
      passed: id === 'entries' ? false : id === 'size' ? true : null,
      why: '',
    })),
    result: {},
    rescore: { done: false, equal: null },
  };
  const { lead, sentence, tone } = headlineOf(report, null, VERIFIER_WORDS.en, 'en');
  expect([lead, ...sentence].join(' ')).toBe('Can not be read: damaged or not a package; ask for a fresh copy.');
  expect(tone).not.toBe('ok');
  expect(headlineOf(report, null, VERIFIER_WORDS.es, 'es').lead).toBe('No se puede leer:');
});
