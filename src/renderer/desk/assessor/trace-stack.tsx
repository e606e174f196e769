import { memo, useMemo, useRef } from 'react';
import type { Trace } from '../../../core/scoring/result.ts';
import { fromPx } from '../../ui/charts/scale.ts';
import { seamAxis, seamScale, type TraceChart, traceChart, traceCursor } from '../../ui/charts/trace-chart.ts';
import { traceValueAt } from '../../ui/charts/trace-runs.ts';
import { type Language, textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { withUnit } from '../../ui/numbers/format.ts';
import { Svg } from '../../ui/svg/svg.tsx';
import { useWidth } from '../use-width.ts';
import { reviewWords } from './review-words.ts';

/** Width until it is known, and the least one, px. */
const WIDTH = 386;
const LEAST_WIDTH = 240;
const HEIGHT = 60;
/** What is set on the panel does not move with the hand: less room says it all. */
const SETTING_HEIGHT = 24;
const SETTING_UNITS = ['V', 'm/min', 'L/min'];

/** All variables against their windows, one seam axis; the cursor goes through every one of them. */
export function TraceStack({
  traces,
  lengthMm,
  uninspectedMm,
  seamMm,
  onSeam,
}: {
  readonly traces: readonly Trace[];
  readonly lengthMm: number;
  readonly uninspectedMm: number;
  readonly seamMm: number | undefined;
  readonly onSeam: (mm: number) => void;
}) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const stack = useRef<HTMLDivElement>(null);
  const width = useWidth(stack, WIDTH, LEAST_WIDTH);
  const charts = useMemo(
    () =>
      traces.map((trace) => ({
        trace,
        chart: {
          low: trace.low,
          high: trace.high,
          guard: trace.guard,
          x: trace.xMm,
          value: trace.value,
          lengthMm,
          uninspectedMm,
          width,
          height: SETTING_UNITS.includes(trace.unit) ? SETTING_HEIGHT : HEIGHT,
        } satisfies TraceChart,
      })),
    [traces, lengthMm, uninspectedMm, width],
  );
  const at = (clientX: number): void => {
    const box = stack.current?.querySelector('svg')?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const mm = fromPx(seamScale(lengthMm, width), ((clientX - box.left) / box.width) * width);
    onSeam(Math.min(Math.max(mm, 0), lengthMm));
  };
  const step = (by: number): void => onSeam(Math.min(Math.max((seamMm ?? 0) + by, 0), lengthMm));
  const spoken = charts
    .map(({ trace, chart }) => `${textIn(trace.title, language)} ${valueText(trace, chart, seamMm) ?? words.noValue}`)
    .join(', ');
  return (
    <div
      ref={stack}
      className="trace-stack"
      role="slider"
      tabIndex={0}
      aria-label={words.seamSlider}
      aria-valuemin={0}
      aria-valuemax={lengthMm}
      aria-valuenow={Math.round(seamMm ?? 0)}
      aria-valuetext={words.traceValue(spoken, String(Math.round(seamMm ?? 0)))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        at(event.clientX);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) at(event.clientX);
      }}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key];
        if (by !== undefined) step(by * (event.shiftKey ? 10 : 1));
        else if (event.key === 'Home') onSeam(0);
        else if (event.key === 'End') onSeam(lengthMm);
        else return;
        event.preventDefault();
      }}
    >
      <p className="trace-key label">
        <span className="key-band" /> {words.keyWindow}
        <span className="key-guard" /> {words.keyGuard}
        <span className="key-out" /> {words.keyOutside}
        <span className="grow" />
        {words.bySeam}
      </p>
      {charts.map(({ trace, chart }) => (
        <figure key={trace.criterion} className="trace">
          <Caption trace={trace} chart={chart} seamMm={seamMm} language={language} />
          <svg viewBox={`0 0 ${width} ${chart.height}`} aria-hidden="true">
            <Ground chart={chart} />
            {seamMm === undefined ? undefined : <Svg node={traceCursor(chart, seamMm)} />}
          </svg>
        </figure>
      ))}
      <svg viewBox={`0 0 ${width} 20`} aria-hidden="true">
        <Svg node={seamAxis(lengthMm, width)} />
      </svg>
    </div>
  );
}

const Ground = memo(function Ground({ chart }: { readonly chart: TraceChart }) {
  return <Svg node={traceChart(chart)} />;
});

/** `8.1 ±0.3 mm/s`; undefined where there is no value. */
function valueText(trace: Trace, chart: TraceChart, seamMm: number | undefined): string | undefined {
  const value = seamMm === undefined ? undefined : traceValueAt(chart.x, chart.value, seamMm);
  if (value === undefined) return undefined;
  const digits = trace.guard >= 1 ? 0 : 1;
  const u = trace.guard > 0 ? ` ±${(Math.ceil(trace.guard * 10) / 10).toFixed(1)}` : '';
  return `${withUnit(value.toFixed(trace.unit === 'deg' && digits === 0 ? 0 : 1), '')}${u}`;
}

function Caption({
  trace,
  chart,
  seamMm,
  language,
}: {
  readonly trace: Trace;
  readonly chart: TraceChart;
  readonly seamMm: number | undefined;
  readonly language: Language;
}) {
  const value = seamMm === undefined ? undefined : traceValueAt(chart.x, chart.value, seamMm);
  const out = value !== undefined && (value > trace.high + trace.guard || value < trace.low - trace.guard);
  return (
    <figcaption>
      <b>{textIn(trace.title, language)}</b>
      <span className="label">{trace.unit === 'deg' ? '°' : trace.unit}</span>
      <span className="grow" />
      <span className={out ? 'tone-bad strong' : 'strong'}>{valueText(trace, chart, seamMm)}</span>
    </figcaption>
  );
}
