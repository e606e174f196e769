import { RecordingHeader } from '../../../core/recording/header.ts';
import type { PackageResult, VerifyReport } from '../../../verify/report.ts';
import { type Language, textIn } from '../../ui/messages/language.ts';
import type { Rescored } from '../checked.ts';
import { day } from '../dates.ts';
import { element } from '../element.ts';
import type { VerifierWords } from '../words.ts';

const facts = (rows: readonly (readonly [string, string])[]): HTMLElement =>
  element(
    'dl',
    { class: 'facts' },
    ...rows
      .filter(([, value]) => value !== '')
      .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );

function conditionsOf(rescored: readonly Rescored[], words: VerifierWords): string {
  const header = RecordingHeader.safeParse(rescored[0]?.input.header);
  if (!header.success) return '';
  const { mode, conditions } = header.data;
  return [
    words.mode[mode],
    words.posture[conditions.posture],
    words.hand[conditions.hand],
    conditions.extraTimePercent === 0 ? '' : words.extraTime(conditions.extraTimePercent),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Under what conditions, by whom, with which rules. */
export function assessedSection(
  claims: PackageResult,
  rescored: readonly Rescored[],
  words: VerifierWords,
  language: Language,
): HTMLElement {
  const { decision, pack } = claims;
  const first = claims.attempts[0];
  const tracking = first?.score.result.tracking;
  return element(
    'section',
    {},
    element('h2', {}, words.howAssessed),
    facts([
      [words.conditions, conditionsOf(rescored, words)],
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
      [words.rules, first === undefined ? '' : `${first.score.rules.slice(0, 16)}…`],
    ]),
  );
}

/** Who signed, and whether the reader's own list knows them. */
export function issuerSection(claims: PackageResult, words: VerifierWords, language: Language): HTMLElement {
  const { center, trustedAs, sealedAt } = claims;
  return element(
    'section',
    {},
    element('h2', {}, words.whoStands),
    element('h3', {}, center.name),
    element('p', { class: 'second' }, trustedAs === null ? words.notOnList : words.knownAs(trustedAs)),
    element('p', { class: 'second' }, words.sealedOn(day(sealedAt, language))),
    element('p', { class: 'second code' }, `${words.key} ${center.issuingKey ?? center.sealingKey}`),
  );
}

/** Every check with its answer, for a reader who wants to know. */
export function checksSection({ steps }: VerifyReport, words: VerifierWords): HTMLElement {
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, words.allChecks),
    element(
      'ol',
      { class: 'checks' },
      ...steps.map(({ id, passed, why, code }) =>
        element(
          'li',
          { class: passed === false ? 'check check-failed' : 'check' },
          element('strong', {}, words.checkNames[id]),
          element('span', {}, passed === null ? words.skipped : passed ? words.passed : words.failed),
          element('span', { class: 'second' }, code === null ? why : `${why} (${code})`),
        ),
      ),
    ),
  );
}
