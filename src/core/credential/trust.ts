import * as z from 'zod';
import { UtcSecond } from './instant.ts';

/** One key a center signs with, and when its signatures count. The period holds both ends; null = open. */
export const TrustedKey = z.strictObject({
  /** did:key of an Ed25519 key. */
  id: z.string().max(200),
  purpose: z.enum(['issuing', 'sealing']),
  from: UtcSecond,
  until: UtcSecond.nullable(),
  /** From this moment on nothing the key signed is believed. */
  compromisedSince: UtcSecond.nullable(),
});
export type TrustedKey = z.infer<typeof TrustedKey>;

/**
 * `trust.json`: the centers a reader knows. Whoever gives it to the verifier vouches for it; a package can not.
 * `sample` centers are known but never trusted with anything real.
 */
export const TrustList = z.strictObject({
  format: z.literal('proofbench-trust-1'),
  name: z.string().max(200),
  issuedAt: UtcSecond,
  issuers: z
    .array(z.strictObject({ name: z.string().max(200), sample: z.boolean(), keys: z.array(TrustedKey).min(1).max(64) }))
    .max(10_000),
});
export type TrustList = z.infer<typeof TrustList>;
