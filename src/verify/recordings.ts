import { Fault } from '../core/base/fault.ts';
import { parseRecordingFile } from '../core/recording/file.ts';
import { MAX_SECONDS } from '../core/recording/validate.ts';
import type { Contents } from './contents.ts';

/** The bodies of all recordings, in the order of the attempts; null where nobody asked for them to be decoded. */
export type Bodies = readonly Uint8Array[] | null;

/**
 * Decodes all recordings. Before any work is done they are held, together, to the length of the longest one there can
 * be: motion that repeats itself packs so well that a small file could ask for hours. Throws `E_FILE_CONTENT`.
 */
export function decodeRecordings({ attempts }: Contents): Uint8Array[] {
  const seconds = attempts.reduce((sum, { recording }) => sum + claimedSeconds(recording), 0);
  if (seconds > MAX_SECONDS) {
    throw new Fault('E_FILE_CONTENT', `The recordings together are longer than ${MAX_SECONDS} s.`);
  }
  return attempts.map(({ number, recording }) => {
    try {
      return parseRecordingFile(recording).body;
    } catch (error) {
      const why = error instanceof Fault ? error.message : 'It can not be read.';
      throw new Fault('E_FILE_CONTENT', `attempts/${number}/recording.bin: ${why}`);
    }
  });
}

const LINE_FEED = 10;

/** The seconds a recording's chunks say they hold (core/recording/file.ts); their reading checks what they say. */
function claimedSeconds(recording: Uint8Array): number {
  const view = new DataView(recording.buffer, recording.byteOffset, recording.byteLength);
  let seconds = 0;
  for (let at = recording.indexOf(LINE_FEED) + 1; at + 6 <= recording.length; at += 4 + view.getUint32(at, true)) {
    seconds += view.getUint16(at + 4, true);
  }
  return seconds;
}
