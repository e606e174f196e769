import { hex } from '../core/base/digest.ts';
import { Fault } from '../core/base/fault.ts';
import { AttemptFinishedData, CreatedData, DecidedData } from '../core/credential/audit.ts';
import { splitBody } from '../core/recording/body.ts';
import { chainHead } from '../core/recording/chain.ts';
import { parseRecordingFile } from '../core/recording/file.ts';
import { MAX_SECONDS } from '../core/recording/validate.ts';
import type { Contents } from './contents.ts';

/** The bodies of all recordings, in the order of the attempts; null where nobody asked for them to be decoded. */
export type Bodies = readonly Uint8Array[] | null;

/**
 * Decodes all recordings. Together they are held to the length of the longest one there can be, so that a small file can
 * not ask for hours of work. Throws `E_FILE_CONTENT`.
 */
export function decodeRecordings({ attempts }: Contents): Uint8Array[] {
  let seconds = 0;
  return attempts.map(({ number, recording }) => {
    try {
      const { body } = parseRecordingFile(recording);
      seconds += splitBody(body).length;
      if (seconds <= MAX_SECONDS) return body;
    } catch (error) {
      const why = error instanceof Fault ? error.message : 'It can not be read.';
      throw new Fault('E_FILE_CONTENT', `attempts/${number}/recording.bin: ${why}`);
    }
    throw new Fault('E_FILE_CONTENT', `The recordings together are longer than ${MAX_SECONDS} s.`);
  });
}

/** Does the audit trail tell of the same attempts, recordings and decision? */
export function checkTrail({ manifest, attempts, audit, review }: Contents, bodies: Bodies): void {
  const fail = (why: string): never => {
    throw new Fault('E_BINDING', `${why} (audit.jsonl)`);
  };
  const finished = audit
    .filter(({ what }) => what === 'attempt.finished')
    .map(({ data }) => AttemptFinishedData.safeParse(data).data ?? fail('The end of an attempt is not told in full.'))
    .filter(({ purpose }) => purpose === 'attempt');
  if (finished.length !== attempts.length)
    fail('The trail tells of another number of attempts than are in the package.');
  for (const [i, { number, header }] of attempts.entries()) {
    const told = finished[i];
    if (told?.attempt !== header.attempt) fail(`Attempt ${number} is not the one the trail tells of.`);
    const body = bodies?.[i];
    if (body === undefined) continue;
    const seconds = splitBody(body);
    const counts = countsOf(seconds);
    if (
      told?.frames !== counts.frames ||
      told.events !== counts.events ||
      told.head !== hex(chainHead(header, seconds))
    ) {
      fail(`The recording of attempt ${number} is not the one the center had on disk when it ended.`);
    }
  }
  const decided = audit.findLast(({ what }) => what === 'sitting.decided');
  const verdict = decided === undefined ? null : (DecidedData.safeParse(decided.data).data?.verdict ?? null);
  if (verdict !== (review.decision?.verdict ?? null)) fail('The trail tells of another decision.');
  const created = CreatedData.safeParse(audit[0]?.data);
  if (audit[0]?.what !== 'sitting.created' || created.data?.person !== manifest.person)
    fail('The trail begins with another person.');
}

function countsOf(seconds: readonly Uint8Array[]): { readonly frames: number; readonly events: number } {
  let frames = 0;
  let events = 0;
  for (const second of seconds) {
    const view = new DataView(second.buffer, second.byteOffset, second.byteLength);
    frames += view.getUint16(0, true);
    events += view.getUint16(2, true);
  }
  return { frames, events };
}
