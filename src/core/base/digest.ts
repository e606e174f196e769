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
  return {
    number(value) {
      if (used === NUMBERS) flush();
      put(view, used, value);
      used++;
    },
    numbers(values, count) {
      // Runs that fit the buffer, so that the loop within has nothing to ask.
      for (let from = 0; from < count; ) {
        if (used === NUMBERS) flush();
        const run = Math.min(count - from, NUMBERS - used);
        for (let i = 0; i < run; i++) put(view, used + i, values[from + i] as number);
        from += run;
        used += run;
      }
    },
    take() {
      flush();
      const digest = bytesToHex(folded.digest());
      folded = hash.create();
      return digest;
    },
  };
}

/** The bits of a NaN are the engine's choice, so one pattern stands for all of them. */
function put(view: DataView, at: number, value: number): void {
  if (Number.isNaN(value)) view.setBigUint64(at * 8, NAN_BITS, true);
  else view.setFloat64(at * 8, value, true);
}
