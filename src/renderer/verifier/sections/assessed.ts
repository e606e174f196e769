import { RecordingHeader } from '../../../core/recording/header.ts';
import type { PackageResult } from '../../../verify/report.ts';
import { type Language, textIn } from '../../ui/messages/language.ts';
import type { Rescored } from '../checked.ts';
import { day } from '../dates.ts';
import { element } from '../element.ts';
import { factList } from '../fact-list.ts';
import { otherName } from '../headline.ts';
import type { VerifierWords } from '../words.ts';

/** Headset or screen is known at once; how the person sat, once the recording is decoded. */
function conditionsOf(claims: PackageResult, rescored: readonly Rescored[], words: VerifierWords): string {
  const mode = claims.attempts[0]?.mode;
  const header = RecordingHeader.safeParse(rescored[0]?.input.header).data;
  const { posture, hand, extraTimePercent } = header?.conditions ?? {};
  return [
    mode === undefined ? '' : words.mode[mode],
    posture === undefined ? '' : words.posture[posture],
    hand === undefined ? '' : words.hand[hand],
    extraTimePercent === undefined || extraTimePercent === 0 ? '' : words.extraTime(extraTimePercent),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function irregularitiesOf({ supervision: { irregularities } }: PackageResult, words: VerifierWords): string {
  if (irregularities.length === 0) return words.noneLogged;
  const counts = new Map<string, number>();
  for (const kind of irregularities) {
    const word = words.irregularity[kind];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => (count === 1 ? word : `${word} (${count})`)).join(', ');
}

/** Under what conditions, who watched, who decided, by which rules. */
export function assessedSection(
  claims: PackageResult,
  rescored: readonly Rescored[],
  words: VerifierWords,
  language: Language,
): HTMLElement {
  const { decision, pack, supervision, attempts } = claims;
  const tracking = attempts[0]?.score.result.tracking;
  return element(
    'section',
    {},
    element('h2', {}, words.howAssessed),
    factList([
      [words.conditions, conditionsOf(claims, rescored, words)],
      [words.supervision, supervision.identitySeen ? words.identitySeen : words.identityNotSeen],
      [words.irregularities, irregularitiesOf(claims, words)],
      [words.attemptsInFile, words.attemptsOf(attempts.length, Math.max(attempts.length, supervision.attempts))],
      [words.machineSaid, decision === null ? '' : words.recommendation[decision.recommended ?? 'none']],
      [
        words.assessorSaid,
        decision === null
          ? ''
          : `${words.recommendation[decision.verdict]} (${decision.assessor}, ${day(decision.decidedAt, language)})`,
      ],
      [words.reason, decision?.reason ?? ''],
      [words.packName, `${textIn(pack.title, language)}, ${pack.version}`],
      [
        words.tracking,
        tracking === undefined
          ? ''
          : words.trackingValue(tracking.positionMm, tracking.rotationDeg, tracking.excludedPercent),
      ],
    ]),
  );
}

/** Who signed, and whether the reader's own list knows them. */
export function issuerSection(claims: PackageResult, words: VerifierWords, language: Language): HTMLElement {
  const { center, trustedAs, sealedAt } = claims;
  const renamed = otherName(claims, language);
  return element(
    'section',
    {},
    element('h2', {}, words.whoStands),
    element('h3', {}, trustedAs ?? center.name),
    ...(renamed === null ? [] : [element('p', {}, renamed)]),
    element('p', { class: 'second' }, trustedAs === null ? words.notOnList : words.knownAs(trustedAs)),
    element('p', { class: 'second' }, words.sealedOn(day(sealedAt, language))),
    element('p', { class: 'second' }, words.noEndorsement),
  );
}

/** What another system files a package under. */
export function recordsSection(claims: PackageResult, sha256: string, words: VerifierWords): HTMLElement {
  const { achievement, sitting, center, attempts, checkedAt } = claims;
  return element(
    'details',
    { class: 'more', 'data-key': 'records' },
    element('summary', { 'data-key': 'records-summary' }, words.forRecords),
    factList(
      [
        [words.credentialId, achievement?.credential ?? ''],
        [words.sittingId, sitting],
        [words.packageHash, sha256],
        [words.issuingKey, center.issuingKey ?? ''],
        [words.sealingKey, center.sealingKey],
        [words.rulesId, attempts[0]?.score.rules ?? ''],
        [words.checkedAt, checkedAt],
      ],
      true,
    ),
  );
}
