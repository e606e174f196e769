import type { Sha256Hex } from '../base/ids.ts';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Longest text worth decoding: keys and signatures. Base 58 takes quadratic time. */
const MAX_BASE58 = 128;

/** Multibase base58-btc, with its leading `z`. */
export function encodeBase58(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let i = 0; i < digits.length; i++) {
      carry += (digits[i] ?? 0) * 256;
      digits[i] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  for (let i = 0; i < bytes.length && bytes[i] === 0; i++) digits.push(0);
  return `z${digits
    .reverse()
    .map((digit) => BASE58[digit])
    .join('')}`;
}

/** The bytes of a multibase base58-btc text, or null if it is none or is longer than any key or signature. */
export function decodeBase58(text: string): Uint8Array | null {
  if (text[0] !== 'z' || text.length > MAX_BASE58) return null;
  const bytes: number[] = [];
  for (const letter of text.slice(1)) {
    let carry = BASE58.indexOf(letter);
    if (carry < 0) return null;
    for (let i = 0; i < bytes.length; i++) {
      carry += (bytes[i] ?? 0) * 58;
      bytes[i] = carry % 256;
      carry = Math.floor(carry / 256);
    }
    for (; carry > 0; carry = Math.floor(carry / 256)) bytes.push(carry % 256);
  }
  for (let i = 1; text[i] === '1'; i++) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
}

/** `digestMultibase` of a SHA-256: `u` and base64url of the multihash (0x12, 0x20, digest), 47 letters. */
export function digestMultibase(sha256: Sha256Hex): string {
  const bytes = [0x12, 0x20];
  for (let i = 0; i < 64; i += 2) bytes.push(Number.parseInt(sha256.slice(i, i + 2), 16));
  let text = 'u';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const letters = left > 2 ? 4 : left + 1;
    for (let k = 0; k < letters; k++) text += BASE64URL[(group >> (18 - 6 * k)) & 63];
  }
  return text;
}
