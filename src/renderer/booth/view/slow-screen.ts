import type { flatWords } from '../words/flat-words.ts';
import { FEWEST_PER_S } from './drawing-quality.ts';
import type { PanelSpec } from './panel-spec.ts';

/** A sentence about a screen that draws too few pictures a second; `undefined` where it draws enough. */
export const slowScreenText = (
  perSecond: number | undefined,
  say: (pictures: string, needed: number) => string,
): string | undefined =>
  perSecond === undefined || perSecond >= FEWEST_PER_S
    ? undefined
    : say(perSecond < 2 ? perSecond.toFixed(1) : String(Math.round(perSecond)), FEWEST_PER_S);

/** The question before an attempt, with a word about a slow screen. */
export function slowScreen(
  spec: PanelSpec | undefined,
  perSecond: number | undefined,
  words: (typeof flatWords)['en'],
): PanelSpec | undefined {
  const text = slowScreenText(perSecond, words.slow.begin);
  if (spec === undefined || text === undefined) return spec;
  return { ...spec, lines: [...spec.lines, { kind: 'note', tone: 'warn', text }] };
}
