import type { BoothGlimpse } from '../../../shared/desk.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { minutesText } from '../../ui/numbers/format.ts';
import { StateWord } from '../../ui/state/state-tag.tsx';
import type { Watched } from '../client/watched.ts';
import { useSeenAt } from '../desk-context.tsx';
import type { BoothView } from './attention.ts';
import { diskAge, stateLook, stateWord } from './booth-lines.ts';
import { BoothThumbnail } from './booth-thumbnail.tsx';
import { boothsWords } from './booths-words.ts';

/** A booth in use and well: little room, no state colour. */
export function BoothTile({
  view,
  glimpses,
  chosen,
  onChoose,
}: {
  readonly view: BoothView;
  readonly glimpses: Watched<readonly BoothGlimpse[]>;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const words = useWords(boothsWords);
  const now = useSeenAt(500);
  const { booth, sitting, number } = view;
  if (sitting === undefined) return undefined;
  const age = diskAge(view, words, now);
  const begun = sitting.state === 'inProgress' || sitting.usedS > 0;
  return (
    <li>
      <button
        type="button"
        className={chosen ? 'booth-tile booth-chosen' : 'booth-tile'}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        <span className="tile-head">
          <b className="tile-number">{number}</b>
          <StateWord state={stateLook(view)} word={stateWord(view, words)} />
        </span>
        <BoothThumbnail view={view} glimpses={glimpses} />
        <span className="tile-time">
          <b className="clock">{begun ? minutesText(sitting.allowedS - sitting.usedS) : words.notBegun}</b>
          <span className="second">
            {begun
              ? sitting.conditions.extraTimePercent > 0
                ? words.extra(sitting.conditions.extraTimePercent)
                : ''
              : words.given(minutesText(sitting.allowedS))}
          </span>
        </span>
        <span className="second">{sitting.candidateName}</span>
        <span className="second">
          {age === undefined
            ? `${booth.name}`
            : [
                words.onDiskAgo(age),
                ...(booth.framesPerSecond === null ? [] : [words.fps(booth.framesPerSecond)]),
              ].join(' · ')}
        </span>
      </button>
    </li>
  );
}
