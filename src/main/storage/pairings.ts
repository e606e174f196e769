import type { BoothId } from '../../core/base/ids.ts';
import { change, statement, type WriteDb } from './database.ts';

/** The trace of a pairing code; the code itself is never written down. Answers the row's id. */
export function addPairing(db: WriteDb, name: string, now: number, expiresAt: number): number {
  const sql = 'INSERT INTO pairing (name, created_at, expires_at) VALUES (?, ?, ?)';
  return Number(statement(db, sql).run(name, now, expiresAt).lastInsertRowid);
}

export const countPairingTry = (db: WriteDb, id: number): void => {
  change(db, 'UPDATE pairing SET tries = tries + 1 WHERE id = ?', id);
};

/** The code has been used by `booth`, or (undefined) is dead. */
export const endPairing = (db: WriteDb, id: number, booth: BoothId | undefined, now: number): void => {
  change(db, 'UPDATE pairing SET booth = ?, ended_at = ? WHERE id = ? AND ended_at IS NULL', booth ?? null, now, id);
};
