import { transaction, type WriteDb } from '../storage/database.ts';
import { isDiskError, isDiskFull } from '../storage/sqlite-errors.ts';

/** While the disk refuses, what is kept is tried again this often, ms. */
const RETRY_MS = 1000;
/** More entries than this are not kept one by one: those alike become one with a count. */
const MAX_KEPT = 1000;
/** Lines about the same thing come once in this time, ms; after so many of them, once in the longer one. */
const MERGE_MS = 60_000;
const MANY_LINES = 60;
const MERGE_LONG_MS = 3_600_000;

export interface LateWrite {
  /** What the entry is about: entries with the same key are alike. */
  readonly key: string;
  /** Writes the entry, which stands for `count` of them, within a transaction. May be asked again after a failure. */
  readonly work: (count: number) => void;
}

/**
 * Notes and audit lines that sockets and timers give rise to. Nobody is there to be told that one could not be written, so none
 * ever throws: they are kept in memory while the disk refuses, in order, and written as soon as it does not.
 */
export interface LateWrites {
  add(entry: LateWrite): void;
  /** The first at once; those that follow within a minute as one, with their count. */
  addMerged(entry: LateWrite): void;
  /** Writes what is merged and still waiting under this key: its story is over. */
  settle(key: string): void;
  /** Entries not on disk yet. */
  readonly kept: number;
  close(): void;
}

export interface LateWritesOptions {
  readonly db: WriteDb;
  /** A write failed for the disk's sake, or works again. */
  readonly onDisk: (state: 'ok' | 'full' | 'failed') => void;
}

interface Merging {
  entry: LateWrite;
  waiting: number;
  lines: number;
  timer: NodeJS.Timeout;
}

export function createLateWrites({ db, onDisk }: LateWritesOptions): LateWrites {
  const kept: { readonly key: string; readonly work: LateWrite['work']; count: number }[] = [];
  const merging = new Map<string, Merging>();
  let timer: NodeJS.Timeout | undefined;
  let failing = false;
  let closed = false;

  /** Answers whether it is done with the entry: written, or a fault of ours that no second try would mend. */
  const written = ({ work, count }: (typeof kept)[number]): boolean => {
    try {
      transaction(db, () => work(count));
      return true;
    } catch (error) {
      if (!isDiskError(error)) {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        return true;
      }
      failing = true;
      onDisk(isDiskFull(error) ? 'full' : 'failed');
      return false;
    }
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (let first = kept[0]; first !== undefined; first = kept[0]) {
      if (!written(first)) {
        if (!closed) timer = setTimeout(flush, RETRY_MS);
        return;
      }
      kept.shift();
    }
    if (!failing) return;
    failing = false;
    onDisk('ok');
  };
  const keep = ({ key, work }: LateWrite, count: number): void => {
    const alike = kept.length < MAX_KEPT ? undefined : kept.find((one) => one.key === key);
    if (alike === undefined) kept.push({ key, work, count });
    else alike.count += count;
    // While the disk refuses, its own timer tries: not each of the many entries that come meanwhile.
    if (!failing) flush();
  };
  const watch = (key: string, lines: number): NodeJS.Timeout => {
    const turn = setTimeout(() => over(key), lines < MANY_LINES ? MERGE_MS : MERGE_LONG_MS);
    return turn.unref();
  };
  const over = (key: string): void => {
    const found = merging.get(key);
    if (found === undefined) return;
    const { entry, waiting } = found;
    if (waiting === 0) {
      merging.delete(key);
      return;
    }
    found.waiting = 0;
    found.lines++;
    found.timer = watch(key, found.lines);
    keep(entry, waiting);
  };

  return {
    add: (entry) => keep(entry, 1),
    addMerged(entry) {
      const found = merging.get(entry.key);
      if (found !== undefined) {
        found.entry = entry;
        found.waiting++;
        return;
      }
      merging.set(entry.key, { entry, waiting: 0, lines: 1, timer: watch(entry.key, 1) });
      keep(entry, 1);
    },
    settle(key) {
      const found = merging.get(key);
      if (found === undefined) return;
      clearTimeout(found.timer);
      merging.delete(key);
      if (found.waiting > 0) keep(found.entry, found.waiting);
    },
    get kept() {
      return kept.length;
    },
    close() {
      closed = true;
      for (const [, { timer: turn, entry, waiting }] of merging) {
        clearTimeout(turn);
        if (waiting > 0) keep(entry, waiting);
      }
      merging.clear();
      flush();
      clearTimeout(timer);
    },
  };
}
