import type { Step, VerifyReport } from '../../../verify/report.ts';
import { iconNode } from '../../ui/icons/icon-node.ts';
import type { Language } from '../../ui/messages/language.ts';
import { element, picture } from '../element.ts';
import { claimsOf } from '../headline.ts';
import { stepName, stepSentence } from '../step-words.ts';
import type { VerifierWords } from '../words.ts';

/** Steps whose open answer means that there was nothing to check, not that nobody looked. */
const NOTHING: readonly Step['id'][] = ['endorsements', 'withheld'];

function looksOf({ id, passed, code }: Step, reached: boolean, words: VerifierWords) {
  if (passed === true) return { icon: 'circle-check', tone: 'ok', word: words.passed } as const;
  if (passed === false) return { icon: 'circle-x', tone: 'bad', word: words.failed } as const;
  if (code !== null && id !== 'issuer') return { icon: 'alert-circle', tone: 'warn', word: words.warned } as const;
  const word = reached && NOTHING.includes(id) ? words.nothing : words.skipped;
  return { icon: 'circle-minus', tone: 'und', word } as const;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every check with its answer in words; where one did not hold, its code and the verifier's own words for whoever is asked. */
export function checksSection(report: VerifyReport, words: VerifierWords, language: Language): HTMLElement {
  const { steps } = report;
  const reached = claimsOf(report) !== undefined;
  const made = steps.filter(({ passed }) => passed === true).length;
  return element(
    'details',
    { class: 'more', 'data-key': 'checks' },
    element('summary', { 'data-key': 'checks-summary' }, words.allChecks(made, steps.length)),
    element(
      'ol',
      { class: 'checks' },
      ...steps.map((step) => {
        const { icon, tone, word } = looksOf(step, reached, words);
        const sentence = stepSentence(step, reached)[language].replace(/\.$/, '');
        return element(
          'li',
          { class: 'check' },
          element('strong', {}, stepName(step.id)[language]),
          element('span', { class: `state-word tone-${tone}` }, picture(iconNode(icon, 16), 'sign'), word),
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
