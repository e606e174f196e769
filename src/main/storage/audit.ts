import { z } from 'zod';
import { canonicalJson } from '../../core/base/canonical-json.ts';
import { sha256Hex } from '../../core/base/digest.ts';
import type { Sha256Hex, SittingId } from '../../core/base/ids.ts';
import { utf8 } from '../../core/base/utf8.ts';
import { AUDIT_START, AuditLine } from '../../core/credential/audit.ts';
import { change, type ReadDb, row, rows, type WriteDb } from './database.ts';
import { expectStored } from './stored.ts';

/** What happened, by which role. `data` never holds a name or a free text. */
export interface AuditEntry {
  readonly at: number;
  readonly what: string;
  readonly by: 'proctor' | 'assessor' | 'manager' | 'booth' | 'host';
  readonly data: AuditLine['data'];
}

interface Link {
  readonly n: number;
  readonly hash: string;
}

/** Adds a line to a sitting's chain and answers its hash: the chain's new head. */
export function auditSitting(db: WriteDb, sitting: SittingId, entry: AuditEntry): Sha256Hex {
  const last = row<Link>(db, 'SELECT n, hash FROM audit_event WHERE sitting = ? ORDER BY n DESC LIMIT 1', sitting);
  const n = last === undefined ? 0 : last.n + 1;
  const line = canonicalJson(AuditLine.parse({ n, prev: last?.hash ?? AUDIT_START, sitting, ...entry }));
  const hash = sha256Hex(utf8(line));
  change(db, 'INSERT INTO audit_event (sitting, n, line, hash) VALUES (?, ?, ?, ?)', sitting, n, line, hash);
  return hash;
}

/** Adds a line to the center's own chain: pairing, keys, set-up. */
export function auditCenter(db: WriteDb, entry: AuditEntry): void {
  const last = row<Link>(db, 'SELECT n, hash FROM center_event ORDER BY n DESC LIMIT 1');
  const n = last === undefined ? 0 : last.n + 1;
  const line = canonicalJson({ n, prev: last?.hash ?? AUDIT_START, ...entry });
  change(db, 'INSERT INTO center_event (n, line, hash) VALUES (?, ?, ?)', n, line, sha256Hex(utf8(line)));
}

/** A sitting's lines, oldest first, each held to its hash. Throws `data-damaged`. */
export const sittingLines = (db: ReadDb, sitting: SittingId): readonly string[] =>
  rows<StoredLine>(db, 'SELECT line, hash FROM audit_event WHERE sitting = ? ORDER BY n', sitting).map(
    ({ line, hash }) =>
      expectStored(`The audit trail of sitting ${sitting}`, sha256Hex(utf8(line)) === hash ? line : undefined),
  );

/** When the last line of the center's own chain was written, or, if later, any of a sitting's; ms UTC. 0 where there is none. */
export const lastAuditAt = (db: ReadDb, sitting: SittingId | null): number =>
  row<{ at: number | null }>(
    db,
    `SELECT max(json_extract(line, '$.at')) AS at FROM (
       SELECT line FROM center_event WHERE n = (SELECT max(n) FROM center_event)
       UNION ALL SELECT line FROM audit_event WHERE sitting = ?) WHERE json_valid(line)`,
    sitting,
  )?.at ?? 0;

export interface StoredLine extends Link {
  readonly line: string;
  /** Null: a line of the center's own chain. */
  readonly sitting: SittingId | null;
}

/** Newest first. */
export const newestSittingLines = (db: ReadDb, sitting: SittingId, limit: number): readonly StoredLine[] =>
  rows(db, 'SELECT sitting, n, line, hash FROM audit_event WHERE sitting = ? ORDER BY n DESC LIMIT ?', sitting, limit);

export const newestLines = (db: ReadDb, limit: number): readonly StoredLine[] =>
  rows(
    db,
    `SELECT sitting, n, line, hash FROM (SELECT sitting, n, line, hash FROM audit_event
     UNION ALL SELECT NULL, n, line, hash FROM center_event)
     ORDER BY CASE WHEN json_valid(line) THEN json_extract(line, '$.at') END DESC, n DESC LIMIT ?`,
    limit,
  );

/** Is a line the one that was written, and behind the one that was written before it? */
export function isInChain(db: ReadDb, { sitting, n, line, hash }: StoredLine): boolean {
  const before =
    sitting === null
      ? row<Link>(db, 'SELECT n, hash FROM center_event WHERE n = ?', n - 1)
      : row<Link>(db, 'SELECT n, hash FROM audit_event WHERE sitting = ? AND n = ?', sitting, n - 1);
  const told = Told.parse(JSON.parse(line));
  return sha256Hex(utf8(line)) === hash && told.n === n && told.prev === (n === 0 ? AUDIT_START : before?.hash);
}

const Told = z.looseObject({ n: z.int(), prev: z.string() });
