import type { Pack, Task } from '../../../core/assessment/pack.ts';
import type { Result } from '../../../core/scoring/result.ts';
import { TICK_RATE } from '../../../core/sim/clock.ts';
import type { Stations } from '../../../core/sim/welding/state.ts';
import type { PackageResult } from '../../../verify/report.ts';
import { type Language, textIn } from '../../ui/messages/language.ts';
import { procedureLine } from '../../ui/result/procedure-line.ts';
import { gaugeAt } from '../../ui/section/gauge.ts';
import { sectionDrawing } from '../../ui/section/section-drawing.ts';
import type { StateName } from '../../ui/state/states.ts';
import { svg } from '../../ui/svg/node.ts';
import type { Rescored } from '../checked.ts';
import { element, picture } from '../element.ts';
import type { ReplayView } from '../replay-view.ts';
import { traceStack } from '../trace-stack.ts';
import type { VerifierWords } from '../words.ts';
import { findingsSection, hasFindings, type SubHeading, stateTag } from './findings.ts';

const PRODUCT_STATE = { accepted: 'met', rejected: 'notMet', notDecidable: 'notDecidable' } as const;

/** The three answers, never summed. */
function answers({ gate, product, procedure, because }: Result, words: VerifierWords, language: Language): HTMLElement {
  const held = gate.checks.filter(({ verdict }) => verdict === 'held').length;
  const met = product.indications.filter(({ verdict }) => verdict === 'met').length;
  const row = (name: string, state: StateName, word: string): HTMLElement =>
    element('div', { class: 'answer' }, element('dt', {}, name), element('dd', {}, stateTag(state, word)));
  return element(
    'div',
    {},
    element(
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
        procedure.verdict,
        `${words.procedureVerdict[procedure.verdict]}, ${procedureLine(procedure, language)}`,
      ),
    ),
    element('p', { class: 'second' }, textIn(because, language)),
  );
}

/** What an attempt is shown with, once it has been computed here. */
export interface ShownAttempt {
  readonly rescored: Rescored;
  readonly task: Task;
  readonly pack: Pack;
  readonly replay: ReplayView | undefined;
}

/** One attempt: replay, the three answers, the findings, then traces and section with one place on the seam for all. */
export function attemptSection(
  attempt: PackageResult['attempts'][number],
  heading: SubHeading,
  shown: ShownAttempt | undefined,
  emptyReplay: string,
  words: VerifierWords,
  language: Language,
): HTMLElement {
  const { result } = attempt.score;
  const replay = shown?.replay?.root ?? element('p', { class: 'replay-empty second' }, emptyReplay);
  return element(
    'article',
    { class: hasFindings(result) ? 'attempt attempt-wrong' : 'attempt' },
    element('div', { class: 'attempt-top' }, replay, answers(result, words, language)),
    ...findingsSection(result, words, language, heading, String(attempt.number)),
    shown === undefined ? undefined : alongSeam(shown, result, words, language, heading),
  );
}

const SECTION = { width: 248, height: 186 };

/** Traces, and below them the section, at one place of the seam that follows the replay and that the replay follows. */
function alongSeam(
  { rescored, task, replay }: ShownAttempt,
  result: Result,
  words: VerifierWords,
  language: Language,
  heading: SubHeading,
): HTMLElement {
  const lengthMm = Number(task.wps.lengthMm);
  let stations: Stations | undefined;
  const slider = element('input', {
    type: 'range',
    min: '0',
    max: String(lengthMm),
    step: '1',
    'aria-label': words.seamSlider,
  });
  const section = element('figure', { class: 'section-figure' });
  const show = (mm: number): void => {
    slider.value = String(Math.round(mm));
    slider.setAttribute('aria-valuetext', words.seamAt(mm.toFixed(0)));
    stack.setPlace(mm);
    if (stations !== undefined) section.replaceChildren(...sectionAt(stations, mm, task, result, words));
  };
  const choose = (mm: number): void => {
    show(mm);
    const timeS = stations === undefined ? undefined : timeAt(stations, mm);
    if (timeS !== undefined) replay?.seek(timeS);
  };
  const stack = traceStack(
    rescored.output,
    { lengthMm, uninspectedMm: Number(task.uninspectedMm) },
    words,
    language,
    heading,
    choose,
  );
  slider.addEventListener('input', () => choose(Number(slider.value)));
  replay?.onShown((timeS) => {
    const mm = stations === undefined ? undefined : placeAt(stations, timeS);
    if (mm !== undefined) show(mm);
  });
  void replay?.finished.then((known) => {
    stations = known;
    show(Number(slider.value));
  });
  show(lengthMm / 2);
  const { facts, workingTimeS, arcTimeS } = result;
  return element(
    'div',
    { class: 'stack' },
    stack.root,
    element('label', { class: 'seam-slider' }, element('span', { class: 'second' }, words.seamSlider), slider),
    element(
      'div',
      { class: 'seam-bottom' },
      section,
      element(
        'dl',
        { class: 'facts facts-numbers' },
        ...facts.flatMap(({ title, value }) => [
          element('dt', {}, textIn(title, language)),
          element('dd', {}, `${value.value} ${value.unit}`),
        ]),
        element('dt', {}, words.timeNotScored(words.arcTime)),
        element('dd', {}, `${arcTimeS} s`),
        element('dt', {}, words.timeNotScored(words.workingTime)),
        element('dd', {}, `${workingTimeS} s`),
      ),
    ),
  );
}

function sectionAt(
  stations: Stations,
  mm: number,
  { wps }: Task,
  { product }: Result,
  words: VerifierWords,
): HTMLElement[] {
  const gauge = gaugeAt(stations, mm);
  const leg = product.indications.find(({ criterion }) => criterion === 'leg-size');
  const u = Number(leg?.worst?.u ?? 0);
  const need = Number(leg?.limit?.value ?? wps.legMm);
  const smaller = Math.min(gauge.legAMm, gauge.legBMm);
  const tone = smaller < need - u ? 'bad' : smaller < need + u ? 'und' : 'ok';
  const title = words.sectionAt(mm.toFixed(0));
  const says = words.sectionSays(gauge.legAMm.toFixed(1), gauge.legBMm.toFixed(1), need.toFixed(1));
  const drawing = sectionDrawing(
    { ...gauge, plateMm: Number(wps.plateMm) },
    { legMm: need, tone },
    { throat: words.throat, needed: words.needed(need.toFixed(1)), noMetal: words.noMetal },
    SECTION.width,
    SECTION.height,
  );
  const view = { viewBox: `0 0 ${SECTION.width} ${SECTION.height}`, role: 'img', 'aria-label': `${title}. ${says}` };
  return [element('figcaption', { class: 'second' }, title), picture(svg('svg', view, drawing), 'section-picture')];
}

/** When the arc last passed a place, s; undefined where it never did. */
function timeAt({ count, arcTicks, firstArcTick, lastArcTick }: Stations, mm: number): number | undefined {
  const i = Math.min(Math.max(Math.floor(mm), 0), count - 1);
  if ((arcTicks[i] ?? 0) === 0) return undefined;
  const first = firstArcTick[i] ?? 0;
  const last = lastArcTick[i] ?? first;
  // The arc is over a place for a while; the middle of a single pass is nearest to the place itself.
  return (last - first > TICK_RATE * 2 ? last : (first + last) / 2) / TICK_RATE;
}

/** The place whose last arc is nearest to a moment, mm; undefined while no arc burnt. */
function placeAt({ count, arcTicks, firstArcTick, lastArcTick }: Stations, timeS: number): number | undefined {
  const tick = timeS * TICK_RATE;
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    if ((arcTicks[i] ?? 0) === 0 || tick < (firstArcTick[i] ?? 0) || tick > (lastArcTick[i] ?? 0)) continue;
    const off = Math.abs(((firstArcTick[i] ?? 0) + (lastArcTick[i] ?? 0)) / 2 - tick);
    if (off >= least) continue;
    least = off;
    best = i;
  }
  return best;
}
