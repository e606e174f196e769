import type { ProcedureVariable, ScorerOutput, Trace } from '../../core/scoring/result.ts';
import { fromPx } from '../ui/charts/scale.ts';
import { seamAxis, seamScale, type TraceChart, traceChart, traceCursor } from '../ui/charts/trace-chart.ts';
import { traceValueAt } from '../ui/charts/trace-runs.ts';
import { type Language, textIn } from '../ui/messages/language.ts';
import { shareText, withUnit } from '../ui/numbers/format.ts';
import { svg } from '../ui/svg/node.ts';
import { element, picture } from './element.ts';
import { isNarrow } from './printing.ts';
import type { VerifierWords } from './words.ts';

/** Drawn at about the size it is shown in, so that its labels keep their size; px. */
const WIDE = 620;
const NARROW = 348;
const HEIGHT = 74;
const AXIS_HEIGHT = 20;

/** The seam a scored task is about, mm. */
export interface Seam {
  readonly lengthMm: number;
  readonly uninspectedMm: number;
}

/** All variables against their windows, drawn from the score as computed on this computer; one cursor through all of them. */
export interface TraceStack {
  readonly root: HTMLElement;
  /** Moves the cursor; undefined takes it away. */
  setPlace(mm: number | undefined): void;
}

/** `onPlace` is called with the mm a person points at. */
export function traceStack(
  { result, traces }: ScorerOutput,
  seam: Seam,
  words: VerifierWords,
  language: Language,
  heading: 'h3' | 'h4',
  onPlace: (mm: number) => void,
): TraceStack {
  const width = isNarrow() ? NARROW : WIDE;
  const variableOf = ({ criterion }: Trace): ProcedureVariable | undefined =>
    result.procedure.variables.find((variable) => variable.criterion === criterion);
  /** What is set once and stays says no more as a picture than as a line; it is folded, not left out. */
  const still = (trace: Trace): boolean => {
    const variable = variableOf(trace);
    return variable !== undefined && Number(variable.spread ?? 1) === 0 && Number(variable.inPercent) === 100;
  };
  const figures = traces.map((trace) => ({ trace, ...figure(trace, variableOf(trace), seam, width, words, language) }));
  const folded = figures.filter(({ trace }) => still(trace));
  const charts = element('div', { class: 'trace-charts' });
  charts.append(
    ...figures.filter(({ trace }) => !still(trace)).map(({ root }) => root),
    picture(
      svg('svg', { viewBox: `0 0 ${width} ${AXIS_HEIGHT}`, 'aria-hidden': 'true' }, seamAxis(seam.lengthMm, width)),
      'trace-picture',
    ),
  );
  const point = (event: PointerEvent): void => {
    const box = charts.querySelector('svg')?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const mm = fromPx(seamScale(seam.lengthMm, width), ((event.clientX - box.left) / box.width) * width);
    onPlace(Math.min(Math.max(mm, 0), seam.lengthMm));
  };
  charts.addEventListener('pointerdown', point);
  charts.addEventListener('pointermove', (event) => {
    if (event.buttons === 1) point(event);
  });
  const key = (name: string, word: string): Node[] => [element('span', { class: `key ${name}` }), new Text(word)];
  return {
    root: element(
      'section',
      { class: 'traces' },
      element(heading, { class: 'sub-head' }, words.tracesTitle),
      element(
        'p',
        { class: 'label trace-key' },
        ...key('key-band', words.keyWindow),
        ...key('key-guard', words.keyGuard),
        ...key('key-out', words.keyOutside),
      ),
      charts,
      folded.length === 0
        ? undefined
        : element(
            'details',
            { class: 'more' },
            element('summary', {}, words.settings(folded.length)),
            ...folded.map(({ root }) => root),
          ),
    ),
    setPlace: (mm) => {
      for (const { setPlace } of figures) setPlace(mm);
    },
  };
}

function figure(
  trace: Trace,
  variable: ProcedureVariable | undefined,
  seam: Seam,
  width: number,
  words: VerifierWords,
  language: Language,
): TraceStack {
  const { low, high, guard, xMm: x, value } = trace;
  const chart: TraceChart = { low, high, guard, x, value, ...seam, width, height: HEIGHT };
  const name = textIn(trace.title, language);
  const at = element('span', { class: 'trace-at' });
  const cursor = element('span', { class: 'trace-cursor' });
  const unit = withUnit('', trace.unit).trim();
  const inside = variable !== undefined && Number(variable.inPercent) === 100;
  const share = variable === undefined ? '' : words.inWindow(shareOf(variable));
  return {
    root: element(
      'figure',
      { class: inside ? 'trace trace-inside' : 'trace' },
      element(
        'figcaption',
        {},
        element('strong', {}, name),
        element('span', { class: 'second' }, unit),
        at,
        element('span', { class: 'trace-share' }, share),
      ),
      element(
        'span',
        { class: 'trace-picture' },
        picture(
          svg(
            'svg',
            { viewBox: `0 0 ${width} ${HEIGHT}`, class: 'chart', role: 'img', 'aria-label': `${name}, ${share}` },
            traceChart(chart),
          ),
          'trace-ground',
        ),
        cursor,
      ),
    ),
    setPlace(mm) {
      const measured = mm === undefined ? undefined : traceValueAt(x, value, mm);
      at.textContent = measured === undefined ? '' : valueText(measured, trace);
      cursor.replaceChildren(
        ...(mm === undefined
          ? []
          : [
              picture(
                svg('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, 'aria-hidden': 'true' }, traceCursor(chart, mm)),
                'trace-line',
              ),
            ]),
      );
    },
  };
}

const valueText = (measured: number, { guard }: Trace): string => {
  const u = guard > 0 ? ` ±${(Math.ceil(guard * 10) / 10).toFixed(1)}` : '';
  return `${withUnit(measured.toFixed(1), '')}${u}`;
};

const shareOf = ({ inPercent, undecidedPercent }: ProcedureVariable): string =>
  shareText({ low: inPercent, value: inPercent, high: String(Number(inPercent) + Number(undecidedPercent)) }, '–');
