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
