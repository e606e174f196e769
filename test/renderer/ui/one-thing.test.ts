import { describe, expect, test } from 'vitest';
import { HAND_PROFILES } from '../../../src/cli/hand/profile.ts';
import type { ScorerOutput } from '../../../src/core/scoring/result.ts';
import { oneThing } from '../../../src/renderer/ui/result/one-thing.ts';
import { FAST_STRETCH, sampleAttempt } from '../desk/support/sample-attempt.ts';

const outputOf = (hand: Parameters<typeof sampleAttempt>[1]): ScorerOutput => sampleAttempt(1, hand).output;

describe('the one thing a result comes down to', () => {
  test('is a breach, whatever else was wrong, with a count of the others', () => {
    const output = outputOf(HAND_PROFILES.novice);
    const breaches = output.result.gate.checks.filter(({ verdict }) => verdict === 'breached');
    const one = oneThing(output);
    expect(one).toMatchObject({ kind: 'breach', title: breaches[0]?.title, others: breaches.length - 1 });
  });

  test('is the variable that explains an undersized stretch, on its side and at its place', () => {
    const one = oneThing(outputOf(FAST_STRETCH));
    expect(one).toMatchObject({ kind: 'variable', criterion: 'travel-speed', side: 'high' });
    if (one.kind !== 'variable') return;
    expect(one.at.fromMm).toBeGreaterThan(70);
    expect(one.at.toMm).toBeLessThan(115);
  });

  test('is the weightier variable where two were outside at the same place', () => {
    const { result, traces } = outputOf(FAST_STRETCH);
    const outside = result.procedure.variables.find(({ criterion }) => criterion === 'travel-speed')?.outside ?? [];
    const weighed = (heavy: string): string => {
      const variables = result.procedure.variables.map((variable) =>
        variable.criterion === 'ctwd' || variable.criterion === 'travel-speed'
          ? { ...variable, outside, weight: variable.criterion === heavy ? '30' : '10' }
          : variable,
      );
      const one = oneThing({ result: { ...result, procedure: { ...result.procedure, variables } }, traces });
      return one.kind === 'variable' ? one.criterion : one.kind;
    };
    expect(weighed('travel-speed')).toBe('travel-speed');
    expect(weighed('ctwd')).toBe('ctwd');
  });

  test('is the indication itself where no variable was outside there', () => {
    const { result, traces } = outputOf(FAST_STRETCH);
    const calm = result.procedure.variables.map((variable) => ({ ...variable, outside: [] }));
    const one = oneThing({ result: { ...result, procedure: { ...result.procedure, variables: calm } }, traces });
    expect(one).toMatchObject({ kind: 'indication', decided: true });
  });

  test('is nothing where gate, product and procedure are all well', () => {
    const { result, traces } = outputOf(HAND_PROFILES.steady);
    const indications = result.product.indications.map((one) => ({ ...one, verdict: 'met' as const }));
    const well = {
      ...result,
      product: { ...result.product, indications },
      procedure: { ...result.procedure, verdict: 'met' as const },
    };
    expect(oneThing({ result: well, traces })).toEqual({ kind: 'nothing' });
  });
});
