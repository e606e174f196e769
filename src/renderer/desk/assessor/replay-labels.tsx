import type { Result } from '../../../core/scoring/result.ts';
import { type Language, textIn } from '../../ui/messages/language.ts';
import { measuredText } from '../../ui/numbers/format.ts';
import type { SeamMark } from '../replay/seam-marks.ts';
import { hasUndecidedPart } from './finding-list.ts';
import type { ReviewWords } from './review-words.ts';

/** A finding named on the work itself. */
export interface ReplayLabel {
  readonly key: string;
  readonly atMm: number;
  readonly tone: 'bad' | 'und';
  readonly title: string;
  readonly line: string;
}
export interface PlacedLabel extends ReplayLabel {
  readonly x: number;
  readonly y: number;
}

const MOST_LABELS = 3;

/** Marks for everything that is not met or not decidable. Stretches nobody can say lie under those that are wrong. */
export const replayMarks = ({ product }: Result): readonly Omit<SeamMark, 'legMm'>[] =>
  (['und', 'bad'] as const).flatMap((tone) =>
    product.indications.flatMap(({ rejected, undecided }) =>
      (tone === 'bad' ? rejected : undecided).map(({ fromMm, toMm }) => ({
        fromMm: Number(fromMm),
        toMm: Number(toMm),
        tone,
      })),
    ),
  );

/** At most three labels: the chosen finding first, then the worst. */
export function replayLabels(
  { product }: Result,
  chosen: string | undefined,
  words: ReviewWords,
  language: Language,
): readonly ReplayLabel[] {
  const all = product.indications.flatMap(
    ({ criterion, title, verdict, rejected, undecided, worst, atMm }): ReplayLabel[] => {
      const part = `undecided ${criterion}`;
      const place = (list: typeof rejected): string | undefined => {
        const first = list[0];
        const last = list[list.length - 1];
        return first === undefined || last === undefined ? undefined : words.causeAt(first.fromMm, last.toMm);
      };
      const wrong = place(rejected);
      const unsure = place(undecided);
      const name = textIn(title, language);
      return [
        ...(verdict === 'notMet' && wrong !== undefined
          ? [
              {
                key: `product ${criterion}`,
                atMm: Number(atMm ?? rejected[0]?.fromMm),
                tone: 'bad' as const,
                title: `${name}: ${words.productStates.rejected}`,
                line: worst === null ? wrong : `${wrong}, ${measuredText(worst, '')}`,
              },
            ]
          : []),
        ...(verdict === 'notDecidable' && unsure !== undefined
          ? [
              {
                key: `product ${criterion}`,
                atMm: (Number(undecided[0]?.fromMm) + Number(undecided[0]?.toMm)) / 2,
                tone: 'und' as const,
                title: `${name}: ${words.productStates.notDecidable}`,
                line: worst === null ? unsure : `${unsure}, ${measuredText(worst, '')}`,
              },
            ]
          : []),
        // Beside an answer that stands, only once somebody asks for it.
        ...(chosen === part && hasUndecidedPart({ verdict, undecided }) && unsure !== undefined
          ? [
              {
                key: part,
                atMm: (Number(undecided[0]?.fromMm) + Number(undecided[0]?.toMm)) / 2,
                tone: 'und' as const,
                title: `${name}: ${words.productStates.notDecidable}`,
                line: unsure,
              },
            ]
          : []),
      ];
    },
  );
  const rank = ({ key, tone }: ReplayLabel): number => (key === chosen ? 0 : tone === 'bad' ? 1 : 2);
  return all.sort((a, b) => rank(a) - rank(b)).slice(0, MOST_LABELS);
}

const BOX = { width: 208, height: 44 };
const GAP = 8;
/** In a picture lower than this three boxes would hide the work: one is shown, of the chosen finding or the worst. */
const LOW_PX = 260;

/** Boxes along the lower edge, in the order of their places, each tied to its place by a line. */
export function ReplayLabels({
  labels,
  ruler,
  height,
}: {
  readonly labels: readonly PlacedLabel[];
  readonly ruler: readonly PlacedLabel[];
  /** Of the picture, px. */
  readonly height: number;
}) {
  const sorted = (height < LOW_PX ? labels.slice(0, 1) : [...labels]).sort((a, b) => a.x - b.x);
  return (
    <>
      {ruler.map(({ key, x, y, title }) => (
        <span key={key} className="ruler-mark" aria-hidden="true" style={{ transform: `translate(${x}px, ${y}px)` }}>
          {title}
        </span>
      ))}
      <ul className="replay-labels">
        {sorted.map(({ key, tone, title, line }) => (
          <li key={key} className={`replay-label replay-label-${tone}`}>
            <b>{title}</b>
            <span>{line}</span>
          </li>
        ))}
      </ul>
      <svg className="replay-lines" aria-hidden="true">
        {sorted.map(({ key, tone, x, y }, i) => (
          <line
            key={key}
            className={`replay-line replay-line-${tone}`}
            x1={x}
            y1={y}
            x2={12 + i * (BOX.width + GAP) + BOX.width / 2}
            y2={height - BOX.height - 12}
          />
        ))}
      </svg>
    </>
  );
}
