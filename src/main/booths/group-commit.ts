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
  /** Commits now. Answers whether everything taken is on disk. */
  flush(): boolean;
  /** Commits a last time and stops. */
  close(): void;
}

export function createGroupCommit({ db, onDurable, makeRoom, onDisk }: GroupCommitOptions): GroupCommit {
  const waiting = new Set<Recorder>();
  let timer: NodeJS.Timeout | undefined;
  let failing = false;
  let closed = false;

  const schedule = (ms: number): void => {
    if (timer === undefined && !closed) timer = setTimeout(flush, ms);
  };
  const write = (recorders: readonly Recorder[]): void =>
    transaction(db, () => {
      for (const recorder of recorders) recorder.write(db);
    });
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
  const flush = (): boolean => {
    clearTimeout(timer);
    timer = undefined;
    const recorders = [...waiting].filter((recorder) => recorder.hasPending);
    waiting.clear();
    if (recorders.length === 0) return true;
    try {
      commit(recorders);
    } catch (error) {
      if (!isDiskError(error)) throw error;
      for (const recorder of recorders) waiting.add(recorder);
      failing = true;
      onDisk(isDiskFull(error) ? 'full' : 'failed');
      schedule(RETRY_MS);
      return false;
    }
    for (const recorder of recorders) recorder.committed();
    if (failing) {
      failing = false;
      onDisk('ok');
    }
    onDurable(recorders);
    return true;
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
