import type { Indication, Measured, ProcedureVariable, Result, Stretch } from '../../../core/scoring/result.ts';
import { type Language, textIn } from '../../ui/messages/language.ts';
import { measuredText, shortDecimal, withUnit } from '../../ui/numbers/format.ts';
import { stateTagMarkup } from '../../ui/state/state-tag-markup.ts';
import type { StateName } from '../../ui/state/states.ts';
import { element } from '../element.ts';
import type { VerifierWords } from '../words.ts';

/** A state tag; its word is ours and the markup escapes it. */
export function stateTag(state: StateName, word: string): HTMLElement {
  const made = element('span', {});
  made.innerHTML = stateTagMarkup(state, word);
  return made;
}

/** One rule, limit or variable as it came out. */
interface Finding {
  readonly state: StateName;
  readonly title: string;
  readonly observed: string;
  /** Measured value, limit and place, each '' where there is none. */
  readonly numbers: readonly string[];
  readonly provisional: boolean;
}

const mm = (text: string): string => shortDecimal(text).replace(/\.0$/, '');

function placesOf(stretches: readonly Stretch[], words: VerifierWords): string {
  if (stretches.length === 0) return '';
  const shown = stretches.slice(0, 4).map(({ fromMm, toMm }) => words.stretch(mm(fromMm), mm(toMm)));
  return words.places(`${shown.join(', ')}${stretches.length > 4 ? ' …' : ''}`);
}

const limitText = (limit: Measured | null, words: VerifierWords): string =>
  limit === null ? '' : `${words.limit} ${withUnit(shortDecimal(limit.value), limit.unit)}`;

function indication(found: Indication, words: VerifierWords, language: Language): Finding {
  const { verdict, title, observed, worst, limit, atMm, rejected, undecided, source } = found;
  const stretches = verdict === 'notMet' ? rejected : verdict === 'notDecidable' ? undecided : [];
  const place = placesOf(stretches, words) || (verdict === 'met' || atMm === null ? '' : words.places(mm(atMm)));
  return {
    state: verdict,
    title: textIn(title, language),
    observed: textIn(observed, language),
    numbers: [worst === null ? '' : measuredText(worst, ''), limitText(limit, words), place],
    provisional: source.provisional,
  };
}

function variable(found: ProcedureVariable, words: VerifierWords, language: Language): Finding {
  const { outside, undecided, title, mean, low, high, unit, source } = found;
  return {
    state: outside.length > 0 ? 'notMet' : 'notDecidable',
    title: textIn(title, language),
    observed: '',
    numbers: [
      mean === null ? '' : measuredText(mean, ''),
      `${words.keyWindow} ${words.stretch(shortDecimal(low), withUnit(shortDecimal(high), unit))}`,
      placesOf(outside.length > 0 ? outside : undecided, words),
    ],
    provisional: source.provisional,
  };
}

const stateWord = (state: StateName, words: VerifierWords): string =>
  ({
    held: words.gateVerdict.clear,
    breached: words.gateVerdict.breached,
    met: words.productVerdict.accepted,
    notMet: words.productVerdict.rejected,
    notDecidable: words.productVerdict.notDecidable,
  })[state as string] ?? '';

const line = (finding: Finding, words: VerifierWords): HTMLElement =>
  element(
    'li',
    { class: 'finding' },
    stateTag(finding.state, stateWord(finding.state, words)),
    element(
      'span',
      {},
      element('strong', {}, finding.title),
      ' ',
      finding.observed,
      element(
        'span',
        { class: 'second finding-numbers' },
        [...finding.numbers, finding.provisional ? words.provisional : ''].filter((part) => part !== '').join(' · '),
      ),
    ),
  );

/** Below the section's heading, or below that of one attempt among several. */
export type SubHeading = 'h3' | 'h4';

/** Is there anything a reader has to see before all that is in order? */
export const hasFindings = ({ gate, product, procedure }: Result): boolean =>
  gate.checks.some(({ verdict }) => verdict !== 'held') ||
  product.indications.some(({ verdict }) => verdict !== 'met') ||
  procedure.variables.some(({ outside, undecided }) => outside.length + undecided.length > 0);

/** What was not met or not decidable at once, with its place; everything else one click away. */
export function findingsSection(
  result: Result,
  words: VerifierWords,
  language: Language,
  heading: SubHeading,
  key: string,
): HTMLElement[] {
  const { gate, product, procedure, conditions } = result;
  const checks = gate.checks.map(
    ({ verdict, title, observed, source }): Finding => ({
      state: verdict,
      title: textIn(title, language),
      observed: textIn(observed, language),
      numbers: [],
      provisional: source.provisional,
    }),
  );
  const limits = product.indications.map((one) => indication(one, words, language));
  const variables = procedure.variables
    .filter(({ outside, undecided }) => outside.length + undecided.length > 0)
    .map((one) => variable(one, words, language));
  const all = [...checks, ...limits];
  const wrong = [...all.filter(({ state }) => state !== 'held' && state !== 'met'), ...variables];
  const hidden = conditions.filter(({ where }) => where.length > 0);
  const list = (found: readonly Finding[]): HTMLElement =>
    element('ul', { class: 'findings' }, ...found.map((one) => line(one, words)));
  return [
    ...(wrong.length === 0 ? [] : [element(heading, { class: 'sub-head' }, words.notAllMet), list(wrong)]),
    ...(hidden.length === 0
      ? []
      : [
          element(heading, { class: 'sub-head' }, words.hidden),
          element(
            'ul',
            { class: 'findings' },
            ...hidden.map(({ title, where, cause }) =>
              element(
                'li',
                {},
                element('strong', {}, textIn(title, language)),
                ` ${placesOf(where, words)}. `,
                element('span', { class: 'second' }, textIn(cause, language)),
              ),
            ),
          ),
        ]),
    element(
      'details',
      { class: 'more', 'data-key': `findings-${key}` },
      element('summary', { 'data-key': `findings-summary-${key}` }, words.findings(all.length)),
      list(all),
    ),
  ];
}
