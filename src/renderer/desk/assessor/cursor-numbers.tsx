import { isFed, type Wps } from '../../../core/assessment/wps.ts';
import type { Indication, Result } from '../../../core/scoring/result.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { measuredText, withUnit } from '../../ui/numbers/format.ts';
import { type Gauge, gaugeAt } from '../../ui/section/gauge.ts';
import type { Tone } from '../../ui/state/states.ts';
import { type Analysis, sampleAt } from '../replay/analysis.ts';
import { type ReviewWords, reviewWords } from './review-words.ts';

interface Row {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly tone: Tone;
}

/** What can be measured at the cursor, each number with its ± or a reason why there is none. */
export function CursorNumbers({
  analysis,
  result,
  wps,
  timeS,
  seamMm,
}: {
  readonly analysis: Analysis;
  readonly result: Result | undefined;
  readonly wps: Wps;
  readonly timeS: number;
  readonly seamMm: number | undefined;
}) {
  const words = useWords(reviewWords);
  const i = sampleAt(analysis, timeS);
  const burning = analysis.burning[i] === 1;
  const gauge = seamMm === undefined ? undefined : gaugeAt(analysis.stations, seamMm);
  const rows: readonly Row[] = [
    ...(gauge === undefined ? [] : measuredRows(gauge, result, words)),
    {
      name: words.current,
      value: burning ? withUnit((analysis.currentA[i] ?? 0).toFixed(0), 'A') : words.arcOff,
      note: isFed(wps) ? (burning ? words.byModel : '') : words.wpsRange(`${wps.currentA.low}–${wps.currentA.high} A`),
      tone: 'plain',
    },
    {
      name: words.voltage,
      value: burning ? withUnit((analysis.voltageV[i] ?? 0).toFixed(1), 'V') : words.arcOff,
      note: isFed(wps) ? words.wpsRange(`${wps.voltageV.low}–${wps.voltageV.high} V`) : burning ? words.byModel : '',
      tone: 'plain',
    },
    ...(gauge === undefined
      ? []
      : [
          {
            name: words.heatInput,
            value: `${gauge.heatInputKjMm.toFixed(2)} kJ/mm`,
            // With the arc's efficiency in it: volts times amperes over speed alone would be more.
            note: words.netHeat,
            tone: 'plain' as const,
          },
          {
            name: words.penetration,
            value: `${gauge.penetrationMm.toFixed(1)} mm`,
            note: words.notJudged,
            tone: 'plain' as const,
          },
        ]),
  ];
  return (
    <div className="numbers">
      <h3 className="label">{words.atCursor}</h3>
      <dl>
        {rows.map(({ name, value, note, tone }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd className={`numbers-note ${tone === 'plain' ? 'label' : `tone-${tone}`}`}>{note}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function measuredRows(gauge: Gauge, result: Result | undefined, words: ReviewWords): readonly Row[] {
  const find = (criterion: string): Indication | undefined =>
    result?.product.indications.find((one) => one.criterion === criterion);
  const row = (name: string, value: number, one: Indication | undefined, sense: 'least' | 'most'): Row => {
    // Rounded up as everywhere: never claims less than there is.
    const u = Number(one?.worst?.u ?? 0);
    const shownU = (Math.ceil(u * 10 - 1e-9) / 10).toFixed(1);
    const shown =
      one?.worst === undefined || one.worst === null || u === 0
        ? withUnit(value.toFixed(1), 'mm')
        : `${value.toFixed(1)} ±${shownU} mm`;
    if (one?.limit === undefined || one.limit === null)
      return { name, value: shown, note: words.byModel, tone: 'plain' };
    const beyond = (sense === 'least' ? -1 : 1) * (value - Number(one.limit.value));
    const limit = measuredText(one.limit, '');
    if (Math.abs(beyond) <= u) return { name, value: shown, note: words.productStates.notDecidable, tone: 'und' };
    return {
      name,
      value: shown,
      note:
        beyond > 0
          ? sense === 'least'
            ? words.under(limit)
            : words.over(limit)
          : sense === 'least'
            ? words.atLeast(limit)
            : words.atMost(limit),
      tone: beyond > 0 ? 'bad' : 'plain',
    };
  };
  return [
    row(words.smallerLeg, Math.min(gauge.legAMm, gauge.legBMm), find('leg-size'), 'least'),
    row(words.throatRow, gauge.throatMm, find('throat'), 'least'),
    row(words.convexity, gauge.convexityMm, find('convexity'), 'most'),
    row(words.undercut, Math.max(gauge.undercutAMm, gauge.undercutBMm), find('undercut'), 'most'),
  ];
}
