import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/core/scoring/result.ts';
import { procedureLine } from '../../../src/renderer/ui/result/procedure-line.ts';
import { FAST_STRETCH, sampleAttempt } from '../desk/support/sample-attempt.ts';

type Procedure = Result['procedure'];
const { procedure } = sampleAttempt(1, FAST_STRETCH).output.result;
const speedIs = (verdict: 'met' | 'notMet' | 'notDecidable', rest: Partial<Procedure>): Procedure => ({
  ...procedure,
  verdict,
  ...rest,
  variables: procedure.variables.map((variable) =>
    variable.criterion === 'travel-speed' ? { ...variable, verdict } : { ...variable, verdict: 'met' },
  ),
});

describe('the third answer in a line', () => {
  const percent = { low: '90.0', value: '91.0', high: '92.0' };

  test('says what was asked for where it is met', () => {
    expect(procedureLine(speedIs('met', { percent }), 'en')).toBe('91 ±1 % in its windows, needs 75');
  });

  test('names the variable it turns on where the share alone would have been enough', () => {
    expect(procedureLine(speedIs('notMet', { percent }), 'en')).toBe(
      '91 ±1 % in its windows. It turns on: Travel speed',
    );
    expect(procedureLine(speedIs('notDecidable', { percent }), 'es')).toMatch(
      /^91 ±1 % en sus ventanas\. Depende de: /,
    );
  });

  test('says what was asked for where the share itself falls short', () => {
    const short = { low: '60.0', value: '61.0', high: '62.0' };
    expect(procedureLine(speedIs('notMet', { percent: short }), 'en')).toBe('61 ±1 % in its windows, needs 75');
  });
});
