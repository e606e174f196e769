import { createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list';
import { STATUS_FRESH_MS, STATUS_LIST_LENGTH } from '../../core/credential/credential.ts';
import { utcSecond } from '../../core/credential/instant.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { signCredential } from './sign.ts';

/** The signed list of revoked badges, as of `now` (ms UTC). `id` is the list's random UUID; `revoked` are places in it. */
export async function signStatusList(
  id: string,
  revoked: readonly number[],
  issuing: SigningKey,
  now: number,
): Promise<object> {
  const list = await createList({ length: STATUS_LIST_LENGTH });
  for (const place of revoked) list.setStatus(place, true);
  const credential = await createCredential({ id: `urn:uuid:${id}`, list, statusPurpose: 'revocation' });
  const from = utcSecond(now);
  const dated = { ...credential, issuer: issuing.did, validFrom: from, validUntil: utcSecond(now + STATUS_FRESH_MS) };
  return signCredential(dated, issuing, from);
}
