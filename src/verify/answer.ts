import { achievementId } from '../core/credential/achievement.ts';
import { utcSecond } from '../core/credential/instant.ts';
import { centerOf, signerOf } from './check-issuer.ts';
import type { Contents } from './contents.ts';
import { open } from './finding.ts';
import type { VerifyOptions } from './options.ts';
import { type PackageResult, STEP_IDS, type Step, type VerifyReport, type VerifyState } from './report.ts';
import { supervisionOf } from './supervision.ts';
import { UNREAD_CODES } from './unread-codes.ts';

/** Codes that say something of the reader's knowledge or of time, not that the package was made up or altered. */
const HONEST: readonly (string | null)[] = [
  ...UNREAD_CODES,
  ...['E_ISSUER_UNKNOWN', 'E_EXPIRED', 'E_NOT_YET_VALID', 'E_REVOKED', 'E_STATUS_GIVEN'],
];
export const isForgery = (code: string | null): boolean => !HONEST.includes(code);

/** The report these steps amount to. */
export function report(steps: readonly Step[], result: VerifyReport['result']): VerifyReport {
  const score = steps.find(({ id }) => id === 'score');
  const differs = score?.code === 'E_SCORE_DIFFERS';
  const done = score?.passed === true || differs;
  return {
    verified: steps.every(({ passed }) => passed !== false),
    state: stateOf(steps),
    issuerKnown: steps.find(({ id }) => id === 'issuer')?.passed === true,
    steps,
    result,
    rescore: { done, equal: done ? !differs : null },
  };
}

function stateOf(steps: readonly Step[]): VerifyState {
  const has = (...codes: readonly string[]) => steps.some(({ code }) => code !== null && codes.includes(code));
  if (steps.some(({ passed, code }) => passed === false && isForgery(code))) return 'not-genuine';
  if (has(...UNREAD_CODES)) return 'not-readable';
  if (has('E_EXPIRED', 'E_NOT_YET_VALID', 'E_REVOKED')) return 'expired-or-revoked';
  if (has('E_ISSUER_UNKNOWN')) return 'verified-issuer-unknown';
  return has('W_STATUS_STALE', 'E_STATUS_GIVEN') ? 'verified-status-old' : 'verified';
}

/** All steps, those that were not reached included. */
export const complete = (steps: readonly Step[], why: string): readonly Step[] =>
  STEP_IDS.map((id) => steps.find((step) => step.id === id) ?? { id, ...open(why) });

/** What the package says, `statusAsOf` aside. */
export function resultOf(contents: Contents, { trust, now }: VerifyOptions): PackageResult {
  const { manifest, seal, credential, pack, attempts, review, audit } = contents;
  const earned = credential?.credentialSubject.achievement;
  const listed = pack.achievements.find(({ id }) => achievementId(pack, id) === earned?.id);
  const signer = signerOf(contents);
  return {
    kind: manifest.kind,
    sample: manifest.sample,
    sitting: manifest.sitting,
    person: manifest.person,
    subject: manifest.subject,
    candidateName: credential?.credentialSubject.identifier[0].identityHash ?? null,
    center: {
      name: credential?.issuer.name ?? seal.center,
      issuingKey: credential?.issuer.id ?? null,
      sealingKey: seal.sealedBy,
    },
    trustedAs: centerOf(trust, signer.did, signer.purpose)?.name ?? null,
    sealedAt: seal.sealedAt,
    achievement:
      credential === null || earned === undefined
        ? null
        : {
            credential: credential.id,
            name: earned.name,
            title: listed?.name ?? { en: earned.name, es: earned.name },
            description: earned.description,
            validFrom: credential.validFrom,
            validUntil: credential.validUntil,
          },
    statusAsOf: null,
    pack: { id: pack.id, version: pack.version, title: pack.title },
    attempts: attempts.map(({ number, header, score }) => ({ number, task: header.task, mode: header.mode, score })),
    decision: review.decision,
    supervision: supervisionOf(audit),
    checkedAt: utcSecond(now),
  };
}
