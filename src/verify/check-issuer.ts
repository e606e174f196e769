import { Fault } from '../core/base/fault.ts';
import { instantMs } from '../core/credential/instant.ts';
import type { TrustedKey, TrustList } from '../core/credential/trust.ts';
import type { Contents } from './contents.ts';
import { type Finding, open, passed } from './finding.ts';

/** The center in the reader's list that holds a key, or null. */
export function centerOf(
  trust: TrustList | undefined,
  did: string,
  purpose: TrustedKey['purpose'],
): TrustList['issuers'][number] | null {
  return trust?.issuers.find(({ keys }) => keys.some((key) => key.id === did && key.purpose === purpose)) ?? null;
}

/** The key that answers for a package, what for, when it signed, and in whose name. */
export function signerOf({ credential, seal }: Contents): {
  readonly did: string;
  readonly purpose: TrustedKey['purpose'];
  readonly at: string;
  readonly issuerName: string;
} {
  return credential === null
    ? { did: seal.sealedBy, purpose: 'sealing', at: seal.sealedAt, issuerName: seal.center }
    : {
        did: credential.issuer.id,
        purpose: 'issuing',
        at: createdAt(credential.proof),
        issuerName: credential.issuer.name,
      };
}

/** Who says so? Only the reader's own list can tell. Throws `E_ISSUER_UNKNOWN`, `E_ISSUER_KEY_PERIOD`; another name than the list's is a warning. */
export function checkIssuer(contents: Contents, trust: TrustList | undefined): Finding {
  const { did, purpose, at } = signerOf(contents);
  const { sealedBy, sealedAt } = contents.seal;
  if (trust === undefined) {
    return open(
      `No list of trusted centers was given, so anybody could have signed this. The key is ${did}.`,
      'E_ISSUER_UNKNOWN',
    );
  }
  const center = centerOf(trust, did, purpose);
  if (center === null || !center.keys.some(({ id }) => id === sealedBy)) {
    throw new Fault('E_ISSUER_UNKNOWN', `The key that signed this is not on the list "${trust.name}". It is ${did}.`);
  }
  if (center.sample && !contents.manifest.sample) {
    throw new Fault('E_ISSUER_UNKNOWN', `${center.name} is a sample center: nothing it signs is worth anything.`);
  }
  for (const use of [{ did, purpose, at }, { did: sealedBy, purpose: 'sealing', at: sealedAt } as const]) {
    const valid = center.keys.some((key) => key.id === use.did && key.purpose === use.purpose && covers(key, use.at));
    if (!valid)
      throw new Fault('E_ISSUER_KEY_PERIOD', `${center.name} did not sign with this key at ${use.at || 'that time'}.`);
  }
  const found = passed(`${center.name} is on the list "${trust.name}".`);
  const { issuerName } = signerOf(contents);
  if (issuerName === center.name) return found;
  // A center may have been renamed, or a list may give it a longer name: its key is known all the same, by the listed name.
  return {
    ...found,
    code: 'W_ISSUER_NAME',
    why: `The package gives the center the name "${issuerName}". On the list "${trust.name}" this key is that of ${center.name}: go by the list.`,
  };
}

/** May a status list of this issuer be believed: does its key count for when it was signed? True where the reader's list does not know the key. */
export function isListBelieved(trust: TrustList | undefined, issuer: string, proof: unknown): boolean {
  const keys = centerOf(trust, issuer, 'issuing')?.keys.filter(({ id }) => id === issuer);
  return keys === undefined || keys.some((key) => covers(key, createdAt(proof)));
}

function covers({ from, until, compromisedSince }: TrustedKey, at: string): boolean {
  const time = instantMs(at);
  if (time === null || time < (instantMs(from) ?? 0)) return false;
  if (until !== null && time > (instantMs(until) ?? 0)) return false;
  return compromisedSince === null || time < (instantMs(compromisedSince) ?? 0);
}

/** When a credential was signed, as its first proof says; '' where it does not. */
export function createdAt(proof: unknown): string {
  const [first] = Array.isArray(proof) ? (proof as readonly unknown[]) : [];
  const created = (first as { readonly created?: unknown } | undefined | null)?.created;
  return typeof created === 'string' ? created : '';
}
