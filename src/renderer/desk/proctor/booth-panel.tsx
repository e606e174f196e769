import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Pack } from '../../../core/assessment/pack.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { clockText, minutesText } from '../../ui/numbers/format.ts';
import { StateTag } from '../../ui/state/state-tag.tsx';
import { useSeenAt } from '../desk-context.tsx';
import { useTaskTitle } from '../task-title.ts';
import type { BoothView } from './attention.ts';
import {
  conditionsLine,
  diskAge,
  restingDisk,
  stateLook,
  stateWord,
  TROUBLE_STATES,
  troubleTitle,
} from './booth-lines.ts';
import type { SheetKind } from './booth-sheets.tsx';
import { boothsWords } from './booths-words.ts';

// three.js stays out of the desk's first load.
const LiveMirror = lazy(() => import('./live-mirror.tsx').then(({ LiveMirror: part }) => ({ default: part })));

/** The chosen booth: live picture, facts, traces, what to do, and what can be done. */
export function BoothPanel({
  view,
  packs,
  onSheet,
  onAuthorise,
  onSitting,
  onClose,
}: {
  readonly view: BoothView;
  readonly packs: readonly Pack[];
  readonly onSheet: (kind: SheetKind) => void;
  readonly onAuthorise: () => void;
  readonly onSitting: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords(boothsWords);
  const now = useSeenAt(500);
  const titleOf = useTaskTitle();
  const { booth, sitting, trouble, number } = view;
  const can = (action: string): boolean => sitting?.possible.some((possible) => possible === action) === true;
  const age = diskAge(view, words, now);
  const facts = (
    <dl className="facts">
      {sitting === undefined ? undefined : (
        <>
          <div>
            <dt>{booth.linked ? words.onDisk : words.onDiskUntil}</dt>
            <dd className={age !== undefined && (trouble === 'linkLost' || trouble === 'diskLate') ? 'tone-bad' : ''}>
              {booth.durableAt === null || age === undefined
                ? restingDisk(view, words)
                : booth.linked
                  ? words.ago(age)
                  : clockText(booth.durableAt)}
            </dd>
          </div>
          <div>
            <dt>{words.timeLeft}</dt>
            <dd>{minutesText(sitting.allowedS - sitting.usedS)}</dd>
          </div>
          <div>
            <dt>{words.tracking}</dt>
            <dd>{booth.trackedPercent === null ? words.notTold : `${booth.trackedPercent} %`}</dd>
          </div>
          <div>
            <dt>{words.frameRate}</dt>
            <dd title={words.missed(booth.missedFrames ?? 0)}>
              {booth.framesPerSecond === null ? words.notTold : words.fps(booth.framesPerSecond)}
            </dd>
          </div>
        </>
      )}
      <div>
        <dt>{words.battery}</dt>
        <dd>{booth.battery === null ? words.notTold : `${booth.battery} %`}</dd>
      </div>
    </dl>
  );
  const todo =
    trouble === undefined ? undefined : (
      <section className="todo">
        <h3>{words.todo.title}</h3>
        <ol>
          {words.todo[trouble].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
    );
  return (
    <aside className="booth-panel" aria-label={words.booth(number)} data-region="panel" tabIndex={-1}>
      <header className="panel-head">
        <b className="booth-number">{number}</b>
        <div className="grow">
          <h2>{sitting?.candidateName ?? booth.name}</h2>
          <p className="second">
            {sitting === undefined ? booth.device : `${titleOf(sitting)}, ${conditionsLine(view, words)}`}
          </p>
        </div>
        {trouble !== undefined ? (
          <StateTag state={TROUBLE_STATES[trouble]} word={troubleTitle(view, words, now)} />
        ) : sitting !== undefined ? (
          <StateTag state={stateLook(view)} word={stateWord(view, words)} />
        ) : undefined}
        <button type="button" className="icon-button panel-close" onClick={onClose} aria-label={words.closePanel}>
          <Icon name="x" />
        </button>
      </header>
      {sitting === undefined ? (
        <>
          {facts}
          {todo}
        </>
      ) : (
        <Suspense fallback={<div className="mirror mirror-empty" aria-busy="true" />}>
          <LiveMirror booth={booth} packs={packs}>
            {facts}
            {todo}
          </LiveMirror>
        </Suspense>
      )}
      <span className="grow" />
      <div className="panel-buttons">
        {sitting === undefined ? <Button onClick={onSitting}>{words.newSitting}</Button> : undefined}
        {sitting === undefined ? (
          <Button variant="default" onClick={() => onSheet('remove')}>
            {words.removeBooth}
          </Button>
        ) : undefined}
        {can('authorise') ? <Button onClick={onAuthorise}>{words.authorise}</Button> : undefined}
        {trouble === 'linkLost' ? <Button onClick={() => onSheet('rejoin')}>{words.rejoin}</Button> : undefined}
        {can('pause') ? (
          <Button variant="default" onClick={() => onSheet('pause')} rightSection={<kbd>P</kbd>}>
            {words.pause}
          </Button>
        ) : undefined}
        {can('resume') ? (
          <Button onClick={() => onSheet('resume')} rightSection={<kbd>R</kbd>}>
            {words.resume}
          </Button>
        ) : undefined}
        {sitting !== undefined ? (
          <>
            <Button variant="default" onClick={() => onSheet('extend')} rightSection={<kbd>T</kbd>}>
              {words.time}
            </Button>
            <Button variant="default" onClick={() => onSheet('irregularity')} rightSection={<kbd>I</kbd>}>
              {words.irregularity}
            </Button>
          </>
        ) : undefined}
        {can('submit') ? (
          <Button variant="default" onClick={() => onSheet('submit')}>
            {words.submit}
          </Button>
        ) : undefined}
        {can('stop') ? (
          <Button variant="default" className="danger-outline" onClick={() => onSheet('stop')}>
            {words.stop}
          </Button>
        ) : undefined}
      </div>
    </aside>
  );
}
