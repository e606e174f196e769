import type { Result } from '../../../core/scoring/result.ts';
import { type Language, textIn } from '../messages/language.ts';
import { shareText } from '../numbers/format.ts';
import { resultWords } from './result-words.ts';

/**
 * The third answer in a line: the share of the seam, and what it is held against. Where all variables together reach the cut
 * score, the answer turns on those that do not by themselves, so they are named instead.
 */
export function procedureLine(
  { verdict, percent, cutScore, variables }: Result['procedure'],
  language: Language,
): string {
  const words = resultWords[language];
  const share = shareText(percent, words.to);
  const turning = variables.filter((variable) => variable.verdict === verdict);
  if (verdict === 'met' || turning.length === 0 || Number(percent.low) < Number(cutScore))
    return words.procedureLine(share, cutScore);
  return words.procedureHeld(share, turning.map(({ title }) => textIn(title, language)).join(', '));
}
