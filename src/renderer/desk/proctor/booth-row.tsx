import { Button } from '@mantine/core';
import type { BoothGlimpse } from '../../../shared/desk.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { minutesText } from '../../ui/numbers/format.ts';
import { StateWord } from '../../ui/state/state-tag.tsx';
import type { Watched } from '../client/watched.ts';
import { useSeenAt } from '../desk-context.tsx';
import type { BoothView } from './attention.ts';
import { alsoLine, conditionsLine, diskAge, TROUBLE_STATES, troubleSafe, troubleTitle } from './booth-lines.ts';
import type { SheetKind } from './booth-sheets.tsx';
import { BoothThumbnail } from './booth-thumbnail.tsx';
import { boothsWords } from './booths-words.ts';

export interface RowProps {
  readonly view: BoothView;
  readonly glimpses: Watched<readonly BoothGlimpse[]>;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onSheet: (kind: SheetKind) => void;
  readonly onAuthorise: () => void;
}

/** A booth that needs a person: what happened, what is safe, and the one action that helps. */
export function BoothRow(props: RowProps) {
  const { view, glimpses, chosen, onChoose } = props;
  const words = useWords(boothsWords);
  const now = useSeenAt(500);
  const { sitting, trouble, number } = view;
  const age = diskAge(view, words, now);
  const late = trouble === 'linkLost' || trouble === 'diskLate' || trouble === 'diskFailed';
  return (
    <li className={chosen ? 'booth-row booth-chosen' : 'booth-row'}>
      <button type="button" className="booth-open" aria-pressed={chosen} onClick={onChoose}>
        <span className="hidden-text">{words.choose}</span>
        <span className="booth-number">{number}</span>
      </button>
      {sitting === undefined ? <span /> : <BoothThumbnail view={view} glimpses={glimpses} />}
      <div className="booth-what">
        {trouble === undefined ? undefined : (
          <StateWord state={TROUBLE_STATES[trouble]} word={troubleTitle(view, words, now)} />
        )}
        <p>{troubleSafe(view, words)}</p>
        {view.also.length === 0 ? undefined : <p className="strong">{alsoLine(view, words, now)}</p>}
        <p className="second booth-who">
          <bdi>{sitting?.candidateName ?? view.booth.name}</bdi>
          {sitting === undefined ? '' : `, ${conditionsLine(view, words)}`}
        </p>
      </div>
      <div className="booth-time">
        {sitting === undefined ? undefined : (
          <>
            <b className="clock">{minutesText(sitting.allowedS - sitting.usedS)}</b>
            <span className="second">
              {sitting.state === 'paused' ? words.clockHeld : words.given(minutesText(sitting.allowedS))}
            </span>
            <span className={late ? 'second tone-bad strong' : 'second'}>
              {age === undefined ? '' : words.onDiskAgo(age)}
            </span>
          </>
        )}
      </div>
      <div className="booth-act">
        <RowAction {...props} />
      </div>
    </li>
  );
}

function RowAction({ view: { trouble, sitting }, chosen, onChoose, onSheet, onAuthorise }: RowProps) {
  const words = useWords(boothsWords);
  const variant = chosen ? 'filled' : 'default';
  const can = (action: string): boolean => sitting?.possible.some((possible) => possible === action) === true;
  if (trouble === 'linkLost')
    return (
      <Button variant={variant} onClick={() => onSheet('rejoin')}>
        {words.rejoin}
      </Button>
    );
  if (trouble === 'toAuthorise')
    return (
      <Button variant={variant} onClick={onAuthorise}>
        {words.authorise}
      </Button>
    );
  if (trouble === 'paused' && can('resume'))
    return (
      <Button variant={variant} onClick={() => onSheet('resume')}>
        {words.resume}
      </Button>
    );
  if (trouble === 'overTime' && can('submit'))
    return (
      <Button variant={variant} onClick={() => onSheet('submit')}>
        {words.submit}
      </Button>
    );
  if (can('pause') && trouble !== 'handUp')
    return (
      <Button variant={variant} onClick={() => onSheet('pause')}>
        {words.pause}
      </Button>
    );
  return (
    <Button variant={variant} onClick={onChoose}>
      {words.look}
    </Button>
  );
}
