import { utcSecond } from '../../core/credential/instant.ts';
import type { TrustList } from '../../core/credential/trust.ts';

/** `trust.json` for one center, for whoever wants to know its packages: its keys count from `from` on (ms UTC). */
export function trustListOf(
  center: { readonly name: string; readonly sample: boolean; readonly issuing: string; readonly sealing: string },
  from: number,
  now: number,
): TrustList {
  const key = (id: string, purpose: 'issuing' | 'sealing') => ({
    id,
    purpose,
    from: utcSecond(from),
    until: null,
    compromisedSince: null,
  });
  return {
    format: 'proofbench-trust-1',
    name: center.name,
    issuedAt: utcSecond(now),
    issuers: [
      {
        name: center.name,
        sample: center.sample,
        keys: [key(center.issuing, 'issuing'), key(center.sealing, 'sealing')],
      },
    ],
  };
}

/** The list with the centers of another one besides; what is on it keeps its words, a center with the same keys is not told twice. */
export function withCenters(list: TrustList | undefined, added: TrustList): TrustList {
  if (list === undefined) return added;
  const keys = new Set(list.issuers.flatMap((issuer) => issuer.keys.map(({ id }) => id)));
  const fresh = added.issuers.filter((issuer) => !issuer.keys.every(({ id }) => keys.has(id)));
  const [, issuedAt = added.issuedAt] = [list.issuedAt, added.issuedAt].sort();
  return { ...list, issuedAt, issuers: [...list.issuers, ...fresh] };
}
