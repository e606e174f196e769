import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Verdict } from '../../../core/sitting/decision.ts';
import type { SittingDetail } from '../../../shared/desk.ts';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { clockText, dayText } from '../../ui/numbers/format.ts';
import { StateTag } from '../../ui/state/state-tag.tsx';
import type { Problem } from '../client/problem.ts';
import { ProblemNote } from '../problem-note.tsx';
import { onlyVoid, reasonRule, verdictsFor } from './decision-rules.ts';
import { reviewWords } from './review-words.ts';

export interface Choice {
  readonly verdict: Verdict | undefined;
  readonly reason: string;
}

/** Recommendation, decision, reason, and the button that says what it records. */
export function DecisionBar({
  detail,
  choice,
  busy,
  problem,
  next,
  onChoice,
  onRecord,
}: {
  readonly detail: SittingDetail;
  readonly choice: Choice;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** The sitting after this one in the queue. */
  readonly next: string | undefined;
  readonly onChoice: (choice: Choice) => void;
  readonly onRecord: () => void;
}) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { decision } = detail;
  if (decision !== null)
    return (
      <footer className="decision" data-region="decision" tabIndex={-1}>
        <StateTag state={decision.verdict} word={words.decided(words.verdicts[decision.verdict])} />
        <span className="second">
          {words.decidedBy(
            decision.assessor,
            `${dayText(Date.parse(decision.decidedAt), language)} ${clockText(Date.parse(decision.decidedAt))}`,
          )}
          {decision.reason === '' ? '' : `. ${decision.reason}`}
        </span>
        <span className="grow" />
        <Link className="button-link button-link-plain" to="/credentials" search={{ sitting: detail.id }}>
          {words.toExport}
        </Link>
        {next === undefined ? undefined : (
          <Link className="button-link" to="/review/$sitting" params={{ sitting: next }}>
            {words.nextOne}
          </Link>
        )}
      </footer>
    );
  const result = detail.attempts.findLast(({ purpose }) => purpose === 'attempt')?.score?.result;
  const recommended = result?.recommendation ?? null;
  const voidBecause = onlyVoid(detail);
  const rule = reasonRule(choice.verdict, recommended);
  const placeholder = {
    free: choice.verdict === undefined ? words.reasonIfDiffer : words.reasonFree,
    differs: words.reasonNeeded,
    void: words.reasonVoid,
    nothingRecommended: words.reasonNone,
  }[rule];
  return (
    <footer className="decision" data-region="decision" tabIndex={-1}>
      <div className="decision-say">
        <span className="label">{words.recommended}</span>
        <b>{recommended === null ? words.recommendNone : words.verdicts[recommended]}</b>
      </div>
      <div className="decision-say decision-because">
        <span className="label">{words.because}</span>
        <span title={result === undefined ? undefined : textIn(result.because, language)}>
          {voidBecause !== undefined
            ? words.onlyVoid[voidBecause]
            : result === undefined
              ? words.noScore
              : textIn(result.because, language)}
        </span>
      </div>
      <div className="decision-problem">
        <ProblemNote problem={problem} />
      </div>
      <SegmentedControl
        aria-label={words.decision}
        data={verdictsFor(detail).map((value) => ({ value, label: words.verdicts[value] }))}
        value={choice.verdict ?? ''}
        onChange={(value) => onChoice({ ...choice, verdict: value as Verdict })}
      />
      <TextInput
        className="decision-reason"
        aria-label={placeholder}
        placeholder={placeholder}
        value={choice.reason}
        maxLength={2000}
        onChange={(event) => onChoice({ ...choice, reason: event.currentTarget.value })}
      />
      <Button
        size="md"
        className={choice.verdict === 'void' ? 'danger decision-record' : 'decision-record'}
        disabled={choice.verdict === undefined || (rule !== 'free' && choice.reason.trim() === '')}
        loading={busy}
        onClick={onRecord}
        rightSection={<kbd>Ctrl ↵</kbd>}
      >
        {choice.verdict === undefined ? words.recordChoose : words.record[choice.verdict]}
      </Button>
    </footer>
  );
}
