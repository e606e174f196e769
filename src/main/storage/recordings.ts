import type { AttemptId } from '../../core/base/ids.ts';
import { change, type ReadDb, row, rows, type WriteDb } from './database.ts';

/**
 * Where frames are. A group commit adds a `tail` row: raw bytes, durable, acknowledged. When a second is over, its rows
 * become one `chunk`, in one transaction: compressed, and linked into the chain.
 */
export interface TailRow {
  readonly second: number;
  readonly frames: Uint8Array;
  readonly events: Uint8Array;
  /** When its batches came: JSON of `Receipt[]`. */
  readonly receipts: string;
}

/** When a batch came: its frames, the host's monotonic clock and UTC, ms. */
export type Receipt = readonly [frames: number, monotonicMs: number, utcMs: number];

export function addTail(db: WriteDb, attempt: AttemptId, tail: TailRow): void {
  const sql = 'INSERT INTO tail (attempt, second, frames, events, receipts) VALUES (?, ?, ?, ?, ?)';
  change(db, sql, attempt, tail.second, tail.frames, tail.events, tail.receipts);
}

/** In the order they were written. */
export const tailOf = (db: ReadDb, attempt: AttemptId): readonly TailRow[] =>
  rows(db, 'SELECT second, frames, events, receipts FROM tail WHERE attempt = ? ORDER BY id', attempt);

export interface ChunkRow {
  readonly second: number;
  readonly frames: number;
  readonly events: number;
  /** The second's bytes, compressed. */
  readonly data: Uint8Array;
  /** Chain link at the end of the second, hex. */
  readonly link: string;
  /** JSON of `Receipt[]`, deflated. */
  readonly receipts: Uint8Array;
}

/** Puts a finished second in the place of its tail rows. */
export function foldTail(db: WriteDb, attempt: AttemptId, chunk: ChunkRow): void {
  change(
    db,
    'INSERT INTO chunk (attempt, second, frames, events, data, link, receipts) VALUES (?, ?, ?, ?, ?, ?, ?)',
    attempt,
    chunk.second,
    chunk.frames,
    chunk.events,
    chunk.data,
    chunk.link,
    chunk.receipts,
  );
  change(db, 'DELETE FROM tail WHERE attempt = ? AND second = ?', attempt, chunk.second);
}

export const chunksOf = (db: ReadDb, attempt: AttemptId): readonly ChunkRow[] =>
  rows(db, 'SELECT second, frames, events, data, link, receipts FROM chunk WHERE attempt = ? ORDER BY second', attempt);

/** The newest finished second and its link, undefined before the first. */
export const lastChunk = (db: ReadDb, attempt: AttemptId): Pick<ChunkRow, 'second' | 'link'> | undefined =>
  row(db, 'SELECT second, link FROM chunk WHERE attempt = ? ORDER BY second DESC LIMIT 1', attempt);

/** The newest finished second in which anything happened besides moving. */
export const newestChunkWithEvents = (
  db: ReadDb,
  attempt: AttemptId,
): Pick<ChunkRow, 'frames' | 'events' | 'data'> | undefined =>
  row(
    db,
    'SELECT frames, events, data FROM chunk WHERE attempt = ? AND events > 0 ORDER BY second DESC LIMIT 1',
    attempt,
  );

/** Finished seconds from `from` on, at most `limit` of them. */
export const chunksFrom = (db: ReadDb, attempt: AttemptId, from: number, limit: number): readonly ChunkRow[] =>
  rows(
    db,
    `SELECT second, frames, events, data, link, receipts FROM chunk WHERE attempt = ? AND second >= ?
     ORDER BY second LIMIT ?`,
    attempt,
    from,
    limit,
  );
