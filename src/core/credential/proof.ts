import * as z from 'zod';
import { CRYPTOSUITES } from './contexts.ts';
import { UtcSecond } from './instant.ts';

/** Ed25519 signatures, multibase base58: 64 bytes give 86 to 88 letters, and the `z`. */
const ProofValue = z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{86,88}$/, 'not an Ed25519 signature in base 58');

const members = {
  type: z.literal('DataIntegrityProof'),
  created: UtcSecond,
  verificationMethod: z.string().max(300),
  proofPurpose: z.literal('assertionMethod'),
  proofValue: ProofValue,
};

/** The first proof: over the meaning of the JSON-LD. */
const RdfcProof = z.strictObject({ ...members, cryptosuite: z.literal(CRYPTOSUITES[0]) });
/** The second: over the canonical JSON. The suite copies the document's `@context` into it. */
const JcsProof = z.strictObject({
  ...members,
  cryptosuite: z.literal(CRYPTOSUITES[1]),
  '@context': z.array(z.string().max(300)).min(1).max(2),
});

/** Exactly two proofs, in this order, with no member besides. */
export const ProofSet = z.tuple([RdfcProof, JcsProof]);
export type ProofSet = z.infer<typeof ProofSet>;
