import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { SittingRow } from '../../../shared/desk.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { StateTag } from '../../ui/state/state-tag.tsx';
import { useNow, useSittings } from '../desk-context.tsx';
import { useKeys } from '../shell/keys.ts';
import { useTaskTitle } from '../task-title.ts';
import { queueOf } from './review-queue.ts';
import { type ReviewWords, reviewWords } from './review-words.ts';

/** How long something has waited, in its largest unit. */
export function waited(ms: number, words: ReviewWords): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return words.justNow;
  if (minutes < 60) return words.minutes(minutes);
  if (minutes < 48 * 60) return words.hours(Math.floor(minutes / 60));
  return words.days(Math.floor(minutes / 1440));
}

export function QueuePage() {
  const words = useWords(reviewWords);
  const navigate = useNavigate();
  const sittings = useSittings();
  const now = useNow(30_000);
  const titleOf = useTaskTitle();
  const queue = queueOf(sittings ?? []);
  const decided = (sittings ?? []).filter(({ state }) => state === 'decided').length;
  const first = queue[0];
  const open = (row: SittingRow | undefined): void =>
    void (row !== undefined && navigate({ to: '/review/$sitting', params: { sitting: row.id } }));
  useKeys({ 'ctrl+enter': () => open(first) });
  if (sittings === undefined) return undefined;
  return (
    <div className="sheet-page">
      <header className="page-head">
        <h1>{queue.length === 0 ? words.queueNone : words.queue}</h1>
        {queue.length === 0 ? undefined : <span className="second">{queue.length}</span>}
        <span className="grow" />
        {first === undefined ? undefined : (
          <Button onClick={() => open(first)} rightSection={<kbd>Ctrl ↵</kbd>}>
            {words.next}
          </Button>
        )}
      </header>
      {queue.length === 0 ? (
        <div className="empty">
          <Icon name="eye" size={40} />
          <p>{words.queueWhy}</p>
          <Link className="button-link" to="/booths">
            {words.toBooths}
          </Link>
        </div>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.candidate}</th>
              <th scope="col">{words.task}</th>
              <th scope="col">{words.conditions}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.waiting}</th>
            </tr>
          </thead>
          <tbody>
            {queue.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link className="row-link" to="/review/$sitting" params={{ sitting: row.id }}>
                    {row.candidateName}
                  </Link>
                </th>
                <td>
                  {titleOf(row)} <span className="second">{`${row.pack} ${row.packVersion}`}</span>
                </td>
                <td>
                  {words.modeHand[row.conditions.hand]}, {words.modePosture[row.conditions.posture]}
                </td>
                <td>
                  <StateTag
                    state={row.state === 'stopped' ? 'stopped' : 'toDecide'}
                    word={row.state === 'stopped' ? words.stopped : words.handedIn}
                  />
                </td>
                <td>{waited(now - (row.submittedAt ?? row.createdAt), words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {decided === 0 ? undefined : (
        <p className="second hint">
          {words.decidedEarlier(decided)} <Link to="/credentials">{words.seeDecided}</Link>
        </p>
      )}
    </div>
  );
}
