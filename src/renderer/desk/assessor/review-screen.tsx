import { Loader } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { taskOf } from '../../../core/assessment/task.ts';
import { TICK_RATE } from '../../../core/sim/clock.ts';
import type { Verdict } from '../../../core/sitting/decision.ts';
import type { SittingDetail, SittingRow } from '../../../shared/desk.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { useCall } from '../desk-context.tsx';
import { problemSentence } from '../fault-words.ts';
import { seamAt, timeAt } from '../replay/analysis.ts';
import { CAMERAS, type CameraName } from '../replay/weld-view.ts';
import { useKeys } from '../shell/keys.ts';
import { useTaskTitle } from '../task-title.ts';
import { attemptLanes } from './attempt-lanes.ts';
import { AttemptTimeLine } from './attempt-time-line.tsx';
import { CursorNumbers } from './cursor-numbers.tsx';
import { type Choice, DecisionBar } from './decision-bar.tsx';
import { onlyVoid, reasonRule, verdictsFor } from './decision-rules.ts';
import { findingItems } from './finding-list.ts';
import { Findings } from './findings.tsx';
import { IrregularityList } from './irregularity-list.tsx';
import { useReplayClock } from './replay-clock.ts';
import { ReplayPane } from './replay-pane.tsx';
import { ReviewHead } from './review-head.tsx';
import { reviewWords } from './review-words.ts';
import { SectionView } from './section-view.tsx';
import { TraceStack } from './trace-stack.tsx';
import { useAttempt } from './use-attempt.ts';

const Busy = ({ text }: { readonly text: string }) => (
  <p className="pane-note pane-busy second" role="status">
    {text === '' ? undefined : <Loader size={16} color="var(--accent)" aria-hidden="true" />}
    {text}
  </p>
);

/** The assessor's screen: findings, replay with section and numbers, traces; one time line; the decision. */
export function ReviewScreen({
  detail,
  queue,
  onChanged,
}: {
  readonly detail: SittingDetail;
  readonly queue: readonly SittingRow[];
  readonly onChanged: () => void;
}) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const titleOf = useTaskTitle();
  const attempts = detail.attempts.filter(({ purpose }) => purpose === 'attempt');
  const [attemptId, setAttempt] = useState(attempts.at(-1)?.id);
  const shown = attempts.find(({ id }) => id === attemptId);
  const { open, problem, traces, causes, differs } = useAttempt(shown);
  const result = shown?.score?.result;
  const clock = useReplayClock(open?.analysis.durationS ?? 0);
  const [camera, setCamera] = useState<CameraName>('free');
  const [chosen, setChosen] = useState<string>();
  const [tab, setTab] = useState<'replay' | 'traces'>('replay');
  const recommended = attempts.at(-1)?.score?.result.recommendation ?? null;
  const [choice, setChoice] = useState<Choice>(() => ({
    // Where there is one decision alone, it is chosen; the reason and the button still ask.
    verdict: onlyVoid(detail) === undefined ? undefined : 'void',
    reason: '',
  }));

  // The place on the seam follows the torch; while no arc burns it stays where it was last looked at.
  const seam = useRef<number>(undefined);
  const arcAt = open === undefined ? undefined : seamAt(open.analysis, clock.timeS);
  if (arcAt !== undefined) seam.current = arcAt;
  const toSeam = (mm: number): void => {
    if (open === undefined) return;
    seam.current = mm;
    const at = timeAt(open.analysis, mm);
    if (at !== undefined) clock.seek(at);
  };
  const items = useMemo(() => (result === undefined ? [] : findingItems(result)), [result]);
  const choose = (key: string): void => {
    setChosen(key);
    const item = items.find((one) => one.key === key);
    if (item?.atMm !== undefined) toSeam(item.atMm);
    else if (item?.atTick !== undefined) clock.seek(item.atTick / TICK_RATE);
  };
  const begun = useRef(false);
  useEffect(() => {
    if (open === undefined || begun.current) return;
    begun.current = true;
    const first = items[0];
    // A review opens at what is wrong most; where nothing is, at the finished work.
    if (first !== undefined) choose(first.key);
    else {
      seam.current = open.analysis.lengthMm / 2;
      clock.seek(open.analysis.durationS);
    }
  });
  const walk = (by: number): void => {
    const at = items.findIndex(({ key }) => key === chosen);
    const next = items[(at + by + items.length) % Math.max(items.length, 1)];
    if (next === undefined) return;
    choose(next.key);
    document.querySelector(`[data-finding="${CSS.escape(next.key)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const decide = useCall(async (desk, verdict: Verdict, reason: string) => {
    await desk.sittings.decide({ id: detail.id, verdict, reason });
    onChanged();
  });
  const record = (): void => {
    const { verdict } = choice;
    const reason = choice.reason.trim();
    if (verdict === undefined || detail.decision !== null || decide.busy) return;
    if (reasonRule(verdict, recommended) !== 'free' && reason === '') {
      document.querySelector<HTMLInputElement>('.decision-reason input')?.focus();
      return;
    }
    void decide.run(verdict, reason);
  };
  const verdicts = verdictsFor(detail);
  const set = (verdict: Verdict | undefined): void => {
    if (verdict !== undefined) setChoice({ ...choice, verdict });
  };
  useKeys({
    ' ': clock.toggle,
    j: () => clock.faster(-1),
    k: clock.stop,
    l: () => clock.faster(1),
    arrowleft: () => clock.seek(clock.timeS - 1 / 90),
    arrowright: () => clock.seek(clock.timeS + 1 / 90),
    'shift+arrowleft': () => clock.seek(clock.timeS - 1),
    'shift+arrowright': () => clock.seek(clock.timeS + 1),
    n: () => walk(1),
    b: () => walk(-1),
    v: () => setCamera((now) => CAMERAS[(CAMERAS.indexOf(now) + 1) % CAMERAS.length] ?? 'free'),
    g: () => document.querySelector<HTMLElement>('[data-region="section"]')?.focus(),
    '1': () => set(verdicts[0]),
    '2': () => set(verdicts[1]),
    '3': () => set(verdicts[2]),
    'ctrl+enter': record,
  });
  const task = open === undefined ? undefined : taskOf(open.pack, open.header.task);
  const lanes = useMemo(
    () =>
      open === undefined ? [] : attemptLanes(open.analysis, result, detail.irregularities, shown?.id, words, language),
    [open, result, detail.irregularities, shown?.id, words, language],
  );
  const place = queue.findIndex(({ id }) => id === detail.id);
  const next = queue.find(({ id }) => id !== detail.id)?.id;
  const tracePart =
    traces === 'failed' ? (
      <p className="second pane-note">{words.computingFailed}</p>
    ) : traces === undefined || open === undefined ? (
      <Busy text={shown === undefined ? '' : words.computing} />
    ) : (
      <TraceStack
        traces={traces}
        lengthMm={open.analysis.lengthMm}
        uninspectedMm={Number(task?.uninspectedMm ?? 0)}
        seamMm={seam.current}
        onSeam={toSeam}
      />
    );
  return (
    <div className="review">
      <ReviewHead
        detail={detail}
        task={task === undefined ? titleOf(detail) : textIn(task.title, language)}
        mode={open?.header.mode}
        attempts={attempts}
        shown={shown}
        place={place < 0 ? '' : words.place(place + 1, queue.length)}
        onAttempt={(id) => {
          begun.current = false;
          setAttempt(id);
        }}
      />
      {differs ? (
        <p className="differs" role="alert">
          <Icon name="equal-not" /> {words.scoreDiffers}
        </p>
      ) : undefined}
      {shown === undefined ? (
        <div className="review-none">
          <div className="empty">
            <Icon name="circle-minus" size={40} />
            <h2>{words.noAttempt}</h2>
            <p>{words.noAttemptWhy}</p>
          </div>
          <IrregularityList irregularities={detail.irregularities} attempt={undefined} />
        </div>
      ) : (
        <div className={`review-body review-tab-${tab}`}>
          <div className="review-left">
            {result === undefined ? (
              <div className="pane-note">
                <h2>{words.noScore}</h2>
                <p className="second">{shown.scoreProblem}</p>
              </div>
            ) : (
              <Findings result={result} causes={causes} chosen={chosen} onChoose={choose} />
            )}
            <IrregularityList irregularities={detail.irregularities} attempt={shown.id} />
          </div>
          <div className="review-middle">
            <div className="review-tabs" role="tablist">
              {(['replay', 'traces'] as const).map((name) => (
                <button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>
                  {name === 'replay' ? words.replayTab : words.tracesTab}
                </button>
              ))}
            </div>
            {problem !== undefined ? (
              <p className="pane-note problem" role="alert">
                {problemSentence(problem, language)}
              </p>
            ) : open === undefined || task === undefined ? (
              <Busy text={words.loadingAttempt} />
            ) : (
              <>
                <ReplayPane
                  attempt={open}
                  result={result}
                  clock={clock}
                  camera={camera}
                  chosen={chosen}
                  onCamera={setCamera}
                />
                <div className="review-cut" data-region="section" tabIndex={-1}>
                  <SectionView analysis={open.analysis} wps={task.wps} result={result} seamMm={seam.current} />
                  <CursorNumbers
                    analysis={open.analysis}
                    result={result}
                    wps={task.wps}
                    timeS={clock.timeS}
                    seamMm={seam.current}
                  />
                </div>
              </>
            )}
          </div>
          <div className="review-right">{tracePart}</div>
        </div>
      )}
      {open === undefined ? undefined : (
        <AttemptTimeLine lanes={lanes} durationS={open.analysis.durationS} timeS={clock.timeS} onTime={clock.seek} />
      )}
      <DecisionBar
        detail={detail}
        choice={choice}
        busy={decide.busy}
        problem={decide.problem}
        next={next}
        onChoice={setChoice}
        onRecord={record}
      />
    </div>
  );
}
