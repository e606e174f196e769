import { concatBytes } from '../../core/base/bytes.ts';
import { hex } from '../../core/base/digest.ts';
import { Fault } from '../../core/base/fault.ts';
import type { AttemptId } from '../../core/base/ids.ts';
import { chainLink, chainStart } from '../../core/recording/chain.ts';
import { attemptById } from '../storage/attempts.ts';
import type { ReadDb } from '../storage/database.ts';
import { type ChunkRow, chunksOf } from '../storage/recordings.ts';
import { unpackSecondBytes } from '../storage/second-packing.ts';

/**
 * The whole stored body of an ended attempt, every second of it held to the chain it was recorded under: a disk can give back
 * other bytes than it took, and SQLite would not know. Throws `recording-damaged`.
 */
export function recordingBody(db: ReadDb, id: AttemptId): Uint8Array {
  const { header, head } = attemptById(db, id);
  let link = chainStart(header);
  const seconds = chunksOf(db, id).map((chunk, second) => {
    const bytes = unpacked(chunk, id);
    link = chainLink(link, second, bytes);
    if (chunk.second !== second || hex(link) !== chunk.link) throw damaged(id, second);
    return bytes;
  });
  if (head !== null && hex(link) !== head) throw damaged(id, seconds.length);
  return concatBytes(seconds);
}

function unpacked(chunk: ChunkRow, id: AttemptId): Uint8Array {
  try {
    return unpackSecondBytes(chunk);
  } catch {
    throw damaged(id, chunk.second);
  }
}

const damaged = (id: AttemptId, second: number): Fault =>
  new Fault(
    'recording-damaged',
    `The recording of attempt ${id} has changed on the disk since it was made, from second ${second} on. It is neither scored nor exported: put the data back from a backup.`,
    { second },
  );
