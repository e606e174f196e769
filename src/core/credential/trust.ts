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
 * `sample` centers are known but never trusted with anything real. A key stands in it once: told twice, for two centers or for
 * two purposes, nobody could say whose word it is.
 */
export const TrustList = z
  .strictObject({
    format: z.literal('proofbench-trust-1'),
    name: z.string().max(200),
    issuedAt: UtcSecond,
    issuers: z
      .array(
        z.strictObject({ name: z.string().max(200), sample: z.boolean(), keys: z.array(TrustedKey).min(1).max(64) }),
      )
      .max(10_000),
  })
  .refine(({ issuers }) => {
    const keys = issuers.flatMap((issuer) => issuer.keys.map(({ id }) => id));
    return new Set(keys).size === keys.length;
  }, 'A key stands in the list twice.');
export type TrustList = z.infer<typeof TrustList>;
