import { isRead, type Step, type StepId, type VerifyReport } from './report.ts';

/** What became of a check. `open`: not decidable here, with a warning; `notNeeded`: there was nothing for it to check. */
export type Outcome = 'passed' | 'failed' | 'open' | 'notNeeded' | 'notMade';

/** What became of each check, in words the page and the command line share. */
export function outcomeOf({ id, passed, code }: Step, { result }: VerifyReport): Outcome {
  if (passed !== null) return passed ? 'passed' : 'failed';
  if (code !== null) return 'open';
  // Without contents no later check was reached; a score that nobody computed is not a score that there is not.
  if (!isRead(result) || (id === 'score' && result.attempts.length > 0)) return 'notMade';
  return 'notNeeded';
}

/** The checks of a report by what became of them, each in the order of the report. */
export function tallyOf(report: VerifyReport): Readonly<Record<Outcome, readonly StepId[]>> {
  const of = (wanted: Outcome): readonly StepId[] =>
    report.steps.filter((step) => outcomeOf(step, report) === wanted).map(({ id }) => id);
  return {
    passed: of('passed'),
    failed: of('failed'),
    open: of('open'),
    notNeeded: of('notNeeded'),
    notMade: of('notMade'),
  };
}
