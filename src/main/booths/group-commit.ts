import { transaction, type WriteDb } from '../storage/database.ts';
import { isDiskError, isDiskFull } from '../storage/sqlite-errors.ts';
import type { Recorder } from './recorder.ts';

/** Frames wait at most this long for the commit they share with all other booths, ms. */
const COMMIT_MS = 60;
/** While the disk refuses, the commit is tried again this often, ms. */
const RETRY_MS = 1000;

export interface GroupCommitOptions {
  readonly db: WriteDb;
  /** These recorders' frames are on disk now: acknowledge them. */
  readonly onDurable: (recorders: readonly Recorder[]) => void;
  /** The disk is full: makes room, and answers whether there is some now. */
  readonly makeRoom: () => boolean;
  /** A commit failed for the disk's sake (`full`, `failed`), or works again (`ok`). */
  readonly onDisk: (state: 'ok' | 'full' | 'failed') => void;
}

/** One commit for the frames of all booths: a sync costs the same for one as for thirty. */
export interface GroupCommit {
  /** The recorder has taken something. */
  request(recorder: Recorder): void;
  /** Commits now. What is not on disk then is still pending in its recorder, and tried again where that can help. */
  flush(): void;
  /** Commits a last time and stops. */
  close(): void;
}

export function createGroupCommit({ db, onDurable, makeRoom, onDisk }: GroupCommitOptions): GroupCommit {
  const waiting = new Set<Recorder>();
  /** Recorders whose attempt takes nothing more for a reason of its own. */
  const broken = new WeakSet<Recorder>();
  let timer: NodeJS.Timeout | undefined;
  let failing = false;
  let closed = false;

  const schedule = (ms: number): void => {
    if (timer === undefined && !closed) timer = setTimeout(flush, ms);
  };
  const write = (recorders: readonly Recorder[]): void => {
    transaction(db, () => {
      for (const recorder of recorders) recorder.write(db);
    });
    for (const recorder of recorders) recorder.committed();
  };
  /** Tries, and once more where the disk was full and room could be made. */
  const commit = (recorders: readonly Recorder[]): void => {
    try {
      write(recorders);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      onDisk('full');
      failing = true;
      if (!makeRoom()) throw error;
      write(recorders);
    }
  };
  /** One by one: an attempt whose rows are damaged must not keep the others' frames from the disk. */
  const commitEach = (recorders: readonly Recorder[]): void => {
    for (const recorder of recorders) {
      try {
        commit([recorder]);
      } catch (error) {
        if (isDiskError(error)) throw error;
        broken.add(recorder);
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      }
    }
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const recorders = [...waiting].filter((recorder) => recorder.hasPending && !broken.has(recorder));
    waiting.clear();
    if (recorders.length === 0) return;
    try {
      try {
        commit(recorders);
      } catch (error) {
        if (isDiskError(error)) throw error;
        commitEach(recorders);
      }
      if (failing) onDisk('ok');
      failing = false;
    } catch (error) {
      if (!isDiskError(error)) throw error;
      failing = true;
      onDisk(isDiskFull(error) ? 'full' : 'failed');
    }
    for (const recorder of recorders) if (recorder.hasPending && !broken.has(recorder)) waiting.add(recorder);
    if (waiting.size > 0) schedule(RETRY_MS);
    const durable = recorders.filter((recorder) => !recorder.hasPending);
    if (durable.length > 0) onDurable(durable);
  };

  return {
    request(recorder) {
      waiting.add(recorder);
      schedule(failing ? RETRY_MS : COMMIT_MS);
    },
    flush,
    close() {
      flush();
      closed = true;
      clearTimeout(timer);
    },
  };
}
