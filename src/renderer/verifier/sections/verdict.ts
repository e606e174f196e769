import type { Inspection } from '../../../verify/inspect.ts';
import type { Step, StepId, VerifyReport } from '../../../verify/report.ts';
import { iconNode } from '../../ui/icons/icon-node.ts';
import type { IconName } from '../../ui/icons/icon-shapes.ts';
import type { Language } from '../../ui/messages/language.ts';
import { day } from '../dates.ts';
import { element, picture } from '../element.ts';
import { claimsOf, headlineOf, spoiled } from '../headline.ts';
import type { VerifierWords } from '../words.ts';

type Answer = 'yes' | 'no' | 'open';
interface Answered {
  readonly answer: Answer;
  readonly text: string;
}

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

/** Altered, signature, issuer, revoked: four questions that are never one. */
function fourAnswers(
  report: VerifyReport,
  inspection: Inspection | null,
  words: VerifierWords,
  language: Language,
): readonly Answered[] {
  const { steps } = report;
  const { checks } = words;
  const claims = claimsOf(report);
  const files = inspection?.files.length ?? 0;
  const wrong = spoiled(inspection);

  const alteredIds = [
    'entries',
    'canonical',
    'mimetype',
    'json',
    'files',
    'profile',
    'binding',
    'subject',
    'audit',
  ] as const;
  const altered = report.state === 'not-readable' ? 'open' : answerOf(steps, alteredIds);
  const signature = answerOf(steps, [
    'proofSet',
    'signature',
    'context',
    ...(claims?.kind === 'record' ? (['binding'] as const) : []),
  ]);
  const issuer = answerOf(steps, ['issuer']);
  const revoked = answerOf(steps, ['dates', 'status']);
  const has = (wanted: string): boolean => steps.some(({ code }) => code === wanted);
  const stale = has('W_STATUS_STALE');
  const asOf = claims?.statusAsOf == null ? '' : day(claims.statusAsOf, language);
  return [
    {
      answer: altered,
      text:
        altered === 'yes'
          ? `${checks.altered.yes}${files > 0 ? words.filesOf(files, files) : ''}`
          : altered === 'no' && wrong.length > 0
            ? words.filesAltered(wrong.length, files, wrong.map(({ name }) => name).join(', '))
            : checks.altered[altered],
    },
    { answer: signature, text: checks.signature[signature] },
    { answer: issuer, text: claims === undefined ? words.issuerNotLooked : checks.issuer[issuer] },
    claims?.kind === 'record'
      ? { answer: 'open', text: words.noStatus }
      : has('E_STATUS_GIVEN')
        ? { answer: 'open', text: words.statusGiven }
        : stale
          ? { answer: 'open', text: words.oldList(asOf) }
          : {
              answer: revoked,
              text: `${checks.revoked[revoked]}${revoked === 'yes' && asOf !== '' ? words.asOf(asOf) : ''}`,
            },
  ];
}

/** First the yes or no in one sentence, then the four checks a reader asks about. `actions` stand below them. */
export function verdictSection(
  report: VerifyReport,
  inspection: Inspection | null,
  words: VerifierWords,
  language: Language,
  ...actions: readonly HTMLElement[]
): HTMLElement {
  const { tone, icon, lead, sentence, more } = headlineOf(report, inspection, words, language);
  return element(
    'section',
    { class: `verdict verdict-${tone}` },
    picture(iconNode(icon, 56), `verdict-icon tone-${tone}`),
    element(
      'div',
      { class: 'grow' },
      element(
        'h1',
        { class: 'verdict-line', tabindex: '-1', 'data-key': 'verdict' },
        element('strong', { class: `verdict-lead tone-${tone}` }, lead),
        ' ',
        // A package of another hand may hold a name that turns the text after it around: each piece keeps to itself.
        ...sentence.map((piece) =>
          typeof piece === 'string'
            ? element('span', { class: 'verdict-piece' }, piece)
            : element('strong', { class: 'verdict-piece' }, piece.strong),
        ),
      ),
      ...more.map((line) => element('p', { class: 'verdict-more' }, line)),
      element(
        'ul',
        { class: 'verdict-checks' },
        ...fourAnswers(report, inspection, words, language).map(({ answer, text }) => {
          const { icon: sign, tone: colour } = LOOKS[answer];
          return element(
            'li',
            { class: answer === 'no' ? 'verdict-check verdict-check-no' : 'verdict-check' },
            picture(iconNode(sign, 18), `sign tone-${colour}`),
            element('span', {}, text),
          );
        }),
      ),
      ...actions,
    ),
  );
}
