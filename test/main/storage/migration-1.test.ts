import { expect, test } from 'vitest';
import { migrate } from '../../../src/main/storage/migrate.ts';
import { sittingIn } from './sitting-rows.ts';

test('migration 1 makes every table of a sitting, and keeps seconds, decisions and audit lines as they were written', async () => {
  const db = await sittingIn(1);
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  for (const sql of [
    "UPDATE chunk SET data = x'01'",
    'DELETE FROM chunk',
    "UPDATE decision SET verdict = 'void'",
    'DELETE FROM decision',
    "UPDATE audit_event SET line = ''",
    'DELETE FROM audit_event',
    "UPDATE center_event SET line = ''",
    'DELETE FROM center_event',
  ])
    expect(() => db.exec(sql), sql).toThrow('are kept');
  db.close();
});

test('migration 1 lets one attempt of a sitting run at a time, and knows no sitting without its person', async () => {
  const db = await sittingIn(1);
  const second = `INSERT INTO attempt (id, sitting, number, purpose, task, header, state, started_at)
    VALUES ('u', 's', 2, 'attempt', 'task', '{}', 'running', 1)`;
  expect(() => db.exec(second)).toThrow('UNIQUE');
  db.exec("UPDATE attempt SET state = 'finished'");
  db.exec(second);
  expect(() => db.exec("DELETE FROM person WHERE id = 'p'")).toThrow('FOREIGN KEY');
  db.close();
});

test('a schema that is there already is not made again', async () => {
  const db = await sittingIn(1);
  migrate(db, 1);
  expect(db.prepare('SELECT count(*) FROM sitting').pluck().get()).toBe(1);
  db.close();
});
