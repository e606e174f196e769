import * as z from 'zod';
import { AttemptId, PersonId, Sha256Hex, SittingId } from '../base/ids.ts';
import { UtcSecond, utcSecond } from './instant.ts';

/** `prev` of the first line of a chain. */
export const AUDIT_START = '0'.repeat(64);

/**
 * One line of a sitting's audit trail, stored as canonical JSON. `prev` is the SHA-256 of the whole line before
 * (UTF-8, without its line feed), so no line can be changed, dropped or moved without changing every later one.
 * Nothing here names a person: `by` is a role ("proctor", "host", ...), `person` a random id.
 */
export const AuditLine = z.strictObject({
  n: z.int().min(0),
  prev: Sha256Hex,
  /** Host's clock, ms UTC. */
  at: z.int().min(0),
  sitting: SittingId,
  /** What happened, like `sitting.created`, `attempt.finished`, `sitting.decided`. */
  what: z
    .string()
    .regex(/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*$/)
    .max(64),
  by: z.string().max(80),
  data: z.record(z.string().max(64), z.json()),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** `data` of the first line of every chain, `sitting.created`: whose sitting it is. */
export const CreatedData = z.looseObject({ person: PersonId });

/**
 * `data` of `attempt.finished`: what the host had on disk when the attempt ended. `head` is the last link of the
 * recording's chain (core/recording/chain.ts). The verifier compares all of it with the recording in the package.
 */
export const AttemptFinishedData = z.looseObject({
  attempt: AttemptId,
  purpose: z.enum(['attempt', 'warmUp']),
  frames: z.int().min(0),
  events: z.int().min(0),
  head: Sha256Hex,
});

const Verdict = z.enum(['competent', 'notYetCompetent', 'void']);
/** `data` of `sitting.decided`: what the assessor decided, and what the scorer recommended. */
export const DecidedData = z.looseObject({ verdict: Verdict, recommended: Verdict.nullish() });

/** When the sitting began, and when its last attempt ended, by its trail. */
export function sittingTimes(lines: readonly AuditLine[]): { readonly startedAt: string; readonly endedAt: string } {
  const started = lines[0]?.at ?? 0;
  const ended = lines.findLast(({ what }) => what === 'attempt.finished')?.at ?? started;
  return { startedAt: utcSecond(started), endedAt: utcSecond(ended) };
}

/**
 * The center's signed word on its tree of sittings at a time. `signature`: Ed25519 by the sealing key over the
 * canonical JSON without it, multibase base58.
 */
export const Checkpoint = z.strictObject({
  v: z.literal(1),
  center: z.string().max(200),
  size: z.int().min(1),
  root: Sha256Hex,
  at: UtcSecond,
  signedBy: z.string().max(200),
  signature: z.string().max(200),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/**
 * `audit-proof.json`: this sitting's chain is leaf `index` of the center's tree of `size` leaves. The leaf is
 * SHA-256(0x00, salt, head), head being the SHA-256 of the last audit line; the salt keeps others from guessing it.
 */
export const AuditProof = z.strictObject({
  v: z.literal(1),
  /** 16 random bytes, hex. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  index: z.int().min(0),
  size: z.int().min(1),
  /** Sibling hashes from the leaf up (RFC 6962). */
  path: z.array(Sha256Hex).max(64),
  checkpoint: Checkpoint,
});
export type AuditProof = z.infer<typeof AuditProof>;
