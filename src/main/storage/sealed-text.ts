import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readStored } from './stored.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A person's free-text words under the person's own key: nonce, AES-256-GCM, tag. `about` binds them to their place. */
export function sealText(key: Uint8Array, about: string, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The words again; '' where the key has been destroyed. Throws `data-damaged` if they were changed. */
export function openText(key: Uint8Array | null, about: string, sealed: Uint8Array): string {
  if (key === null) return '';
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(about))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  const words = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
  return readStored('A reason', () => Buffer.concat([decipher.update(words), decipher.final()]).toString('utf8'));
}
