import { expect, test } from 'vitest';
import { reasonRule, verdictsFor } from '../../../src/renderer/desk/assessor/decision-rules.ts';
import type { SittingDetail } from '../../../src/shared/desk.ts';

test('a decision as recommended needs no reason', () => {
  expect(reasonRule('competent', 'competent')).toBe('free');
  expect(reasonRule('notYetCompetent', 'notYetCompetent')).toBe('free');
});

test('a decision against the recommendation needs one, in either direction', () => {
  expect(reasonRule('competent', 'notYetCompetent')).toBe('differs');
  expect(reasonRule('notYetCompetent', 'competent')).toBe('differs');
  expect(reasonRule('competent', 'void')).toBe('differs');
});

test('void always needs one, even where it is recommended', () => {
  expect(reasonRule('void', 'competent')).toBe('void');
  expect(reasonRule('void', 'void')).toBe('void');
});

test('where nothing is recommended every decision needs one', () => {
  expect(reasonRule('competent', null)).toBe('nothingRecommended');
  expect(reasonRule('notYetCompetent', null)).toBe('nothingRecommended');
});

test('before anything is chosen nothing is asked for', () => {
  expect(reasonRule(undefined, null)).toBe('free');
});

test('[S5] a sitting that was stopped, or in which no attempt was recorded, can only be void', () => {
  const { warmUp, attempt } = { warmUp: { purpose: 'warmUp' }, attempt: { purpose: 'attempt' } } as const;
  const verdicts = (state: 'submitted' | 'stopped', ...attempts: readonly { purpose: 'warmUp' | 'attempt' }[]) =>
    verdictsFor({ state, attempts: attempts as SittingDetail['attempts'] });
  expect(verdicts('stopped', attempt)).toEqual(['void']);
  expect(verdicts('submitted', warmUp)).toEqual(['void']);
  expect(verdicts('submitted', warmUp, attempt)).toEqual(['competent', 'notYetCompetent', 'void']);
});
