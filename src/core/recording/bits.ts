import { Fault } from '../base/fault.ts';

/** Most significant bit first. Values are unsigned, up to 32 bits. */
export interface BitWriter {
  bits(value: number, count: number): void;
  /** Golomb-Rice: value >>> k in ones, a zero, then the low k bits; beyond ESCAPE ones the value itself in 32 bits. */
  rice(value: number, k: number): void;
  /** What was written, the last byte filled up with zeros. */
  done(): Uint8Array;
}

export interface BitReader {
  bits(count: number): number;
  rice(k: number): number;
  /** Throws unless only the zeros that fill the last byte are left. */
  end(): void;
}

const ESCAPE = 24;

/** Bits that `rice` takes for a value. */
export const riceBits = (value: number, k: number): number => {
  const ones = value >>> k;
  return ones < ESCAPE ? ones + 1 + k : ESCAPE + 32;
};

export function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(1024);
  let length = 0;
  let held = 0;
  let free = 8;
  const bits = (value: number, count: number): void => {
    for (let left = count; left > 0; ) {
      const take = Math.min(left, free);
      left -= take;
      free -= take;
      held |= ((value >>> left) & ((1 << take) - 1)) << free;
      if (free > 0) continue;
      if (length === bytes.length) {
        const more = new Uint8Array(length * 2);
        more.set(bytes);
        bytes = more;
      }
      bytes[length++] = held;
      held = 0;
      free = 8;
    }
  };
  return {
    bits,
    rice(value, k) {
      const ones = value >>> k;
      if (ones < ESCAPE) {
        bits(0xfffffffe, ones + 1);
        bits(value, k);
      } else {
        bits(0xffffffff, ESCAPE);
        bits(value, 32);
      }
    },
    done() {
      if (free < 8) bits(0, free);
      return bytes.slice(0, length);
    },
  };
}

export function createBitReader(bytes: Uint8Array): BitReader {
  let at = 0;
  let left = 8;
  const bit = (): number => {
    if (at >= bytes.length) throw new Fault('chunk-cut', 'A chunk of the recording is cut off.');
    left--;
    const value = ((bytes[at] as number) >> left) & 1;
    if (left === 0) {
      at++;
      left = 8;
    }
    return value;
  };
  const bits = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++) value = (value << 1) | bit();
    return value >>> 0;
  };
  return {
    bits,
    rice(k) {
      let ones = 0;
      while (ones < ESCAPE && bit() === 1) ones++;
      if (ones < ESCAPE) return ((ones << k) | bits(k)) >>> 0;
      const value = bits(32);
      // Written short wherever that is possible: one value has one spelling.
      if (value >>> k < ESCAPE)
        throw new Fault('chunk-spelling', 'A chunk of the recording is not in its one spelling.');
      return value;
    },
    end() {
      const spare = left === 8 ? 0 : bits(left);
      if (spare !== 0 || at !== bytes.length)
        throw new Fault('chunk-spelling', 'Something follows the end of a chunk of the recording.');
    },
  };
}
