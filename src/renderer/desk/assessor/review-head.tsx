import { Link } from '@tanstack/react-router';
import type { AttemptRow, SittingDetail } from '../../../shared/desk.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { StateTag } from '../../ui/state/state-tag.tsx';
import { reviewWords } from './review-words.ts';

/** Who, what, under which conditions, how well it was tracked, and which attempt is shown. */
export function ReviewHead({
  detail,
  task,
  mode,
  attempts,
  shown,
  place,
  onAttempt,
}: {
  readonly detail: SittingDetail;
  readonly task: string;
  readonly mode: 'vr' | 'flat' | undefined;
  readonly attempts: readonly AttemptRow[];
  readonly shown: AttemptRow | undefined;
  readonly place: string;
  readonly onAttempt: (id: AttemptRow['id']) => void;
}) {
  const words = useWords(reviewWords);
  const { hand, posture } = detail.conditions;
  const tracking = shown?.score?.result.tracking;
  const conditions = `${words.modePosture[posture]}, ${words.modeHand[hand]}`;
  return (
    <header className="review-head">
      <Link to="/review" className="back">
        <Icon name="chevron-left" /> {words.back}
      </Link>
      <h1>{detail.candidateName}</h1>
      <span className="review-task">
        {task}, {detail.pack} {detail.packVersion}
      </span>
      {attempts.length > 1 ? (
        <span className="review-attempts">
          {attempts.map(({ id, number }) => (
            <button
              key={id}
              type="button"
              className="chip"
              aria-pressed={id === shown?.id}
              onClick={() => onAttempt(id)}
            >
              {words.attempt(number)}
            </button>
          ))}
        </span>
      ) : undefined}
      {mode === undefined ? undefined : (
        <StateTag state={mode === 'vr' ? 'headset' : 'flat'} word={`${words.mode[mode]}, ${conditions}`} />
      )}
      <span className="grow" />
      {tracking === undefined ? undefined : (
        <span className="second">{words.tracking(tracking.excludedPercent, tracking.positionMm)}</span>
      )}
      <span className="second">{place}</span>
    </header>
  );
}
