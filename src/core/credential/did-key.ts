import { decodeBase58, encodeBase58 } from './multibase.ts';

/** Multicodec of an Ed25519 public key, as varint. */
const ED25519 = [0xed, 0x01] as const;
const PREFIX = 'did:key:';

/** did:key of an Ed25519 public key (32 bytes). */
export const didKey = (publicKey: Uint8Array): string =>
  `${PREFIX}${encodeBase58(Uint8Array.from([...ED25519, ...publicKey]))}`;

/** The Ed25519 public key a did:key names, or null where it names none, or names it in any but the one right way. */
export function publicKeyOf(did: string): Uint8Array | null {
  if (!did.startsWith(PREFIX)) return null;
  const bytes = decodeBase58(did.slice(PREFIX.length));
  if (bytes === null || bytes.length !== 34 || bytes[0] !== ED25519[0] || bytes[1] !== ED25519[1]) return null;
  return bytes.slice(2);
}

/** The one verification method of a did:key. */
export const methodOf = (did: string): string => `${did}#${did.slice(PREFIX.length)}`;
