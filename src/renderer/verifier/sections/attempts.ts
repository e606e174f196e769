import type { PackageResult } from '../../../verify/report.ts';
import type { Language } from '../../ui/messages/language.ts';
import type { Rescored } from '../checked.ts';
import { element } from '../element.ts';
import type { ShownAttempts } from '../shown-attempts.ts';
import type { VerifierWords } from '../words.ts';
import { attemptSection } from './shown.ts';

/**
 * The attempt the decision rests on (the last) first and whole; those before it folded, so that nobody takes an earlier one for
 * the answer. A folded one is made when it is unfolded: a browser has few 3D pictures to give.
 */
export function attemptsSection(
  { attempts }: PackageResult,
  rescored: readonly Rescored[],
  shown: ShownAttempts,
  emptyReplay: string,
  words: VerifierWords,
  language: Language,
): HTMLElement[] {
  const last = attempts.length - 1;
  const made = (i: number, heading: 'h3' | 'h4'): HTMLElement[] => {
    const attempt = attempts[i];
    if (attempt === undefined) return [];
    return [attemptSection(attempt, heading, shown.of(rescored, i, language), emptyReplay, words, language)];
  };
  if (last <= 0) return made(0, 'h3');
  const earlier = attempts.slice(0, last).map(({ number }, i) => {
    const key = `attempt-${number}`;
    const fold = element(
      'details',
      { class: 'more', 'data-key': key },
      element('summary', { 'data-key': `${key}-summary` }, words.earlierAttempt(number, attempts.length)),
    );
    fold.addEventListener('toggle', () => {
      if (fold.open && fold.childElementCount === 1) fold.append(...made(i, 'h4'));
    });
    return fold;
  });
  return [
    element('h3', {}, words.lastAttempt(attempts[last]?.number ?? attempts.length, attempts.length)),
    ...made(last, 'h4'),
    ...earlier.reverse(),
  ];
}
