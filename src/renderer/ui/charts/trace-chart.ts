import { px, type SvgNode, svg } from '../svg/node.ts';
import { hatchPath } from './hatch.ts';
import { type Scale, tickStep, ticks, toPx } from './scale.ts';
import { traceRuns, traceValueAt } from './trace-runs.ts';

/** Width of the left gutter that holds the two limits, and room at the right so that the last tick label fits. */
export const GUTTER_PX = 36;
const RIGHT_PX = 8;

/** One measured variable against its window, along the seam. */
export interface TraceChart {
  readonly low: number;
  readonly high: number;
  /** Half-width of the guard band at each limit; 0 where it is not known yet (live). */
  readonly guard: number;
  readonly x: readonly number[];
  readonly value: readonly number[];
  /** Length of the seam, mm; the axis runs from 0 to it. */
  readonly lengthMm: number;
  /** First and last mm that are not inspected; 0 draws none. */
  readonly uninspectedMm: number;
  readonly width: number;
  readonly height: number;
  /** From here on nothing has arrived: drawn as missing, with an edge. */
  readonly missingFromMm?: number;
  /** A stretch to point out, two dashed lines. */
  readonly stretch?: { readonly fromMm: number; readonly toMm: number };
}

export const seamScale = (lengthMm: number, width: number): Scale => ({
  from: 0,
  to: lengthMm,
  px0: GUTTER_PX,
  px1: width - RIGHT_PX,
});

/**
 * Values shown: the window with its guard bands, and the trace as far as three windows beyond. A wilder trace runs along
 * the edge, red and thick; the number at the cursor says how far it really went.
 */
export function valueScale({ low, high, guard, value, height }: TraceChart): Scale {
  const window = high - low;
  const known = value.filter((v) => !Number.isNaN(v));
  const from = Math.max(Math.min(low - guard, ...known), low - 3 * window);
  const to = Math.min(Math.max(high + guard, ...known), high + 3 * window);
  // A window that is one value has no width of its own.
  const air = (to - from) * 0.08 || 1;
  return { from: from - air, to: to + air, px0: height - 2, px1: 2 };
}

const path = (points: readonly (readonly [number, number])[], x: Scale, y: Scale): string =>
  points
    .map(([at, v], i) => {
      const shown = Math.min(Math.max(v, y.from), y.to);
      return `${i === 0 ? 'M' : 'L'}${px(toPx(x, at))} ${px(toPx(y, shown))}`;
    })
    .join('');

/** A limit as its tick says it: no more digits than it has. */
const limitText = (value: number): string => String(Number(value.toFixed(2))).replace('-', '−');

/** The picture without its cursor. Colours come from chart.css. */
export function traceChart(chart: TraceChart): SvgNode {
  const { low, high, guard, width, height, lengthMm, uninspectedMm } = chart;
  const x = seamScale(lengthMm, width);
  const y = valueScale(chart);
  const yOf = (v: number): number => px(toPx(y, v));
  const span = x.px1 - x.px0;
  const { runs, gaps } = traceRuns(chart.x, chart.value, low - guard, high + guard);
  const guards = [low, high].map((limit) => {
    const top = yOf(limit + guard);
    const area = { x: x.px0, y: top, width: span, height: px(yOf(limit - guard) - top) };
    return guard > 0
      ? [
          svg('rect', { class: 'chart-guard-ground', ...area }),
          svg('path', { class: 'chart-guard', d: hatchPath(area.x, area.y, area.width, area.height) }),
        ]
      : [];
  });
  const limits = [low, high].map((limit) =>
    svg('line', { class: 'chart-limit', x1: x.px0, x2: x.px1, y1: yOf(limit), y2: yOf(limit) }),
  );
  // The two labels need 13 px between them, however narrow the window is.
  const apart = Math.max(0, 13 - (yOf(low) - yOf(high))) / 2;
  const labels = [
    { limit: low, shift: apart },
    { limit: high, shift: -apart },
  ].map(({ limit, shift }) =>
    svg(
      'text',
      { class: 'chart-label', x: x.px0 - 6, y: px(yOf(limit) + 4 + shift), 'text-anchor': 'end' },
      limitText(limit),
    ),
  );
  const ends = uninspectedMm > 0 ? [uninspectedMm, lengthMm - uninspectedMm] : [];
  const missing = [
    ...gaps,
    ...(chart.missingFromMm !== undefined ? [{ from: chart.missingFromMm, to: lengthMm }] : []),
  ].map(({ from, to }) => {
    const left = toPx(x, from);
    return svg(
      'g',
      {},
      svg('rect', { class: 'chart-missing-ground', x: px(left), y: 0, width: px(toPx(x, to) - left), height }),
      svg('path', { class: 'chart-missing', d: hatchPath(left, 0, toPx(x, to) - left, height, 7) }),
      svg('line', { class: 'chart-missing-edge', x1: px(left), x2: px(left), y1: 0, y2: height }),
    );
  });
  const bandTop = yOf(high - guard);
  const inside = svg('rect', {
    class: 'chart-band',
    x: x.px0,
    y: bandTop,
    width: span,
    height: Math.max(0, px(yOf(low + guard) - bandTop)),
  });
  return svg(
    'g',
    {},
    inside,
    ...guards.flat(),
    ...limits,
    ...ends.map((at) =>
      svg('line', { class: 'chart-end', x1: px(toPx(x, at)), x2: px(toPx(x, at)), y1: 0, y2: height }),
    ),
    ...(chart.stretch === undefined
      ? []
      : [chart.stretch.fromMm, chart.stretch.toMm].map((at) =>
          svg('line', { class: 'chart-stretch', x1: px(toPx(x, at)), x2: px(toPx(x, at)), y1: 0, y2: height }),
        )),
    ...missing,
    ...runs.map((run) =>
      svg('path', { class: run.outside ? 'chart-trace chart-trace-out' : 'chart-trace', d: path(run.points, x, y) }),
    ),
    ...labels,
  );
}

/** The cursor's line, and its ring where the trace has a value. */
export function traceCursor(chart: TraceChart, atMm: number): SvgNode {
  const at = px(toPx(seamScale(chart.lengthMm, chart.width), atMm));
  const v = traceValueAt(chart.x, chart.value, atMm);
  const y = valueScale(chart);
  return svg(
    'g',
    {},
    svg('line', { class: 'chart-cursor', x1: at, x2: at, y1: 0, y2: chart.height }),
    v === undefined
      ? undefined
      : svg('circle', {
          class: 'chart-ring',
          cx: at,
          cy: px(toPx(y, Math.min(Math.max(v, y.from), y.to))),
          r: 4.5,
        }),
  );
}

/** The axis of a stack of charts, drawn once below it. Unit on the last label. */
export function seamAxis(lengthMm: number, width: number): SvgNode {
  const x = seamScale(lengthMm, width);
  const list = ticks(0, lengthMm, tickStep(lengthMm, 6));
  return svg(
    'g',
    {},
    svg('line', { class: 'chart-axis', x1: x.px0, x2: x.px1, y1: 0.5, y2: 0.5 }),
    ...list.flatMap((mm, i) => {
      const at = px(toPx(x, mm));
      const last = i === list.length - 1;
      return [
        svg('line', { class: 'chart-axis', x1: at, x2: at, y1: 0.5, y2: 4.5 }),
        svg(
          'text',
          {
            class: 'chart-label',
            x: last ? px(x.px1 + RIGHT_PX) : at,
            y: 16,
            'text-anchor': last ? 'end' : i === 0 ? 'start' : 'middle',
          },
          last ? `${mm} mm` : String(mm),
        ),
      ];
    }),
  );
}
