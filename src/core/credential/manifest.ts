import * as z from 'zod';
import { PersonId, Sha256Hex, SittingId } from '../base/ids.ts';
import { UtcSecond } from './instant.ts';

/** Media type of an evidence package, and the whole content of its first file. */
export const PACKAGE_MIMETYPE = 'application/vnd.proofbench.evidence+zip';

/** File names inside a package: lower-case ASCII, at most two folders deep. */
export const PackagePath = z
  .string()
  .max(200)
  .regex(/^(?:[a-z0-9][a-z0-9._-]{0,63}\/){0,2}[a-z0-9][a-z0-9._-]{0,63}$/, 'not an allowed file name');

export const MAX_PACKAGE_BYTES = 64 * 1024 * 1024;
export const MAX_PACKAGE_ENTRIES = 64;

/** `manifest.json`: names, sizes and hashes of every file but the ones that sign it. Canonical JSON. */
export const Manifest = z.strictObject({
  v: z.literal(1),
  kind: z.enum(['record', 'badge']),
  /** True for packages of sample centers: shown everywhere, never green. */
  sample: z.boolean(),
  sitting: SittingId,
  person: PersonId,
  /** did:key of the candidate, or urn:uuid of the person where there is none. Equals the credential's subject id. */
  subject: z.string().max(200),
  /** How many attempts lie in `attempts/<n>/`, n from 1. */
  attempts: z.int().min(0).max(20),
  files: z.record(PackagePath, z.strictObject({ sha256: Sha256Hex, size: z.int().min(0).max(MAX_PACKAGE_BYTES) })),
});
export type Manifest = z.infer<typeof Manifest>;

/** `seal.json`: the center's sealing key over the manifest's digest. `signature` is Ed25519 over the canonical JSON without it, multibase base58. */
export const Seal = z.strictObject({
  v: z.literal(1),
  manifest: Sha256Hex,
  /** did:key of the sealing key, and the center's name as sealed. */
  sealedBy: z.string().max(200),
  center: z.string().max(200),
  sealedAt: UtcSecond,
  signature: z.string().max(200),
});
export type Seal = z.infer<typeof Seal>;

/** `review.json`: the decision with what was recommended, per sitting. */
export const Review = z.strictObject({
  v: z.literal(1),
  sitting: SittingId,
  person: PersonId,
  state: z.enum(['decided', 'stopped']),
  decision: z
    .strictObject({
      verdict: z.enum(['competent', 'notYetCompetent', 'void']),
      recommended: z.enum(['competent', 'notYetCompetent', 'void']).nullable(),
      reason: z.string().max(2000),
      decidedAt: UtcSecond,
      assessor: z.string().max(120),
    })
    .nullable(),
});
export type Review = z.infer<typeof Review>;
