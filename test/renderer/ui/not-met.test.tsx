import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LanguageContext } from '../../../src/renderer/ui/messages/language-context.tsx';
import { NotMet } from '../../../src/renderer/ui/result/not-met.tsx';
import { ResultView } from '../../../src/renderer/ui/result/result-view.tsx';
import { FAST_STRETCH, sampleAttempt } from '../desk/support/sample-attempt.ts';

const page = (language: 'en' | 'es'): string =>
  renderToStaticMarkup(
    <LanguageContext value={language}>
      <ResultView output={sampleAttempt(1, FAST_STRETCH).output} kicker="" />
    </LanguageContext>,
  );

describe('a practice result', () => {
  test('says first what would be recommended, then the three answers, then every limit not met with its place', () => {
    const text = page('en');
    const parts = ['Would be recommended: not yet competent', 'Safety gate', 'Procedure', '<h2>Not met', 'Work on:'];
    const places = parts.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toMatch(/Fillet leg\.<.*At \d+–\d+ mm\. Limit 5\.0 mm\./);
  });

  test('heads what is not decidable as such, and not as not met', () => {
    const { output } = sampleAttempt(1, FAST_STRETCH);
    const { product, procedure } = output.result;
    const open = { verdict: 'notDecidable' } as const;
    const headed = (ofProduct: object, ofProcedure: object): string => {
      const result = {
        ...output.result,
        product: { ...product, indications: product.indications.map((one) => ({ ...one, ...ofProduct })) },
        procedure: { ...procedure, variables: procedure.variables.map((one) => ({ ...one, ...ofProcedure })) },
      };
      const shown = renderToStaticMarkup(<NotMet output={{ ...output, result }} />);
      return /<h2>([^<]*)/.exec(shown)?.[1] ?? '';
    };
    expect(headed({ verdict: 'notMet' }, { verdict: 'met' })).toBe('Not met');
    expect(headed(open, { verdict: 'notMet' })).toBe('Not met, or not decidable');
    expect(headed(open, { verdict: 'met' })).toBe('Not decidable');
  });

  test('says the same in Spanish', () => {
    expect(page('es')).toMatch(/Se recomendaría: aún no competente.*No se cumple.*En \d+–\d+ mm\. Límite 5\.0 mm\./s);
  });
});
