import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { canonicalBytes } from '../core/base/canonical-json.ts';
import { methodOf, publicKeyOf } from '../core/credential/did-key.ts';
import { decodeBase58 } from '../core/credential/multibase.ts';

/**
 * Did the key behind `did` sign the canonical JSON of `document`, which carries the signature in its member
 * `signature`? False, too, where the did or the signature is malformed.
 */
export async function isSignedBy(did: string, document: { readonly signature: string }): Promise<boolean> {
  const signature = decodeBase58(document.signature);
  if (publicKeyOf(did) === null || signature?.length !== 64) return false;
  const { signature: _, ...signed } = document;
  const id = methodOf(did);
  const key = await Ed25519Multikey.from({
    type: 'Multikey',
    id,
    controller: did,
    publicKeyMultibase: id.slice(did.length + 1),
  });
  return key.verifier().verify({ data: canonicalBytes(signed), signature });
}
