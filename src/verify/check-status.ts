import { Gunzip } from 'fflate';
import { Fault } from '../core/base/fault.ts';
import { STATUS_CONTEXT } from '../core/credential/contexts.ts';
import { type Credential, STATUS_FRESH_MS, STATUS_LIST_LENGTH, StatusList } from '../core/credential/credential.ts';
import { instantMs } from '../core/credential/instant.ts';
import { isListBelieved } from './check-issuer.ts';
import { type Contents, parse, read } from './contents.ts';
import { type Finding, open, passed } from './finding.ts';
import type { VerifyOptions } from './options.ts';
import { checkContext, checkProofSet, checkSignatures } from './proofs.ts';

const MAX_STATUS_BYTES = 64 * 1024;
const LIST_BYTES = STATUS_LIST_LENGTH / 8;

/** Was it sealed by now, and may the credential be used now, by its own dates? Throws `E_NOT_YET_VALID`, `E_EXPIRED`. */
export function checkDates({ credential, seal }: Contents, now: number): Finding {
  if (now < (instantMs(seal.sealedAt) ?? Number.POSITIVE_INFINITY)) {
    throw new Fault(
      'E_NOT_YET_VALID',
      `It was sealed at ${seal.sealedAt}, which is still to come by this computer's clock.`,
    );
  }
  if (credential === null) return open('A record has no period of validity.');
  const { validFrom, validUntil } = credential;
  if (now < (instantMs(validFrom) ?? Number.POSITIVE_INFINITY)) {
    throw new Fault(
      'E_NOT_YET_VALID',
      `It is valid from ${validFrom}, which is still to come by this computer's clock.`,
    );
  }
  if (now > (instantMs(validUntil) ?? 0)) throw new Fault('E_EXPIRED', `It was valid until ${validUntil}.`);
  return passed(`It is valid until ${validUntil}.`);
}

/**
 * The list to answer with. Revocation is for good: any list of the issuer that says revoked counts, whatever its date.
 * Else the newest that is not from a time still to come. `unfit` says why the one beside is none for this badge: that is
 * a slip of the reader's, and no word on the package.
 */
export async function statusAtHand(
  credential: Credential,
  packaged: Uint8Array,
  { status: beside, trust, now }: Pick<VerifyOptions, 'status' | 'trust' | 'now'>,
): Promise<{ readonly list: StatusList; readonly unfit: Fault | null }> {
  const within = await readStatus(credential, packaged, 'status.json');
  if (beside === undefined) return { list: within, unfit: null };
  try {
    const given = await readStatus(credential, beside, 'The file');
    if (isRevokedIn(given, credential)) return { list: given, unfit: null };
    if (!isListBelieved(trust, given.issuer, given.proof))
      throw new Fault(
        'E_STATUS_GIVEN',
        'It was signed at a time for which your list of centers does not trust its key.',
      );
    if (dateOf(given) > now)
      throw new Fault(
        'E_STATUS_GIVEN',
        `It is dated ${given.validFrom}, which is still to come by this computer's clock.`,
      );
    const isNewer = dateOf(given) >= dateOf(within) || dateOf(within) > now;
    return { list: isNewer && !isRevokedIn(within, credential) ? given : within, unfit: null };
  } catch (error) {
    const why = error instanceof Fault ? error.message : 'It can not be read.';
    return { list: within, unfit: new Fault('E_STATUS_GIVEN', `The status list given beside was not used. ${why}`) };
  }
}

const dateOf = ({ validFrom }: StatusList): number => instantMs(validFrom) ?? Number.POSITIVE_INFINITY;

/**
 * Was the badge revoked, as of the list to answer with? Throws `E_STATUS*`, `E_REVOKED`; a list past its time, or before it, is a
 * warning with its date, because nobody can know offline what happened since.
 */
export function checkStatus(credential: Credential, list: StatusList, now: number): Finding {
  const asOf = list.validFrom;
  if (isRevokedIn(list, credential)) throw new Fault('E_REVOKED', `It was revoked, as of ${asOf}.`);
  // A badge whose own time is still to come is told of by its dates.
  if (dateOf(list) > now && now >= (instantMs(credential.validFrom) ?? 0)) {
    return open(
      `The status list is dated ${asOf}, which is still to come by this computer's clock, and says nothing of today.`,
      'W_STATUS_STALE',
    );
  }
  if (now > Math.min(instantMs(list.validUntil) ?? 0, dateOf(list) + STATUS_FRESH_MS)) {
    return open(
      `It was not revoked as of ${asOf}; that list is out of date. Ask the center for a newer one.`,
      'W_STATUS_STALE',
    );
  }
  return passed(`It was not revoked as of ${asOf}.`);
}

/** Is the badge's bit set in a list? Throws `E_STATUS` for a list that has no such place. */
function isRevokedIn(list: StatusList, { credentialStatus }: Credential): boolean {
  const bits = inflated(list.credentialSubject.encodedList);
  const index = Number(credentialStatus.statusListIndex);
  if (index >= STATUS_LIST_LENGTH)
    throw new Fault('E_STATUS', 'The badge names a place the status list does not have.');
  return (((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1) === 1;
}

/** A status list: the right one, of the right issuer, with both proofs. */
async function readStatus(
  { issuer, credentialStatus }: Credential,
  bytes: Uint8Array,
  name: string,
): Promise<StatusList> {
  const value = read('E_STATUS', name, bytes, MAX_STATUS_BYTES);
  const list = parse('E_STATUS', name, StatusList, value);
  if (list.issuer !== issuer.id) throw new Fault('E_STATUS_ISSUER', 'The status list is that of another issuer.');
  if (list.id !== credentialStatus.statusListCredential || list.credentialSubject.id !== `${list.id}#list`) {
    throw new Fault('E_STATUS', 'The status list is another one than the badge names.');
  }
  try {
    checkContext(list, STATUS_CONTEXT);
    await checkSignatures(list, checkProofSet(list, list.issuer));
  } catch (error) {
    throw new Fault('E_STATUS_SIGNATURE', `${name}: ${error instanceof Fault ? error.message : 'it can not be read.'}`);
  }
  return list;
}

/** The bits of an encoded list. Inflated in small steps, so that a bomb is stopped at the first byte too many. */
function inflated(encoded: string): Uint8Array {
  const bits = new Uint8Array(LIST_BYTES);
  let length = 0;
  const gunzip = new Gunzip((chunk) => {
    if (length + chunk.length > LIST_BYTES) throw tooLong();
    bits.set(chunk, length);
    length += chunk.length;
  });
  try {
    const bytes = fromBase64Url(encoded.slice(1));
    for (let at = 0; at < bytes.length; at += 512) gunzip.push(bytes.subarray(at, at + 512), at + 512 >= bytes.length);
  } catch {
    throw tooLong();
  }
  if (length !== LIST_BYTES) throw tooLong();
  return bits;
}

const tooLong = () => new Fault('E_STATUS', `The status list does not hold ${STATUS_LIST_LENGTH} places.`);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes of base64url without padding; the letters were checked by the schema. */
function fromBase64Url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    held = ((held << 6) | LETTERS.indexOf(letter)) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
    }
  }
  return bytes;
}
