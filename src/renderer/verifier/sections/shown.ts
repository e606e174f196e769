import type { Result } from '../../../core/scoring/result.ts';
import type { PackageResult } from '../../../verify/report.ts';
import { traceChart } from '../../ui/charts/trace-chart.ts';
import { type Language, textIn } from '../../ui/messages/language.ts';
import { measuredText, shareText, withUnit } from '../../ui/numbers/format.ts';
import { stateTagMarkup } from '../../ui/state/state-tag-markup.ts';
import type { StateName } from '../../ui/state/states.ts';
import { svg } from '../../ui/svg/node.ts';
import type { Rescored } from '../checked.ts';
import { element, picture } from '../element.ts';
import type { VerifierWords } from '../words.ts';

const CHART = { width: 620, height: 92 };

/** A state tag; its word is ours and the markup escapes it. */
function tag(state: StateName, word: string): HTMLElement {
  const made = element('span', {});
  made.innerHTML = stateTagMarkup(state, word);
  return made;
}

const PRODUCT_STATE = { accepted: 'met', rejected: 'notMet', notDecidable: 'notDecidable' } as const;
const PROCEDURE_STATE = { met: 'met', notMet: 'notMet', notDecidable: 'notDecidable' } as const;

/** The three answers, never summed. */
function answers({ gate, product, procedure }: Result, words: VerifierWords): HTMLElement {
  const held = gate.checks.filter(({ verdict }) => verdict === 'held').length;
  const met = product.indications.filter(({ verdict }) => verdict === 'met').length;
  const row = (name: string, state: StateName, word: string): HTMLElement =>
    element('div', { class: 'answer' }, element('dt', {}, name), element('dd', {}, tag(state, word)));
  return element(
    'dl',
    { class: 'answers' },
    row(
      words.gate,
      gate.verdict === 'clear' ? 'held' : 'breached',
      `${words.gateVerdict[gate.verdict]}, ${words.ofChecks(held, gate.checks.length)}`,
    ),
    row(
      words.product,
      PRODUCT_STATE[product.verdict],
      `${words.productVerdict[product.verdict]}, ${words.ofChecks(met, product.indications.length)}`,
    ),
    row(
      words.procedure,
      PROCEDURE_STATE[procedure.verdict],
      `${words.procedureVerdict[procedure.verdict]}, ${shareText(procedure.percent, '–')}`,
    ),
  );
}

/** What was found, each with its limit's source where that is expert judgement. */
function findings({ gate, product }: Result, words: VerifierWords, language: Language): HTMLElement {
  const line = (state: StateName, title: string, observed: string, value: string, provisional: boolean): HTMLElement =>
    element(
      'li',
      { class: 'finding' },
      tag(state, title),
      element(
        'span',
        { class: 'second' },
        [observed, value, provisional ? words.provisional : ''].filter((part) => part !== '').join(' · '),
      ),
    );
  return element(
    'ul',
    { class: 'findings' },
    ...gate.checks.map(({ verdict, title, observed, source }) =>
      line(verdict, textIn(title, language), textIn(observed, language), '', source.provisional),
    ),
    ...product.indications.map(({ verdict, title, observed, worst, source }) =>
      line(
        verdict,
        textIn(title, language),
        textIn(observed, language),
        worst === null ? '' : measuredText(worst, ''),
        source.provisional,
      ),
    ),
  );
}

/** Traces against their windows, drawn from the score as computed on this computer. */
function traces({ output }: Rescored, lengthMm: number, uninspectedMm: number, language: Language): HTMLElement[] {
  const { variables } = output.result.procedure;
  return output.traces.map((trace) => {
    const variable = variables.find(({ criterion }) => criterion === trace.criterion);
    const share =
      variable === undefined
        ? ''
        : shareText(
            {
              low: variable.inPercent,
              value: variable.inPercent,
              high: String(Number(variable.inPercent) + Number(variable.undecidedPercent)),
            },
            '–',
          );
    const drawn = traceChart({
      ...CHART,
      low: trace.low,
      high: trace.high,
      guard: trace.guard,
      x: trace.xMm,
      value: trace.value,
      lengthMm,
      uninspectedMm,
    });
    return element(
      'figure',
      { class: 'trace' },
      element(
        'figcaption',
        {},
        element('strong', {}, textIn(trace.title, language)),
        element('span', { class: 'second' }, ` ${withUnit('', trace.unit).trim()}`),
        element('span', { class: 'trace-share' }, share),
      ),
      picture(
        svg(
          'svg',
          {
            viewBox: `0 0 ${CHART.width} ${CHART.height}`,
            class: 'chart',
            role: 'img',
            'aria-label': textIn(trace.title, language),
          },
          drawn,
        ),
        'trace-picture',
      ),
    );
  });
}

/** What a scored task is made of, for its axis: length of the seam and its uninspected ends, mm. */
function seamOf(
  rescored: Rescored | undefined,
  task: string,
): { readonly lengthMm: number; readonly uninspectedMm: number } {
  const pack = rescored?.input.assessment as
    | { tasks?: readonly { id: string; wps: { lengthMm: string }; uninspectedMm: string }[] }
    | undefined;
  const found = pack?.tasks?.find(({ id }) => id === task);
  return { lengthMm: Number(found?.wps.lengthMm ?? 150), uninspectedMm: Number(found?.uninspectedMm ?? 0) };
}

/** One attempt: replay (given), the three answers, the findings, and the traces once they are computed. */
export function attemptSection(
  attempt: PackageResult['attempts'][number],
  rescored: Rescored | undefined,
  replay: HTMLElement,
  words: VerifierWords,
  language: Language,
): HTMLElement {
  const { result } = attempt.score;
  const seam = seamOf(rescored, attempt.task);
  return element(
    'article',
    { class: 'attempt' },
    element('h3', {}, words.attempt(attempt.number)),
    element('div', { class: 'attempt-top' }, replay, answers(result, words)),
    element('details', { class: 'more' }, element('summary', {}, words.findings), findings(result, words, language)),
    ...(rescored === undefined ? [] : traces(rescored, seam.lengthMm, seam.uninspectedMm, language)),
  );
}
