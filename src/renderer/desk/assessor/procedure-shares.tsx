import type { Result } from '../../../core/scoring/result.ts';
import { SHARE_BAR_HEIGHT, shareBar } from '../../ui/charts/share-bar.ts';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { shareText } from '../../ui/numbers/format.ts';
import { Svg } from '../../ui/svg/svg.tsx';
import type { Choosing } from './finding-item.tsx';
import { reviewWords } from './review-words.ts';

const BAR_PX = 84;

/** How much of the seam was inside its window: all by weight with what is needed, then each variable. */
export function ProcedureShares({
  procedure,
  chosen,
  onChoose,
}: Choosing & { readonly procedure: Result['procedure'] }) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  return (
    <ul className="shares">
      <li className="share share-all">
        <span>{words.allByWeight}</span>
        <Bar {...procedure.percent} needed={procedure.cutScore} tone={procedure.verdict} />
        <b>{shareText(procedure.percent, words.to)}</b>
      </li>
      {procedure.variables.map(({ criterion, title, inPercent, undecidedPercent, verdict }) => {
        const high = String(Math.min(100, Number(inPercent) + Number(undecidedPercent)));
        const interval = { low: inPercent, value: inPercent, high };
        const id = `procedure ${criterion}`;
        return (
          <li key={id}>
            <button
              type="button"
              className={id === chosen ? 'share finding-chosen' : 'share'}
              aria-pressed={id === chosen}
              data-finding={id}
              onClick={() => onChoose(id)}
            >
              <span>{textIn(title, language)}</span>
              <Bar {...interval} needed={procedure.leastEachPercent} tone={verdict === 'met' ? 'plain' : verdict} />
              <span>{shareText(interval, words.to)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const TONES = { met: '', notMet: 'share-bad', notDecidable: 'share-und', plain: 'share-neutral' } as const;

function Bar({
  low,
  value,
  high,
  needed,
  tone,
}: {
  readonly low: string;
  readonly value: string;
  readonly high: string;
  readonly needed?: string;
  readonly tone: keyof typeof TONES;
}) {
  const bar = shareBar({
    low: Number(low),
    value: Number(value),
    high: Number(high),
    width: BAR_PX,
    ...(needed === undefined ? {} : { needed: Number(needed) }),
  });
  return (
    <svg className={TONES[tone]} width={BAR_PX} height={SHARE_BAR_HEIGHT} aria-hidden="true">
      <Svg node={bar} />
    </svg>
  );
}
