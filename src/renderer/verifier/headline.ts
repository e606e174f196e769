import type { PackageResult, Step, VerifyReport } from '../../verify/report.ts';
import type { IconName } from '../ui/icons/icon-shapes.ts';
import type { Language } from '../ui/messages/language.ts';
import { codeSentence } from './code-words.ts';
import { day } from './dates.ts';
import type { VerifierWords } from './words.ts';

/** The first thing a reader sees: one sentence, and how it looks. */
export interface Headline {
  readonly tone: 'ok' | 'warn' | 'bad' | 'plain';
  readonly icon: IconName;
  readonly lead: string;
  readonly sentence: string;
}

/** What a package claims, where there is anything that can be shown at all. */
export const claimsOf = ({ result }: VerifyReport): PackageResult | undefined => (isEmpty(result) ? undefined : result);

const isEmpty = (result: VerifyReport['result']): result is Readonly<Record<string, never>> =>
  Object.keys(result).length === 0;

/** The first check that failed for a reason other than the reader's own list. */
const firstFailure = (steps: readonly Step[]): Step | undefined => {
  const failed = steps.filter(({ passed }) => passed === false);
  return failed.find(({ code }) => code !== 'E_ISSUER_UNKNOWN') ?? failed[0];
};

function claimSentence(claims: PackageResult, words: VerifierWords, language: Language): string {
  const where = claims.center.name;
  const { decision, achievement } = claims;
  const when = day(decision?.decidedAt ?? claims.sealedAt, language);
  if (achievement === null) {
    const verdict = decision === null ? '' : words.decided(words.recommendation[decision.verdict]);
    return `${words.recordOf(claims.pack.title[language], where, when)}${verdict}.`;
  }
  const who = claims.candidateName ?? words.candidate;
  const by = decision === null ? '' : words.assessedBy(decision.assessor);
  const until = achievement.validUntil === null ? '' : words.validUntil(day(achievement.validUntil, language));
  return `${words.shown(who, achievement.name, where, when)}${by}${until}.`;
}

/** Sample centers are never shown green, whatever holds. */
export function headlineOf(report: VerifyReport, words: VerifierWords, language: Language): Headline {
  const claims = claimsOf(report);
  const failure = firstFailure(report.steps);
  if (claims === undefined || report.state === 'not-genuine')
    return {
      tone: 'bad',
      icon: 'shield-x',
      lead: words.notVerified,
      sentence: `${codeSentence(failure?.code ?? null)[language]}.`,
    };
  const sentence = claimSentence(claims, words, language);
  if (report.state === 'expired-or-revoked') {
    const why = codeSentence(failure?.code ?? null)[language];
    return { tone: 'bad', icon: 'shield-x', lead: words.expired, sentence: `${why}. ${sentence}` };
  }
  if (claims.sample) return { tone: 'plain', icon: 'flask', lead: words.sample, sentence };
  if (report.state === 'verified-issuer-unknown')
    return { tone: 'warn', icon: 'zoom-question', lead: words.verifiedUnknown, sentence };
  if (report.state === 'verified-status-old')
    return { tone: 'warn', icon: 'clock', lead: words.verifiedStatusOld, sentence };
  return { tone: 'ok', icon: 'shield-check', lead: words.verified, sentence };
}
