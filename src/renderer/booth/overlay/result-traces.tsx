import { useEffect, useRef } from 'react';
import type { ScorerOutput } from '../../../core/scoring/result.ts';
import { seamAxis, type TraceChart, traceChart } from '../../ui/charts/trace-chart.ts';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { Svg } from '../../ui/svg/svg.tsx';
import { promptWords } from '../words/prompt-words.ts';

const WIDTH = 720;
const HEIGHT = 56;

/** The bead, and under it everything that was judged along the seam, on one axis. */
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
  const chart = { lengthMm, uninspectedMm, width: WIDTH, height: HEIGHT };
  return (
    <section className="along" aria-labelledby="along-title">
      <h2 id="along-title">{w.along}</h2>
      {picture !== undefined && <Bead picture={picture} label={w.bead} />}
      {output.traces.map(({ criterion, title, unit, low, high, guard, xMm, value }) => {
        const trace: TraceChart = { ...chart, low, high, guard, x: xMm, value };
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
    </section>
  );
}

/** The picture is a canvas already: it is hung where the axis of the traces begins and ends. */
function Bead({ picture, label }: { readonly picture: HTMLCanvasElement; readonly label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.replaceChildren(picture), [picture]);
  return <div ref={frame} className="bead" role="img" aria-label={label} />;
}
