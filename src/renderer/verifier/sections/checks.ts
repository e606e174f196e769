import type { StepId, VerifyReport } from '../../../verify/report.ts';
import { type Outcome, outcomeOf, tallyOf } from '../../../verify/tally.ts';
import { iconNode } from '../../ui/icons/icon-node.ts';
import type { IconName } from '../../ui/icons/icon-shapes.ts';
import type { Language } from '../../ui/messages/language.ts';
import { element, picture } from '../element.ts';
import { claimsOf } from '../headline.ts';
import { stepName, stepSentence } from '../step-words.ts';
import type { VerifierWords } from '../words.ts';

const LOOKS = {
  passed: { icon: 'circle-check', tone: 'ok', word: 'passed' },
  failed: { icon: 'circle-x', tone: 'bad', word: 'failed' },
  open: { icon: 'alert-circle', tone: 'warn', word: 'warned' },
  notNeeded: { icon: 'circle-minus', tone: 'und', word: 'notNeeded' },
  notMade: { icon: 'circle-minus', tone: 'und', word: 'skipped' },
} as const satisfies Readonly<Record<Outcome, { icon: IconName; tone: string; word: keyof VerifierWords }>>;
/** An issuer that no list names is no warning: the reader has not brought a list. */
const ISSUER_OPEN = { icon: 'circle-minus', tone: 'und', word: 'leftOpen' } as const;

/** How many checks came out which way; those that were open or had nothing to check, by name. */
function countsText(report: VerifyReport, words: VerifierWords, language: Language): string {
  const { passed, failed, open, notNeeded, notMade } = tallyOf(report);
  const { outcomes } = words;
  const named = (count: string, ids: readonly StepId[]): string =>
    `${count} (${ids.map((id) => stepName(id)[language]).join(', ')})`;
  return [
    outcomes.passed(passed.length),
    outcomes.failed(failed.length),
    ...(open.length > 0 ? [named(outcomes.open(open.length), open)] : []),
    ...(notNeeded.length > 0 ? [named(outcomes.notNeeded(notNeeded.length), notNeeded)] : []),
    ...(notMade.length > 0 ? [outcomes.notMade(notMade.length)] : []),
  ].join(', ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every check with its answer in words; where one did not hold, its code and the verifier's own words for whoever is asked. */
export function checksSection(report: VerifyReport, words: VerifierWords, language: Language): HTMLElement {
  const { steps } = report;
  const reached = claimsOf(report) !== undefined;
  return element(
    'details',
    { class: 'more', 'data-key': 'checks' },
    element('summary', { 'data-key': 'checks-summary' }, words.allChecks(countsText(report, words, language))),
    element(
      'ol',
      { class: 'checks' },
      ...steps.map((step) => {
        const outcome = outcomeOf(step, report);
        const { icon, tone, word } = outcome === 'open' && step.id === 'issuer' ? ISSUER_OPEN : LOOKS[outcome];
        const sentence = stepSentence(step, reached)[language].replace(/\.$/, '');
        return element(
          'li',
          { class: 'check' },
          element('strong', {}, stepName(step.id)[language]),
          element('span', { class: `state-word tone-${tone}` }, picture(iconNode(icon, 16), 'sign'), words[word]),
          element(
            'span',
            {},
            `${capital(sentence)}.`,
            ...(step.code === null
              ? []
              : [
                  element(
                    'span',
                    { class: 'second check-detail' },
                    element('code', {}, step.code),
                    ` ${words.detail} `,
                    element('span', { lang: 'en' }, step.why),
                  ),
                ]),
          ),
        );
      }),
    ),
  );
}
