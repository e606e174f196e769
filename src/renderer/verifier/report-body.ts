import type { Inspection } from '../../verify/inspect.ts';
import type { VerifyReport } from '../../verify/report.ts';
import type { Language } from '../ui/messages/language.ts';
import type { Rescored } from './checked.ts';
import { element } from './element.ts';
import { claimsOf } from './headline.ts';
import { assessedSection, issuerSection, recordsSection } from './sections/assessed.ts';
import { attemptsSection } from './sections/attempts.ts';
import { checksSection } from './sections/checks.ts';
import { damageColumn, unprovedSection } from './sections/damage.ts';
import { type RescoreActions, type Rescoring, rescoreSection } from './sections/rescore.ts';
import { verdictSection } from './sections/verdict.ts';
import type { ShownAttempts } from './shown-attempts.ts';
import type { VerifierWords } from './words.ts';

/** A package as far as it has been checked. */
export interface CheckedPackage {
  readonly report: VerifyReport;
  readonly inspection: Inspection | null;
  readonly sha256: string;
  readonly rescoring: Rescoring;
  readonly rescored: readonly Rescored[];
}

/** Buttons the page brings along: those of the foot, and the reader's own lists. */
export interface BodyParts extends RescoreActions {
  readonly foot: HTMLElement;
  readonly trust: HTMLElement;
  readonly status: HTMLElement;
}

/** Everything below the file's name: verdict first, evidence one click away, mechanics last. */
export function reportBody(
  checked: CheckedPackage,
  attempts: ShownAttempts,
  parts: BodyParts,
  words: VerifierWords,
  language: Language,
): HTMLElement[] {
  const { report, inspection, sha256, rescoring, rescored } = checked;
  const claims = claimsOf(report);
  const checks = checksSection(report, words, language);
  const rescore = rescoreSection(report, rescoring, rescored, words, language, parts);
  if (claims === undefined || report.state === 'not-genuine') {
    const said = unprovedSection(report, inspection, words, language);
    return [
      verdictSection(report, inspection, words, language),
      element(
        'div',
        { class: 'columns' },
        element('div', { class: 'stack' }, damageColumn(report, inspection, words, language), checks),
        element(
          'aside',
          { 'aria-label': words.packageSays },
          rescore,
          ...(said === undefined ? [] : [said]),
          parts.foot,
        ),
      ),
    ];
  }
  const unknown = report.state === 'verified-issuer-unknown' && !claims.sample;
  const empty =
    rescoring.state === 'running' ? words.waitForScore : rescored.length === 0 ? words.noReplay : words.tooLong;
  const model = attempts.of(rescored, claims.attempts.length - 1, language)?.pack.modelUncertainty;
  return [
    verdictSection(report, inspection, words, language, ...(unknown ? [parts.trust] : [])),
    rescore,
    element(
      'div',
      { class: 'columns' },
      element(
        'section',
        { class: 'stack' },
        element('h2', {}, words.whatWasShown),
        ...attemptsSection(claims, rescored, attempts, empty, words, language),
      ),
      element(
        'aside',
        { 'aria-label': words.howAssessed },
        assessedSection(claims, rescored, words, language),
        issuerSection(claims, words, language),
        element('p', { class: 'note' }, words.simulated),
        model === undefined
          ? undefined
          : element(
              'p',
              { class: 'second' },
              words.model(model.widthPercent, model.heightPercent, model.penetrationPercent),
            ),
        recordsSection(claims, sha256, words),
        ...(unknown ? [] : [parts.trust]),
        ...(claims.kind === 'badge' ? [parts.status] : []),
        parts.foot,
      ),
    ),
    checks,
  ];
}
