import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LanguageContext } from '../../../src/renderer/ui/messages/language-context.tsx';
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

  test('says the same in Spanish', () => {
    expect(page('es')).toMatch(/Se recomendaría: aún no competente.*No se cumple.*En \d+–\d+ mm\. Límite 5\.0 mm\./s);
  });
});
