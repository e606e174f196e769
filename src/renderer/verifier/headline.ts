import type { InspectedFile, Inspection } from '../../verify/inspect.ts';
import { isRead, type PackageResult, type Step, type VerifyReport } from '../../verify/report.ts';
import type { IconName } from '../ui/icons/icon-shapes.ts';
import { type Language, textIn } from '../ui/messages/language.ts';
import { codeSentence } from './code-words.ts';
import { day } from './dates.ts';
import type { VerifierWords } from './words.ts';

/** A sentence in pieces; what a reader looks for in it stands out. */
export type Piece = string | { readonly strong: string };

/** The first thing a reader sees: one sentence, how it looks, and what has to be said with it. */
export interface Headline {
  readonly tone: 'ok' | 'warn' | 'bad' | 'plain';
  readonly icon: IconName;
  readonly lead: string;
  readonly sentence: readonly Piece[];
  readonly more: readonly string[];
}

/** What a package claims, where there is anything that can be shown at all. */
export const claimsOf = ({ result }: VerifyReport): PackageResult | undefined => (isRead(result) ? result : undefined);

/** The first check that failed for a reason other than the reader's own list. */
const firstFailure = (steps: readonly Step[]): Step | undefined => {
  const failed = steps.filter(({ passed }) => passed === false);
  return failed.find(({ code }) => code !== 'E_ISSUER_UNKNOWN') ?? failed[0];
};

export const spoiled = (inspection: Inspection | null): readonly InspectedFile[] =>
  inspection?.files.filter(({ state }) => state !== 'asListed') ?? [];

/** Sample centers are never shown green, whatever holds. */
export function headlineOf(
  report: VerifyReport,
  inspection: Inspection | null,
  words: VerifierWords,
  language: Language,
): Headline {
  const claims = claimsOf(report);
  const failure = firstFailure(report.steps);
  if (report.state === 'not-readable')
    return {
      tone: 'warn',
      icon: 'zoom-question',
      lead: words.notReadable,
      sentence: [`${codeSentence(failure?.code ?? null)[language]}.`],
      more: [words.notReadableMore],
    };
  if (claims === undefined || report.state === 'not-genuine')
    return {
      tone: 'bad',
      icon: 'shield-x',
      lead: words.notVerified,
      sentence: [`${whatIsWrong(failure, inspection, words, language)}.`],
      more: spoiled(inspection).length > 0 ? [words.doNotRely] : [],
    };
  const sentence = claimSentence(claims, words, language);
  const withheld = claims.supervision.attempts - claims.attempts.length;
  const notes = [
    ...(claims.achievement === null ? [words.recordMore] : [words.compareId]),
    ...(withheld > 0 ? [words.withheldMore(withheld)] : []),
  ];
  if (report.state === 'expired-or-revoked')
    return {
      tone: 'bad',
      icon: 'shield-x',
      lead: failure?.code === 'E_NOT_YET_VALID' ? words.notYetValid : words.expired,
      sentence: [`${codeSentence(failure?.code ?? null)[language]}. `, ...sentence],
      more: notes,
    };
  if (claims.sample)
    return { tone: 'plain', icon: 'flask', lead: words.sample, sentence, more: [words.sampleMore, ...notes.slice(1)] };
  if (report.state === 'verified-issuer-unknown')
    return {
      tone: 'warn',
      icon: 'zoom-question',
      lead: words.verifiedUnknown,
      sentence,
      more: [words.unknownMore, ...notes],
    };
  if (report.state === 'verified-status-old')
    return {
      tone: 'warn',
      icon: 'clock',
      lead: failure?.code === 'E_STATUS_GIVEN' ? words.statusOpen : words.verifiedStatusOld,
      sentence,
      more: [failure?.code === 'E_STATUS_GIVEN' ? words.statusGivenMore : words.statusMore, ...notes],
    };
  // Green is kept for a badge: a record of a sitting that was not passed is as genuine.
  if (claims.achievement === null)
    return { tone: 'plain', icon: 'clipboard-text', lead: words.genuineRecord, sentence, more: notes };
  return { tone: 'ok', icon: 'shield-check', lead: words.verified, sentence, more: notes };
}

/** Names the part where exactly one is not what was sealed; else says what the check found. */
function whatIsWrong(
  failure: Step | undefined,
  inspection: Inspection | null,
  words: VerifierWords,
  language: Language,
): string {
  const wrong = spoiled(inspection);
  const [first] = wrong;
  const other = codeSentence(failure?.code ?? null)[language];
  if (first === undefined) return other;
  if (wrong.length > 1) return words.partsNot(wrong.length);
  const part = words.partName[first.name.split('/').at(-1) ?? ''] ?? first.name;
  if (first.state === 'differs') return words.partNot(part);
  return first.state === 'missing' ? words.partMissing(part) : other;
}

function claimSentence(claims: PackageResult, words: VerifierWords, language: Language): readonly Piece[] {
  const { decision, achievement, center, sealedAt } = claims;
  const at = words.shownAt(center.name, day(decision?.decidedAt ?? sealedAt, language));
  if (achievement === null) {
    const verdict: readonly Piece[] =
      decision === null
        ? [words.undecided]
        : [words.decidedBy(decision.assessor), { strong: words.recommendation[decision.verdict] }];
    return [words.recordOf, { strong: textIn(claims.pack.title, language) }, at, ...verdict, '.'];
  }
  const by = decision === null ? '' : words.assessedBy(decision.assessor);
  const until = achievement.validUntil === null ? '' : words.validUntil(day(achievement.validUntil, language));
  const who = words.shown(claims.candidateName ?? words.candidate);
  return [who, { strong: textIn(achievement.title, language) }, `${at}${by}${until}.`];
}
