import { expect, test } from 'vitest';
import { migrate } from '../../../src/main/storage/migrate.ts';
import { sittingIn } from './sitting-rows.ts';

test('migration 3 leaves what is there, and nothing that is only followed can be changed after it', async () => {
  const db = await sittingIn(2);
  migrate(db, 3);
  expect(db.pragma('user_version', { simple: true })).toBe(3);
  db.exec("UPDATE attempt SET score = '{}', frames = 90, state = 'finished', head = 'h', ended_at = 2");
  for (const table of ['irregularity', 'merkle_leaf', 'checkpoint', 'export', 'pack']) {
    const rowid = table === 'merkle_leaf' ? 'position' : table === 'checkpoint' ? 'size' : 'rowid';
    expect(() => db.exec(`UPDATE ${table} SET ${rowid} = 9`), table).toThrow('are kept');
    expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow('are kept');
  }
  for (const sql of [
    "UPDATE attempt SET header = '{1}'",
    "UPDATE attempt SET task = 'other'",
    "UPDATE attempt SET score = '{2}'",
    'UPDATE attempt SET score = NULL',
    'DELETE FROM attempt',
    'DELETE FROM sitting',
  ])
    expect(() => db.exec(sql), sql).toThrow('are kept');
  // What goes on is written as before.
  db.exec("UPDATE attempt SET frames = 180, score_problem = 'x'; UPDATE sitting SET state = 'decided';");
  db.close();
});
