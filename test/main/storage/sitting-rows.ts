import type { WriteDb } from '../../../src/main/storage/database.ts';
import { migrate } from '../../../src/main/storage/migrate.ts';
import { loadDriver } from '../../../src/main/storage/open.ts';

/** A database in memory at a schema, with one row in each table that tells of a sitting. */
export async function sittingIn(schema: number): Promise<WriteDb> {
  const Driver = await loadDriver();
  const db = new Driver(':memory:') as WriteDb;
  db.pragma('foreign_keys = ON');
  migrate(db, schema);
  db.exec(`INSERT INTO person (id, name, created_at) VALUES ('p', 'Sample Candidate', 1);
    INSERT INTO pack (sha256, content, stored_at) VALUES ('a', '{}', 1);
    INSERT INTO sitting (id, person, assessment, pack, pack_version, task, state, conditions, sample, allowed_s, created_at)
      VALUES ('s', 'p', 'a', 'pack', '0.1.0', 'task', 'decided', '{}', 1, 600, 1);
    INSERT INTO attempt (id, sitting, number, purpose, task, header, state, started_at)
      VALUES ('t', 's', 1, 'attempt', 'task', '{}', 'running', 1);
    INSERT INTO chunk (attempt, second, frames, events, data, link, receipts) VALUES ('t', 0, 90, 0, x'00', 'l', x'00');
    INSERT INTO irregularity (id, sitting, kind, note, noted_by, at) VALUES ('i', 's', 'other', x'00', 'proctor', 1);
    INSERT INTO decision (sitting, verdict, reason, assessor, decided_at) VALUES ('s', 'competent', x'00', 'Sample', 1);
    INSERT INTO credential (id, sitting, achievement, status_index, issued_at) VALUES ('c', 's', 'x', 4242, 7);
    INSERT INTO export (sitting, kind, file, sha256, bytes, at) VALUES ('s', 'record', 'f', 'h', 1, 1);
    INSERT INTO audit_event (sitting, n, line, hash) VALUES ('s', 1, '{}', 'h');
    INSERT INTO center_event (n, line, hash) VALUES (1, '{}', 'h');
    INSERT INTO merkle_leaf (position, sitting, head, salt, leaf, added_at) VALUES (0, 's', 'h', 's', 'l', 1);
    INSERT INTO checkpoint (size, content) VALUES (1, '{}');`);
  return db;
}
