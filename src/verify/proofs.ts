import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as rdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import { Fault } from '../core/base/fault.ts';
import { CRYPTOSUITES } from '../core/credential/contexts.ts';
import { methodOf } from '../core/credential/did-key.ts';
import { ProofSet } from '../core/credential/proof.ts';
import { loadDocument } from './document-loader.ts';

const [rdfcName, jcsName] = CRYPTOSUITES;

/** Something signed with both proofs: a badge or a status list. */
export interface Secured {
  readonly '@context': unknown;
  readonly proof: unknown;
}

/** Throws `E_CRED_CONTEXT` unless the document's `@context` is exactly `wanted`: else its words may mean other things. */
export function checkContext(document: Secured, wanted: readonly string[]): void {
  const found = document['@context'];
  if (Array.isArray(found) && found.length === wanted.length && wanted.every((url, i) => found[i] === url)) return;
  throw new Fault('E_CRED_CONTEXT', 'Its @context is not exactly the one list this verifier knows the words of.');
}

/**
 * The proof set, which has to be exactly rdfc then jcs, by the one key of `issuer`. Throws `E_CRED_PROOF_SET` for other
 * numbers or kinds, `E_CRED_PROOF_SHAPE` for other members or another key.
 */
export function checkProofSet(document: Secured, issuer: string): ProofSet {
  const { proof } = document;
  const suites = Array.isArray(proof)
    ? proof.map((each: unknown) => (each as { cryptosuite?: unknown } | null)?.cryptosuite)
    : [];
  if (suites.length !== 2 || suites[0] !== rdfcName || suites[1] !== jcsName) {
    throw new Fault(
      'E_CRED_PROOF_SET',
      `It has to have two proofs, ${rdfcName} and then ${jcsName}, and nothing else.`,
    );
  }
  const parsed = ProofSet.safeParse(proof);
  if (!parsed.success)
    throw new Fault('E_CRED_PROOF_SHAPE', 'A proof has a member it must not have, lacks one, or has it wrong.');
  const method = methodOf(issuer);
  if (parsed.data.some(({ verificationMethod }) => verificationMethod !== method)) {
    throw new Fault('E_CRED_PROOF_SHAPE', 'A proof was made with another key than that of the issuer it names.');
  }
  const context = document['@context'];
  const copied = parsed.data[1]['@context'];
  if (!Array.isArray(context) || context.length !== copied.length || copied.some((url, i) => url !== context[i])) {
    throw new Fault('E_CRED_PROOF_SHAPE', 'The second proof was made for another @context.');
  }
  return parsed.data;
}

/**
 * Throws `E_CRED_SIGNATURE` unless both proofs hold. The cheap one comes first, and each has a call of its own: asked
 * for several proofs at once, the library says yes when one of them holds.
 */
export async function checkSignatures(document: Secured, [first, second]: ProofSet): Promise<void> {
  const checks = [
    { proof: second, suite: createVerifyCryptosuite(), covers: 'text' },
    { proof: first, suite: rdfc, covers: 'meaning' },
  ] as const;
  for (const { proof, suite, covers } of checks) {
    const { verified } = await jsigs.verify(copyOf({ ...document, proof }), {
      suite: new DataIntegrityProof({ cryptosuite: suite }),
      purpose: new jsigs.purposes.AssertionProofPurpose(),
      documentLoader: loadDocument,
    });
    if (!verified)
      throw new Fault('E_CRED_SIGNATURE', `Its ${covers} is not what its issuer signed (${proof.cryptosuite}).`);
  }
}

/** The library changes what it is given. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
