import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recommend } from '../../../src/core/scoring/recommend.ts';
import type { Result } from '../../../src/core/scoring/result.ts';

const answers = (gate: string, product: string, procedure: string) =>
  ({
    gate: { verdict: gate },
    product: { verdict: product },
    procedure: { verdict: procedure, leastEachPercent: '50', variables: [] },
  }) as unknown as Pick<Result, 'gate' | 'product' | 'procedure'>;

test.each([
  ['clear', 'accepted', 'met', 0, 'competent'],
  ['breached', 'accepted', 'met', 0, 'notYetCompetent'],
  ['clear', 'rejected', 'met', 0, 'notYetCompetent'],
  ['clear', 'accepted', 'notMet', 0, 'notYetCompetent'],
  ['clear', 'notDecidable', 'met', 0, null],
  ['clear', 'accepted', 'notDecidable', 0, null],
  ['clear', 'notDecidable', 'notMet', 0, 'notYetCompetent'],
  ['clear', 'accepted', 'met', 5, 'competent'],
  ['breached', 'rejected', 'notMet', 5.1, 'void'],
] as const)('[Q1] %s, %s, %s with %f %% excluded: %s', (gate, product, procedure, excluded, expected) => {
  expect(recommend(answers(gate, product, procedure), excluded).recommendation).toBe(expected);
});

test('[Q2] competent takes all three answers: no two of them make up for the third', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('clear', 'breached'),
      fc.constantFrom('accepted', 'rejected', 'notDecidable'),
      fc.constantFrom('met', 'notMet', 'notDecidable'),
      (gate, product, procedure) => {
        const { recommendation } = recommend(answers(gate, product, procedure), 0);
        expect(recommendation === 'competent').toBe(gate === 'clear' && product === 'accepted' && procedure === 'met');
      },
    ),
  );
});

test('[Q1] where a variable is what decides, it is named', () => {
  const { gate, product, procedure } = answers('clear', 'accepted', 'notMet');
  const because = (verdict: string) =>
    recommend(
      {
        gate,
        product,
        procedure: {
          ...procedure,
          verdict,
          variables: [{ verdict: 'met' }, { title: { en: 'Travel speed', es: 'Velocidad de avance' }, verdict }],
        } as unknown as Result['procedure'],
      },
      0,
    ).because.en;
  expect(because('notMet')).toBe(
    'Travel speed: not kept within its window over 50 % of the seam, and no average makes up for that.',
  );
  expect(because('notDecidable')).toContain('Travel speed: nobody can say');
});
