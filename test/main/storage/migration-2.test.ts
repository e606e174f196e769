import { expect, test } from 'vitest';
import { row, type WriteDb } from '../../../src/main/storage/database.ts';
import { migrate } from '../../../src/main/storage/migrate.ts';
import { loadDriver } from '../../../src/main/storage/open.ts';

test('migration 2 keeps every badge issued before it, and lets each be revoked once', async () => {
  const Driver = await loadDriver();
  const db = new Driver(':memory:') as WriteDb;
  migrate(db, 1);
  db.exec(`INSERT INTO person (id, name, created_at) VALUES ('p', 'Sample Candidate', 1);
    INSERT INTO pack (sha256, content, stored_at) VALUES ('a', '{}', 1);
    INSERT INTO sitting (id, person, assessment, pack, pack_version, task, state, conditions, sample, allowed_s, created_at)
      VALUES ('s', 'p', 'a', 'pack', '0.1.0', 'task', 'decided', '{}', 1, 600, 1);
    INSERT INTO credential (id, sitting, achievement, status_index, issued_at) VALUES ('c', 's', 'x', 4242, 7);`);
  const before = row<object>(db, 'SELECT * FROM credential');
  migrate(db, 2);
  expect(db.pragma('user_version', { simple: true })).toBe(2);
  expect(db.prepare('SELECT * FROM credential').get()).toEqual({ ...before, revoked_reason: null });
  db.exec('UPDATE credential SET revoked_at = 9');
  expect(() => db.exec('UPDATE credential SET revoked_at = 10')).toThrow('revocations are kept');
  db.close();
});
