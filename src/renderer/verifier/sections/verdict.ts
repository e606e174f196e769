import type { Step, StepId, VerifyReport } from '../../../verify/report.ts';
import { iconNode } from '../../ui/icons/icon-node.ts';
import type { IconName } from '../../ui/icons/icon-shapes.ts';
import type { Language } from '../../ui/messages/language.ts';
import { day } from '../dates.ts';
import { element, picture } from '../element.ts';
import { claimsOf, headlineOf } from '../headline.ts';
import type { VerifierWords } from '../words.ts';

/** One of the four questions kept apart: steps that answer it, and the answer. */
interface Question {
  readonly words: readonly string[];
  readonly steps: readonly StepId[];
  readonly detail: string;
}

type Answer = 'yes' | 'no' | 'open';

const LOOKS: Readonly<Record<Answer, { readonly icon: IconName; readonly tone: string }>> = {
  yes: { icon: 'circle-check', tone: 'ok' },
  no: { icon: 'circle-x', tone: 'bad' },
  open: { icon: 'circle-minus', tone: 'und' },
};

function answerOf(steps: readonly Step[], ids: readonly StepId[]): Answer {
  const found = steps.filter(({ id }) => ids.includes(id));
  if (found.some(({ passed }) => passed === false)) return 'no';
  return found.some(({ passed }) => passed === true) ? 'yes' : 'open';
}

/** Not on the reader's list: neither good nor bad of the package itself. */
const unknownIssuer = (steps: readonly Step[], ids: readonly StepId[]): boolean =>
  ids.includes('issuer') && steps.some(({ code }) => code === 'E_ISSUER_UNKNOWN');

function questionsOf(report: VerifyReport, words: VerifierWords, language: Language): readonly Question[] {
  const claims = claimsOf(report);
  const asOf = claims?.statusAsOf == null ? '' : words.asOf(day(claims.statusAsOf, language));
  return [
    { words: words.checks.altered, steps: ['entries', 'canonical', 'json', 'files', 'binding', 'audit'], detail: '' },
    { words: words.checks.signature, steps: ['proofSet', 'signature', 'binding'], detail: '' },
    { words: words.checks.issuer, steps: ['issuer'], detail: '' },
    { words: words.checks.revoked, steps: ['dates', 'status'], detail: asOf },
  ];
}

/** First the yes or no in one sentence, then the four checks a reader asks about. */
export function verdictSection(report: VerifyReport, words: VerifierWords, language: Language): HTMLElement {
  const { tone, icon, lead, sentence } = headlineOf(report, words, language);
  const checks = questionsOf(report, words, language).map(({ words: [yes, no], steps, detail }) => {
    const answer = answerOf(report.steps, steps);
    const { icon: sign, tone: colour } = LOOKS[answer];
    // "Not on your list" is a finding of the reader's own list, so an open answer reads as its no.
    const text =
      answer === 'yes'
        ? `${yes}${detail}`
        : answer === 'no' || unknownIssuer(report.steps, steps)
          ? no
          : `${yes}: ${words.notChecked}`;
    return element('li', { class: `state-word tone-${colour}` }, picture(iconNode(sign, 18), 'sign'), text);
  });
  const failed = report.state === 'not-genuine';
  return element(
    'section',
    { class: `verdict verdict-${tone}`, role: 'status', 'aria-live': 'polite' },
    picture(iconNode(icon, 56), `verdict-icon tone-${tone}`),
    element(
      'div',
      {},
      element('h1', { class: 'verdict-line' }, element('strong', {}, lead), ` ${sentence}`),
      failed ? element('p', { class: 'second' }, `${words.notProof} ${words.whatToDo}`) : undefined,
      element('ul', { class: 'verdict-checks' }, ...checks),
    ),
  );
}
