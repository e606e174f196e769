import type { Task } from '../../../core/assessment/pack.ts';
import { seamAxis, type TraceChart, traceChart, traceCursor } from '../../ui/charts/trace-chart.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { withUnit } from '../../ui/numbers/format.ts';
import { Svg } from '../../ui/svg/svg.tsx';
import type { MirroredAttempt } from '../replay/mirror-feed.ts';
import { smoothed, weldedPart } from '../replay/seam-trace.ts';
import { boothsWords } from './booths-words.ts';

const WIDTH = 400;
const HEIGHT = 66;
/** Half the length a live value is a mean over, mm: single millimetres show the tremor of a hand, not its work. */
const SMOOTH_MM = 4;

/** The window a variable is judged against; undefined where the task does not judge it. */
function windowOf(task: Task, id: string): { readonly low: number; readonly high: number } | undefined {
  const { low, high } = task.procedure.find(({ criterion }) => criterion === id)?.limits ?? {};
  return typeof low === 'string' && typeof high === 'string' ? { low: Number(low), high: Number(high) } : undefined;
}

/** Traces of what is being done now against the WPS. No guard band: uncertainty is known to the scorer, not to a live view. */
export function LiveTraces({
  attempt,
  task,
  linked,
}: {
  readonly attempt: MirroredAttempt;
  readonly task: Task;
  readonly linked: boolean;
}) {
  const words = useWords(boothsWords);
  const { trace, state } = attempt;
  const lengthMm = attempt.settings.coupon.lengthMm;
  const lanes = [
    { id: 'travel-speed', title: words.travelSpeed, unit: 'mm/s', values: trace.travelMmS, digits: 1 },
    { id: 'ctwd', title: words.ctwd, unit: 'mm', values: trace.ctwdMm, digits: 1 },
    { id: 'work-angle', title: words.workAngle, unit: 'deg', values: trace.workAngleDeg, digits: 0 },
    { id: 'travel-angle', title: words.travelAngle, unit: 'deg', values: trace.travelAngleDeg, digits: 0 },
  ];
  const at = Math.round(state.torch.xMm);
  return (
    <div className="live-traces">
      {lanes.map(({ id, title, unit, values: measured, digits }) => {
        const window = windowOf(task, id);
        if (window === undefined) return undefined;
        const { low, high } = window;
        const values = smoothed(measured, SMOOTH_MM);
        const { x, value } = weldedPart(trace, values);
        const now = values[at];
        const out = now !== undefined && (now < low || now > high);
        const chart: TraceChart = {
          low,
          high,
          guard: 0,
          x,
          value,
          lengthMm,
          uninspectedMm: 0,
          width: WIDTH,
          height: HEIGHT,
          ...(linked ? {} : { missingFromMm: Math.max(0, trace.range.last) }),
        };
        const shown = now === undefined || Number.isNaN(now) ? undefined : withUnit(now.toFixed(digits), unit);
        return (
          <figure key={title} className="trace">
            <figcaption>
              <b>{title}</b> <span className="label">{unit === 'deg' ? '°' : unit}</span>
              <span className="grow" />
              {linked ? (
                shown === undefined ? undefined : (
                  <span className={out ? 'tone-bad strong' : 'strong'}>{shown}</span>
                )
              ) : (
                <span className="label">{words.arrives}</span>
              )}
            </figcaption>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}: ${shown ?? ''}`}>
              <Svg node={traceChart(chart)} />
              {linked && shown !== undefined ? <Svg node={traceCursor(chart, at)} /> : undefined}
            </svg>
          </figure>
        );
      })}
      <svg viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
        <Svg node={seamAxis(lengthMm, WIDTH)} />
      </svg>
      <p className="label">{words.liveNote}</p>
    </div>
  );
}
