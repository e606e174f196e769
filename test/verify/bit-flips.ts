import { expect } from 'vitest';
import { crc32 } from '../../src/core/credential/crc32.ts';
import { checkCanonical, readEntries } from '../../src/verify/container-reader.ts';
import { verifyPackage } from '../../src/verify/verify.ts';
import { packed, partsOf } from './forge.ts';
import { OPTIONS } from './sample-package.ts';

/** Flips one bit, numbered from the first byte's lowest. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** Every flip must be caught, by a code of ours, with a sentence. */
export async function expectCaught(bytes: Uint8Array, bits: Iterable<number>): Promise<number> {
  let caught = 0;
  for (const bit of bits) {
    const report = await verifyPackage(flipped(bytes, bit), { ...OPTIONS, rescore: false });
    const failed = report.steps.find(({ passed }) => passed === false);
    if (report.verified || failed === undefined || failed.code === 'E_UNREADABLE' || failed.why.length < 10) {
      expect.fail(`bit ${bit} (byte ${bit >> 3}) was not caught: ${JSON.stringify(failed ?? report.state)}`);
    }
    caught++;
  }
  return caught;
}

/**
 * The harder kind: a bit of one file's content flipped and the container written anew, with right CRCs, so that only hashes
 * and signatures are left to catch it.
 */
export async function expectContentCaught(bytes: Uint8Array, step: number): Promise<number> {
  const parts = partsOf(bytes);
  let caught = 0;
  for (const [path, content] of parts) {
    for (let bit = path.length % step; bit < content.length * 8; bit += step) {
      const resealed = packed(new Map([...parts, [path, flipped(content, bit)]]));
      checkCanonical(resealed, readEntries(resealed), crc32);
      const report = await verifyPackage(resealed, { ...OPTIONS, rescore: false });
      const failed = report.steps.filter(({ passed }) => passed === false);
      if (report.verified || failed.some(({ code }) => code === 'E_UNREADABLE')) {
        expect.fail(`bit ${bit} of ${path} was not caught: ${JSON.stringify(failed)}`);
      }
      caught++;
    }
  }
  return caught;
}
