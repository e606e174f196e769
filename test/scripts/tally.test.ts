import { expect, test } from 'vitest';
import { tallyOf } from '../../scripts/tally.mjs';

const report = (...statuses: readonly string[]) => ({
  testResults: [
    {
      name: 'a.test.ts',
      status: statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status, index) => ({ fullName: `test ${index}`, status })),
    },
  ],
});

test('passed, failed and allowed skips are counted apart', () => {
  const allowed = [{ name: 'test 2', why: 'needs a headset' }];
  expect(tallyOf(report('passed', 'failed', 'skipped'), 1, allowed)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 1,
    complaints: [],
  });
});

test('a skip that is not on the list fails the run, and is named', () => {
  const tally = tallyOf(report('passed', 'skipped'), 0, []);
  expect(tally).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  expect(tally.complaints[0]).toContain('test 1');
});

test('a todo is a skip too', () => {
  expect(tallyOf(report('todo'), 0, []).failed).toBe(1);
});

test('a file that could not be loaded counts as failed, though none of its tests did', () => {
  const broken = { testResults: [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }] };
  expect(tallyOf(broken, 1, [])).toMatchObject({ passed: 0, failed: 1 });
});

test('a bad exit code is never read as success', () => {
  expect(tallyOf(report('passed'), 1, []).failed).toBe(1);
});
