import type { CredentialId, SittingId } from '../../core/base/ids.ts';
import { change, type ReadDb, row, rows, type WriteDb } from './database.ts';
import { expectStored } from './stored.ts';

export interface StoredExport {
  /** File name within the center's folder of exports. */
  readonly file: string;
  readonly kind: 'record' | 'badge';
  readonly sha256: string;
  readonly bytes: number;
  readonly at: number;
}

export function addExport(db: WriteDb, sitting: SittingId, made: StoredExport): void {
  const sql = 'INSERT INTO export (sitting, kind, file, sha256, bytes, at) VALUES (?, ?, ?, ?, ?, ?)';
  change(db, sql, sitting, made.kind, made.file, made.sha256, made.bytes, made.at);
}

export const exportsOf = (db: ReadDb, sitting: SittingId): readonly StoredExport[] =>
  rows(db, 'SELECT file, kind, sha256, bytes, at FROM export WHERE sitting = ? ORDER BY id', sitting);

export interface StoredCredential {
  readonly id: CredentialId;
  readonly achievement: string;
  /** Its place in the center's status list. */
  readonly statusIndex: number;
  /** When it was first issued, ms UTC. */
  readonly issuedAt: number;
}

/** The one credential a sitting can have for an achievement, if it has been issued. */
export const credentialOf = (db: ReadDb, sitting: SittingId, achievement: string): StoredCredential | undefined =>
  row(
    db,
    'SELECT id, achievement, status_index AS statusIndex, issued_at AS issuedAt FROM credential WHERE sitting = ? AND achievement = ?',
    sitting,
    achievement,
  );

export function addCredential(db: WriteDb, sitting: SittingId, credential: StoredCredential): void {
  const sql = 'INSERT INTO credential (id, sitting, achievement, status_index, issued_at) VALUES (?, ?, ?, ?, ?)';
  change(db, sql, credential.id, sitting, credential.achievement, credential.statusIndex, credential.issuedAt);
}

export const isStatusIndexTaken = (db: ReadDb, index: number): boolean =>
  row(db, 'SELECT 1 FROM credential WHERE status_index = ?', index) !== undefined;

/**
 * Places of revoked badges in the status list, ascending: no fewer than the trails tell of, for revocation is for good. Throws
 * `data-damaged`.
 */
export function revokedIndexes(db: ReadDb): readonly number[] {
  const revoked = rows<{ id: string; place: number }>(
    db,
    'SELECT id, status_index AS place FROM credential WHERE revoked_at IS NOT NULL ORDER BY status_index',
  );
  const told = rows<{ credential: string }>(
    db,
    `SELECT json_extract(line, '$.data.credential') AS credential FROM audit_event
     WHERE line LIKE '%"what":"badge.revoked"%' AND json_valid(line)`,
  );
  const known = new Set(revoked.map(({ id }) => id));
  expectStored('The list of revoked badges', told.every(({ credential }) => known.has(credential)) ? known : undefined);
  return revoked.map(({ place }) => place);
}
