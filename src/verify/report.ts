import type { Pack } from '../core/assessment/pack.ts';
import type { Review } from '../core/credential/manifest.ts';
import type { Score } from '../core/scoring/result.ts';
import type { Supervision } from './supervision.ts';

/** Every check, in the order it is made and reported. */
export const STEP_IDS = [
  'size',
  'entries',
  'canonical',
  'mimetype',
  'json',
  'files',
  'profile',
  'context',
  'proofSet',
  'signature',
  'binding',
  'subject',
  'issuer',
  'dates',
  'status',
  'endorsements',
  'audit',
  'score',
  'withheld',
  'holder',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** One check: passed, failed, or (null) not made or not decidable, with why. `code` is null where there is nothing to name. */
export interface Step {
  readonly id: StepId;
  readonly code: string | null;
  readonly passed: boolean | null;
  readonly why: string;
}

/** `not-readable`: no word on the package, because the file can not be taken apart, or this verifier does not know its version. */
export type VerifyState =
  | 'verified'
  | 'verified-issuer-unknown'
  | 'verified-status-old'
  | 'expired-or-revoked'
  | 'not-readable'
  | 'not-genuine';

/** What the package says, for people to read: only ever shown beside the state. Times as in the package. */
export interface PackageResult {
  readonly kind: 'record' | 'badge';
  readonly sample: boolean;
  readonly sitting: string;
  readonly person: string;
  readonly subject: string;
  /** The name signed on the badge; null on a record. Compare with an ID. */
  readonly candidateName: string | null;
  readonly center: { readonly name: string; readonly issuingKey: string | null; readonly sealingKey: string };
  /** The name the reader's own trust list gives the center; null where it knows none. */
  readonly trustedAs: string | null;
  readonly sealedAt: string;
  readonly achievement: {
    /** Id of the credential itself, `urn:uuid:`. */
    readonly credential: string;
    readonly name: string;
    /** The name in every language of the assessment; the English one is `name`. */
    readonly title: Pack['title'];
    readonly description: string;
    readonly validFrom: string;
    readonly validUntil: string | null;
  } | null;
  /** Date of the status list the answer rests on; null where there is none. */
  readonly statusAsOf: string | null;
  readonly pack: { readonly id: string; readonly version: string; readonly title: Pack['title'] };
  readonly attempts: readonly {
    readonly number: number;
    readonly task: string;
    readonly mode: 'vr' | 'flat';
    readonly score: Score;
  }[];
  readonly decision: Review['decision'];
  readonly supervision: Supervision;
  /** The reader's clock when the checks were made, UTC. */
  readonly checkedAt: string;
}

/** What `proofbench verify --json` prints. `result` is empty where nothing in the package can be believed. */
export interface VerifyReport {
  readonly verified: boolean;
  readonly state: VerifyState;
  readonly issuerKnown: boolean;
  readonly steps: readonly Step[];
  readonly result: PackageResult | Readonly<Record<string, never>>;
  readonly rescore: { readonly done: boolean; readonly equal: boolean | null };
}

/** Could anything in the package be read as what a center said? */
export const isRead = (result: VerifyReport['result']): result is PackageResult => 'kind' in result;
