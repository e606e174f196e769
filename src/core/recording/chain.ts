import { concatBytes } from '../base/bytes.ts';
import { canonicalBytes } from '../base/canonical-json.ts';
import { sha256 } from '../base/digest.ts';
import type { RecordingHeader } from './header.ts';

/**
 * The chain over a recording: start = SHA-256(header line), link n = SHA-256(link n-1 · u32 n, little-endian · bytes of
 * second n). It runs over uncompressed bytes, so packing them anew changes no link.
 */
export const chainStart = (header: RecordingHeader): Uint8Array => sha256(canonicalBytes(header));

export function chainLink(previous: Uint8Array, second: number, bytes: Uint8Array): Uint8Array {
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, second, true);
  return sha256(concatBytes([previous, number, bytes]));
}

/** The last link: one hash for header and recording. */
export function chainHead(header: RecordingHeader, seconds: readonly Uint8Array[]): Uint8Array {
  let link = chainStart(header);
  seconds.forEach((bytes, second) => {
    link = chainLink(link, second, bytes);
  });
  return link;
}
