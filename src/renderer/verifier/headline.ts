import type { InspectedFile, Inspection } from '../../verify/inspect.ts';
import { firstFailure, type Lead, leadOf } from '../../verify/lead.ts';
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

export const spoiled = (inspection: Inspection | null): readonly InspectedFile[] =>
  inspection?.files.filter(({ state }) => state !== 'asListed') ?? [];

/** Green is kept for a badge: samples never are, and a record of a sitting that was not passed is as genuine. */
const LOOKS: Readonly<Record<Lead, Pick<Headline, 'tone' | 'icon'>>> = {
  verified: { tone: 'ok', icon: 'shield-check' },
  genuineRecord: { tone: 'plain', icon: 'clipboard-text' },
  verifiedUnknown: { tone: 'warn', icon: 'zoom-question' },
  verifiedStatusOld: { tone: 'warn', icon: 'clock' },
  statusOpen: { tone: 'warn', icon: 'clock' },
  expired: { tone: 'bad', icon: 'shield-x' },
  notYetValid: { tone: 'bad', icon: 'shield-x' },
  notVerified: { tone: 'bad', icon: 'shield-x' },
  damaged: { tone: 'warn', icon: 'zoom-question' },
  notReadable: { tone: 'warn', icon: 'zoom-question' },
  sample: { tone: 'plain', icon: 'flask' },
};

export function headlineOf(
  report: VerifyReport,
  inspection: Inspection | null,
  words: VerifierWords,
  language: Language,
): Headline {
  const id = leadOf(report);
  const claims = claimsOf(report);
  const renamed = claims === undefined ? null : otherName(claims, language);
  const look = renamed !== null && LOOKS[id].tone === 'ok' ? LOOKS.verifiedUnknown : LOOKS[id];
  const head = { ...look, lead: words[id] };
  const failure = firstFailure(report.steps);
  const found = codeSentence(failure?.code ?? null)[language];
  if (id === 'damaged' || id === 'notReadable')
    return { ...head, sentence: [`${found}.`], more: [words.notReadableMore] };
  if (claims === undefined || id === 'notVerified')
    return {
      ...head,
      sentence: [`${whatIsWrong(failure, inspection, words, language)}.`],
      more: spoiled(inspection).length > 0 ? [words.doNotRely] : [],
    };
  // A badge that was revoked does not count until any day.
  const revoked = failure?.id === 'status' && failure.passed === false;
  const sentence = claimSentence(claims, words, language, !revoked);
  const withheld = claims.supervision.attempts - claims.attempts.length;
  const howToUse = claims.achievement === null ? words.recordMore : words.compareId;
  const notes = [
    ...(renamed === null ? [] : [renamed]),
    howToUse,
    ...(withheld > 0 ? [words.withheldMore(withheld)] : []),
  ];
  if (id === 'expired' || id === 'notYetValid') return { ...head, sentence: [`${found}. `, ...sentence], more: notes };
  if (id === 'sample')
    return { ...head, sentence, more: [words.sampleMore, ...notes.filter((note) => note !== howToUse)] };
  if (id === 'verifiedUnknown') return { ...head, sentence, more: [words.unknownMore, ...notes] };
  if (id === 'statusOpen') return { ...head, sentence, more: [words.statusGivenMore, ...notes] };
  if (id === 'verifiedStatusOld') return { ...head, sentence, more: [words.statusMore, ...notes] };
  return { ...head, sentence, more: notes };
}

/** What to say of a center that calls itself otherwise than the reader's own list does. */
export function otherName({ center, trustedAs }: PackageResult, language: Language): string | null {
  if (trustedAs === null || trustedAs === center.name) return null;
  const sentence = codeSentence('W_ISSUER_NAME')[language];
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}: “${center.name}”.`;
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

function claimSentence(
  claims: PackageResult,
  words: VerifierWords,
  language: Language,
  withEnd: boolean,
): readonly Piece[] {
  const { decision, achievement, center, trustedAs, sealedAt } = claims;
  const at = words.shownAt(trustedAs ?? center.name, day(decision?.decidedAt ?? sealedAt, language));
  if (achievement === null) {
    const verdict: readonly Piece[] =
      decision === null
        ? [words.undecided]
        : [words.decidedBy(decision.assessor), { strong: words.recommendation[decision.verdict] }];
    return [words.recordOf, { strong: textIn(claims.pack.title, language) }, at, ...verdict, '.'];
  }
  const by = decision === null ? '' : words.assessedBy(decision.assessor);
  const until =
    achievement.validUntil === null || !withEnd ? '' : words.validUntil(day(achievement.validUntil, language));
  const who = words.shown(claims.candidateName ?? words.candidate);
  return [who, { strong: textIn(achievement.title, language) }, `${at}${by}${until}.`];
}
