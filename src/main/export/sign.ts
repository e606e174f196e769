import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as rdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { canonicalBytes } from '../../core/base/canonical-json.ts';
import type { Checkpoint } from '../../core/credential/audit.ts';
import { encodeBase58 } from '../../core/credential/multibase.ts';
import { loadDocument } from '../../verify/document-loader.ts';
import type { SigningKey } from '../keys/signing-key.ts';

/**
 * A credential with both proofs in one array, rdfc before jcs, each over the credential without any proof. `created` is
 * UTC, whole seconds. Rejects where the credential says something its contexts have no word for.
 */
export async function signCredential<T extends object>(
  credential: T,
  key: SigningKey,
  created: string,
): Promise<T & { readonly proof: readonly object[] }> {
  const signer = {
    id: key.method,
    algorithm: 'Ed25519',
    sign: async ({ data }: { readonly data: Uint8Array }) => key.sign(data),
  };
  const proofs: object[] = [];
  for (const cryptosuite of [rdfc, createSignCryptosuite()]) {
    const suite = new DataIntegrityProof({ signer, cryptosuite, date: created });
    const copy = structuredClone(credential);
    const { proof } = await issue({ credential: copy, suite, documentLoader: loadDocument, now: created });
    proofs.push(proof);
  }
  return { ...credential, proof: proofs };
}

/** The document with `signature`: Ed25519 over its canonical JSON, multibase base58. */
export const signDocument = <T extends object>(document: T, key: SigningKey): T & { readonly signature: string } => ({
  ...document,
  signature: encodeBase58(key.sign(canonicalBytes(document))),
});

/** The center's word on its tree of sittings, by its sealing key. */
export const signCheckpoint = (
  tree: Pick<Checkpoint, 'center' | 'size' | 'root' | 'at'>,
  sealing: SigningKey,
): Checkpoint => signDocument({ v: 1 as const, ...tree, signedBy: sealing.did }, sealing);
