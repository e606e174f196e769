import { expect, test } from 'vitest';
import { reviewWords } from '../../../src/renderer/desk/assessor/review-words.ts';
import { sectionDrawing } from '../../../src/renderer/ui/section/section-drawing.ts';
import type { SvgNode } from '../../../src/renderer/ui/svg/node.ts';
import { VERIFIER_WORDS } from '../../../src/renderer/verifier/words.ts';

const SECTION = {
  plateMm: 10,
  legAMm: 6,
  legBMm: 5.9,
  throatMm: 4.6,
  convexityMm: 0.5,
  penetrationMm: 1,
  undercutAMm: 0,
  undercutBMm: 0,
};

/** Every text of a drawing, with its place. */
function textsOf(node: SvgNode | string): { readonly text: string; readonly y: number }[] {
  if (typeof node === 'string') return [];
  const own = node.children.filter((child) => typeof child === 'string').join('');
  return [
    ...(own === '' ? [] : [{ text: own, y: Number(node.attributes.y) }]),
    ...node.children.flatMap((child) => textsOf(child)),
  ];
}

test.each([
  ['en', VERIFIER_WORDS.en, reviewWords.en, /^leg .* needed$/],
  ['es', VERIFIER_WORDS.es, reviewWords.es, /^cateto /],
] as const)('what is needed names the leg and stands at its height, not at the throat: %s', (_, page, desk, leg) => {
  for (const words of [page, desk]) {
    const needed = words.needed('5.0');
    expect(needed).toMatch(leg);
    const drawing = sectionDrawing(SECTION, { legMm: 5, tone: 'ok' }, { ...words, needed }, 248, 186);
    const at = (wanted: string): number => textsOf(drawing).find(({ text }) => text === wanted)?.y ?? Number.NaN;
    expect(at(needed)).toBe(at('5.9 mm'));
    expect(at(needed)).toBeLessThan(at(`${words.throat} 4.6 mm`));
  }
});
