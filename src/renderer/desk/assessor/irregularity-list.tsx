import type { AttemptId } from '../../../core/base/ids.ts';
import { TICK_RATE } from '../../../core/sim/clock.ts';
import type { Irregularity } from '../../../shared/desk.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { clockText, lastedText } from '../../ui/numbers/format.ts';
import { actionWords } from '../proctor/action-words.ts';
import { reviewWords } from './review-words.ts';

/** Everything logged in the sitting, also what fell between attempts and so has no place on the time line. */
export function IrregularityList({
  irregularities,
  attempt,
}: {
  readonly irregularities: readonly Irregularity[];
  /** The attempt that is shown, where there is one. */
  readonly attempt: AttemptId | undefined;
}) {
  const words = useWords(reviewWords);
  const { kinds } = useWords(actionWords);
  if (irregularities.length === 0) return undefined;
  return (
    <section className="answer">
      <header>
        <h2>{words.laneIrregularities}</h2>
      </header>
      <ul>
        {irregularities.map(({ at, kind, note, attempt: of, tick }) => (
          <li key={`${at} ${kind} ${note}`} className="condition">
            <Icon name="alert-triangle" />
            <span className="finding-text">
              <b>{kinds[kind]}</b>
              {note === '' ? undefined : <span className="second">{note}</span>}
              <span className="label">
                {clockText(at)}.{' '}
                {tick === null || of !== attempt ? words.outsideAttempt : words.inAttempt(lastedText(tick / TICK_RATE))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
