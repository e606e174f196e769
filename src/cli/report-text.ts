import { firstFailure, type Lead, leadOf } from '../verify/lead.ts';
import { isRead, type PackageResult, type StepId, type VerifyReport } from '../verify/report.ts';
import { tallyOf } from '../verify/tally.ts';
import { plain } from './output.ts';

/** How each answer begins: the words of the verifier page. */
export const LEADS: Readonly<Record<Lead, string>> = {
  verified: 'Verified:',
  genuineRecord: 'A genuine record, no badge:',
  verifiedUnknown: 'Verified, issuer unknown:',
  verifiedStatusOld: 'Verified, status list old:',
  statusOpen: 'Verified, status open:',
  expired: 'No longer valid:',
  notYetValid: 'Not valid yet:',
  notVerified: 'Not verified:',
  damaged: 'Can not be read:',
  notReadable: 'Can not be read here:',
  sample: 'Sample, proves nothing:',
};

/** What an answer means where no failed check tells it. */
const MEANINGS: Readonly<Partial<Record<Lead, string>>> = {
  verified: 'everything holds, and the center is on your list',
  genuineRecord: 'everything holds, and the center is on your list; only a badge says that a skill was shown',
  verifiedUnknown: 'nothing was altered, but the center is on no list of yours',
  verifiedStatusOld: 'not revoked by a list that is out of date; ask the center for a newer one',
  sample: 'a sample center made it, to try things out',
};

const DECISIONS = { competent: 'competent', notYetCompetent: 'not yet competent', void: 'void' } as const;

/** A report for people: the answer, plain lines on what it is about, every check that did not simply pass, and a count. */
export function reportText(report: VerifyReport): string {
  const { steps, result, rescore } = report;
  const lead = leadOf(report);
  const meaning = MEANINGS[lead] ?? continued(plain(firstFailure(steps)?.why ?? ''));
  const lines = isRead(result) ? summary(result, rescore) : [];
  const marks = steps
    .filter(({ passed, code }) => passed === false || code !== null)
    .map(
      ({ id, code, passed, why }) => `  ${passed === false ? 'FAILED' : 'NOTE  '} ${id} ${code ?? ''}: ${plain(why)}`,
    );
  return [`${LEADS[lead]} ${meaning}`, ...lines, ...marks, `  ${counts(report)}.`, ''].join('\n');
}

/** A sentence as it goes on behind a colon, without its full stop. */
const continued = (sentence: string): string =>
  sentence.replace(/^(The|It|A|Damaged) /, (word) => word.toLowerCase()).replace(/\.$/, '');

/** How many checks came out which way; those that were open or had nothing to check, by name. */
function counts(report: VerifyReport): string {
  const { passed, failed, open, notNeeded, notMade } = tallyOf(report);
  const named = (ids: readonly StepId[], what: string): string[] =>
    ids.length === 0 ? [] : [`${ids.length} ${what} (${ids.join(', ')})`];
  return [
    `${passed.length} passed, ${failed.length} failed`,
    ...named(open, 'open'),
    ...named(notNeeded, 'not needed'),
    ...(notMade.length === 0 ? [] : [`${notMade.length} not made`]),
  ].join(', ');
}

function summary(result: PackageResult, rescore: VerifyReport['rescore']): string[] {
  const { center, trustedAs, decision, achievement } = result;
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
      trustedAs === null
        ? `${center.name} (its own words)`
        : `${trustedAs}, by your list${trustedAs === center.name ? '' : `; the package calls it "${center.name}"`}`,
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
