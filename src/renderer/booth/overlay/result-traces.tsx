import { useEffect, useRef } from 'react';
import type { ScorerOutput } from '../../../core/scoring/result.ts';
import { seamAxis, type TraceChart, traceChart } from '../../ui/charts/trace-chart.ts';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { oneThing } from '../../ui/result/one-thing.ts';
import { resultWords } from '../../ui/result/result-words.ts';
import { Svg } from '../../ui/svg/svg.tsx';
import { promptWords } from '../words/prompt-words.ts';

const WIDTH = 720;
const HEIGHT = 72;

/**
 * The bead, and under it on one axis every variable that was outside its window somewhere, or too near its end to say; the
 * others are named in a line.
 */
export function ResultTraces({
  output,
  lengthMm,
  uninspectedMm,
  picture,
}: {
  readonly output: ScorerOutput;
  readonly lengthMm: number;
  readonly uninspectedMm: number;
  readonly picture: HTMLCanvasElement | undefined;
}) {
  const language = useLanguage();
  const w = useWords(promptWords).result;
  const words = useWords(resultWords);
  const { variables } = output.result.procedure;
  const left = (id: string): boolean =>
    variables.some(
      ({ criterion, outside, undecided }) => criterion === id && (outside.length > 0 || undecided.length > 0),
    );
  const shown = output.traces.filter(({ criterion }) => left(criterion));
  const calm = variables.filter(({ criterion }) => !left(criterion)).map(({ title }) => textIn(title, language));
  const thing = oneThing(output);
  const chart = { lengthMm, uninspectedMm, width: WIDTH, height: HEIGHT };
  return (
    <section className="along" aria-labelledby="along-title">
      <h2 id="along-title">{w.along}</h2>
      {picture !== undefined && <Bead picture={picture} label={w.bead} />}
      {shown.map(({ criterion, title, unit, low, high, guard, xMm, value }) => {
        const one = thing.kind === 'variable' && thing.criterion === criterion ? { stretch: thing.at } : {};
        const trace: TraceChart = { ...chart, low, high, guard, x: xMm, value, ...one };
        return (
          <figure key={criterion}>
            <figcaption className="label">{`${textIn(title, language)}, ${unit === 'deg' ? '°' : unit}`}</figcaption>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
              <Svg node={traceChart(trace)} />
            </svg>
          </figure>
        );
      })}
      <svg viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
        <Svg node={seamAxis(lengthMm, WIDTH)} />
      </svg>
      {shown.length > 0 && <p className="second">{words.chartNote}</p>}
      {calm.length > 0 && <p className="second">{w.calm(calm.join(', '))}</p>}
    </section>
  );
}

/** The picture is a canvas already: it is hung where the axis of the traces begins and ends. */
function Bead({ picture, label }: { readonly picture: HTMLCanvasElement; readonly label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.replaceChildren(picture), [picture]);
  return <div ref={frame} className="bead" role="img" aria-label={label} />;
}
