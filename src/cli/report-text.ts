import { isRead, type PackageResult, type VerifyReport, type VerifyState } from '../verify/report.ts';
import { plain } from './output.ts';

const HEADLINES: Readonly<Record<VerifyState, string>> = {
  verified: 'Verified',
  'verified-issuer-unknown': 'As it was signed, but the issuer is unknown',
  'verified-status-old': 'Verified, but the status list is old',
  'expired-or-revoked': 'Expired or revoked',
  'not-readable': 'Can not be read here',
  'not-genuine': 'Not genuine',
};

const DECISIONS = { competent: 'competent', notYetCompetent: 'not yet competent', void: 'void' } as const;

/** A report for people: the answer, four plain lines, and every check that did not simply pass. */
export function reportText({ state, steps, result, rescore }: VerifyReport): string {
  const failed = steps.find(({ passed, code }) => passed === false && code !== 'E_ISSUER_UNKNOWN');
  const headline = `${HEADLINES[state]}${state.startsWith('not-') && failed ? `: ${plain(failed.why)}` : ''}`;
  const sample = isRead(result) && result.sample ? 'SAMPLE, no value. ' : '';
  const lines = isRead(result) ? summary(result, rescore) : [];
  const marks = steps
    .filter(({ passed, code }) => passed === false || code !== null)
    .map(
      ({ id, code, passed, why }) => `  ${passed === false ? 'FAILED' : 'NOTE  '} ${id} ${code ?? ''}: ${plain(why)}`,
    );
  const made = steps.filter(({ passed }) => passed === true).length;
  return [`${sample}${headline}`, ...lines, ...marks, `  ${made} of ${steps.length} checks passed.`, ''].join('\n');
}

function summary(result: PackageResult, rescore: VerifyReport['rescore']): string[] {
  const { center, decision, achievement } = result;
  const shown = achievement === null ? `${result.pack.title.en} (record of a sitting, no badge)` : achievement.name;
  const row = (name: string, value: string): string => `  ${name.padEnd(16)}${plain(value)}`;
  const good =
    achievement === null
      ? 'a record does not expire'
      : `valid ${achievement.validFrom} to ${achievement.validUntil ?? 'further notice'}, status as of ${result.statusAsOf ?? 'never'}`;
  const computed = rescore.done
    ? rescore.equal
      ? 'yes, computed again from the recording'
      : 'NO, the recording gives another score'
    : 'not computed again';
  return [
    row(
      'Who says so',
      `${center.name}${result.trustedAs === null ? ' (its own words)' : `, known to you as ${result.trustedAs}`}`,
    ),
    ...(result.candidateName === null ? [] : [row('About', `${result.candidateName} (compare with an ID)`)]),
    row('What was shown', shown),
    row(
      'Decision',
      decision === null ? 'none' : `${DECISIONS[decision.verdict]}, ${decision.decidedAt}, ${decision.assessor}`,
    ),
    row('Still good', good),
    row('Score holds', computed),
  ];
}
