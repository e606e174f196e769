import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { didKey, methodOf } from '../../core/credential/did-key.ts';

/** An Ed25519 key that can sign. The seed stays inside. */
export interface SigningKey {
  /** did:key of the public half. */
  readonly did: string;
  /** The verification method badges name: the did, `#`, and its key part again. */
  readonly method: string;
  sign(data: Uint8Array): Uint8Array;
}

/** The two keys of a center: `issuing` signs badges and status lists, `sealing` seals packages and signs checkpoints. */
export interface CenterKeys {
  readonly issuing: SigningKey;
  readonly sealing: SigningKey;
}

/** Bytes of a seed: RFC 8032. */
export const SEED_BYTES = 32;
/** PKCS#8 wrapping of an Ed25519 seed (RFC 8410), and the length of the wrapping of its public key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_BYTES = 12;

/** The key that a 32-byte seed stands for. */
export function signingKey(seed: Uint8Array): SigningKey {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(SPKI_BYTES);
  const did = didKey(publicKey);
  return { did, method: methodOf(did), sign: (data) => new Uint8Array(sign(null, data, secret)) };
}
