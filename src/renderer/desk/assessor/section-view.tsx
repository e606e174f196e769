import type { Wps } from '../../../core/assessment/wps.ts';
import type { Result } from '../../../core/scoring/result.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { gaugeAt } from '../../ui/section/gauge.ts';
import { sectionDrawing } from '../../ui/section/section-drawing.ts';
import { Svg } from '../../ui/svg/svg.tsx';
import type { Analysis } from '../replay/analysis.ts';
import { reviewWords } from './review-words.ts';

const WIDTH = 248;
const HEIGHT = 186;

/** The finished seam cut at the cursor: real leg in its state's colour beside the leg that is needed. */
export function SectionView({
  analysis,
  wps,
  result,
  seamMm,
}: {
  readonly analysis: Analysis;
  readonly wps: Wps;
  readonly result: Result | undefined;
  readonly seamMm: number | undefined;
}) {
  const words = useWords(reviewWords);
  if (seamMm === undefined) return <p className="label section-none">{words.sectionNone}</p>;
  const gauge = gaugeAt(analysis.stations, seamMm);
  const leg = result?.product.indications.find(({ criterion }) => criterion === 'leg-size');
  const u = Number(leg?.worst?.u ?? 0);
  const need = Number(leg?.limit?.value ?? wps.legMm);
  const smaller = Math.min(gauge.legAMm, gauge.legBMm);
  const tone = smaller < need - u ? 'bad' : smaller < need + u ? 'und' : 'ok';
  return (
    <figure className="section">
      <figcaption className="label">{words.sectionAt(seamMm.toFixed(0))}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.sectionAt(seamMm.toFixed(0))}>
        <Svg
          node={sectionDrawing(
            { ...gauge, plateMm: Number(wps.plateMm) },
            { legMm: need, tone },
            { throat: words.throat, needed: words.needed(need.toFixed(1)), noMetal: words.noMetal },
            WIDTH,
            HEIGHT,
          )}
        />
      </svg>
    </figure>
  );
}
