import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sha256Hex } from './ids.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => hash(bytes);

export const sha256Hex = (bytes: Uint8Array): Sha256Hex => bytesToHex(hash(bytes)) as Sha256Hex;

export const hex = (bytes: Uint8Array): string => bytesToHex(bytes);

/** Folds numbers by their IEEE 754 bits, little-endian; every NaN counts as the same one. */
export interface StateDigest {
  number(value: number): void;
  numbers(values: Float64Array, count: number): void;
  /** SHA-256 of all numbers since the last call, as hex; then begins anew. */
  take(): string;
}

const NUMBERS = 1024;
const NAN_BITS = 0x7ff8000000000000n;

export function createStateDigest(): StateDigest {
  const buffer = new Uint8Array(NUMBERS * 8);
  const view = new DataView(buffer.buffer);
  let folded = hash.create();
  let used = 0;
  const flush = (): void => {
    folded.update(buffer.subarray(0, used * 8));
    used = 0;
  };
  const number = (value: number): void => {
    if (used === NUMBERS) flush();
    // The bits of a NaN are the engine's choice, so one pattern stands for all of them.
    if (Number.isNaN(value)) view.setBigUint64(used * 8, NAN_BITS, true);
    else view.setFloat64(used * 8, value, true);
    used++;
  };
  return {
    number,
    numbers(values, count) {
      for (let i = 0; i < count; i++) number(values[i] as number);
    },
    take() {
      flush();
      const digest = bytesToHex(folded.digest());
      folded = hash.create();
      return digest;
    },
  };
}
