import { expect, test } from 'vitest';
import { row } from '../../../src/main/storage/database.ts';
import { migrate } from '../../../src/main/storage/migrate.ts';
import { sittingIn } from './sitting-rows.ts';

test('migration 2 keeps every badge issued before it, and lets each be revoked once', async () => {
  const db = await sittingIn(1);
  const before = row<object>(db, 'SELECT * FROM credential');
  migrate(db, 2);
  expect(db.pragma('user_version', { simple: true })).toBe(2);
  expect(db.prepare('SELECT * FROM credential').get()).toEqual({ ...before, revoked_reason: null });
  db.exec('UPDATE credential SET revoked_at = 9');
  expect(() => db.exec('UPDATE credential SET revoked_at = 10')).toThrow('revocations are kept');
  db.close();
});
