import type { Result } from '../../../core/scoring/result.ts';
import type { PackageResult, VerifyReport } from '../../../verify/report.ts';
import { iconNode } from '../../ui/icons/icon-node.ts';
import type { IconName } from '../../ui/icons/icon-shapes.ts';
import type { Language } from '../../ui/messages/language.ts';
import { shareText } from '../../ui/numbers/format.ts';
import type { Rescored } from '../checked.ts';
import { button, element, picture } from '../element.ts';
import { claimsOf } from '../headline.ts';
import { stepSentence } from '../step-words.ts';
import type { VerifierWords } from '../words.ts';

/** How far the second computation is. */
export interface Rescoring {
  readonly state: 'running' | 'ended' | 'stopped';
  /** Attempts done. */
  readonly done: number;
  /** When it began and how long it took, ms. */
  readonly beganMs: number;
  readonly tookMs: number;
}

/** What can be done about it. */
export interface RescoreActions {
  readonly again: () => void;
  readonly cancel: () => void;
}

/** Whether the score follows from the recording, computed on this computer. */
export function rescoreSection(
  report: VerifyReport,
  rescoring: Rescoring,
  rescored: readonly Rescored[],
  words: VerifierWords,
  language: Language,
  { again, cancel }: RescoreActions,
): HTMLElement {
  const claims = claimsOf(report);
  if (report.state === 'not-readable') return card('circle-minus', 'und', words.notComputed, words.notReadableMore);
  if (claims === undefined) return card('equal-not', 'und', words.computeAgain, words.notScored);
  if (rescoring.state === 'running') return runningCard(claims, rescoring, words, language, cancel);
  const repeat = button([picture(iconNode('repeat'), 'sign'), words.computeAgain], again, 'plain', 'again');
  const { done, equal } = report.rescore;
  if (done) {
    const values = claims.attempts.reduce((sum, { score }) => sum + countValues(score.result), 0);
    const count = (n: number): string => new Intl.NumberFormat(language).format(n);
    const seconds = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(rescoring.tookMs / 1000);
    const made =
      equal === true
        ? card(
            'equal',
            'ok',
            words.sameResult,
            words.sameResultHint(count(values), count(framesOf(claims)), seconds),
            repeat,
          )
        : card('equal-not', 'bad', words.differs, words.differsHint, repeat);
    made.append(comparison(claims, rescored, words, equal !== true));
    return made;
  }
  const step = report.steps.find(({ id }) => id === 'score');
  if (step === undefined || rescoring.state === 'stopped')
    return card('circle-minus', 'und', words.notComputed, words.stopped, repeat);
  const forged = report.state === 'not-genuine' && step.code === null;
  return card(
    'circle-minus',
    'und',
    words.notComputed,
    forged ? words.notScored : `${stepSentence(step, true)[language]}`,
    ...(forged ? [] : [repeat]),
  );
}

const framesOf = ({ attempts }: PackageResult): number =>
  attempts.reduce((sum, { score }) => sum + score.result.tracking.frames, 0);

function card(
  icon: IconName,
  tone: string,
  title: string,
  hint: string,
  ...actions: readonly HTMLElement[]
): HTMLElement {
  return element(
    'section',
    { class: 'card rescore' },
    picture(iconNode(icon, 28), `sign tone-${tone}`),
    element('div', { class: 'grow' }, element('h2', {}, title), element('p', { class: 'second' }, hint)),
    ...actions,
  );
}

/** A bar that fills by attempts where there are several; one attempt gives no share, so the bar says no more than that it runs. */
function runningCard(
  claims: PackageResult,
  { done, beganMs }: Rescoring,
  words: VerifierWords,
  language: Language,
  cancel: () => void,
): HTMLElement {
  const of = claims.attempts.length;
  const share = of > 1 ? { max: String(of), value: String(done) } : {};
  const bar = element('progress', { ...share, 'aria-label': words.computing });
  const clock = element('span', { class: 'second' });
  const tick = (): void => {
    if (beganMs > 0) clock.textContent = words.soFar(Math.floor((performance.now() - beganMs) / 1000));
  };
  tick();
  const timer = setInterval(() => (clock.isConnected ? tick() : clearInterval(timer)), 500);
  return element(
    'section',
    { class: 'card rescore rescore-running' },
    element(
      'div',
      { class: 'grow' },
      element('h2', {}, words.computing),
      bar,
      element(
        'p',
        { class: 'second rescore-count' },
        words.computingHint(done, of, new Intl.NumberFormat(language).format(framesOf(claims))),
        clock,
      ),
    ),
    button([words.cancel], cancel, 'plain', 'cancel'),
  );
}

/** The answers of the package beside those computed here, part by part. Open from the start where they differ. */
function comparison(
  { attempts }: PackageResult,
  rescored: readonly Rescored[],
  words: VerifierWords,
  open: boolean,
): HTMLElement {
  const row = (name: string, packaged: string, computed: string): HTMLElement =>
    element(
      'tr',
      { class: packaged === computed ? undefined : 'row-differs' },
      element('th', { scope: 'row' }, name),
      element('td', {}, packaged),
      element('td', {}, computed),
    );
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, element('span', { class: 'hidden-text' }, words.comparedValues)),
    element('th', { scope: 'col' }, words.packaged),
    element('th', { scope: 'col' }, words.computedHere),
  );
  const parts = words.answerPart;
  const rows = attempts.flatMap(({ score: { result } }, i) => {
    const computed = rescored[i]?.output.result;
    if (computed === undefined) return [];
    const a = partsOf(result, words);
    const b = partsOf(computed, words);
    return (Object.keys(a) as (keyof typeof a)[]).map((key) => row(parts[key], a[key], b[key]));
  });
  return element(
    'details',
    { class: 'more rescore-values', 'data-key': 'values', open: open ? '' : undefined },
    element('summary', { 'data-key': 'values-summary' }, words.showValues),
    element('table', { class: 'table' }, element('thead', {}, head), element('tbody', {}, ...rows)),
  );
}

function partsOf({ gate, product, procedure, recommendation, digests }: Result, words: VerifierWords) {
  const last = digests.at(-1)?.slice(0, 8) ?? '–';
  return {
    gate: words.gateVerdict[gate.verdict],
    product: `${words.productVerdict[product.verdict]}, ${shareText(product.quality, '–')}`,
    procedure: `${words.procedureVerdict[procedure.verdict]}, ${shareText(procedure.percent, '–')}`,
    recommendation: words.recommendation[recommendation ?? 'none'],
    digests: `${words.digestCount(digests.length)}, …${last}`,
  };
}

/** How many single values a result holds: what "all equal" counts. */
function countValues(part: unknown): number {
  if (part === null || typeof part !== 'object') return 1;
  return Object.values(part).reduce((sum: number, value) => sum + countValues(value), 0);
}
