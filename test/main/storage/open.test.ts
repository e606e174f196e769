import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { row } from '../../../src/main/storage/database.ts';
import { lockInstance } from '../../../src/main/storage/instance-lock.ts';
import { SCHEMA_VERSION } from '../../../src/main/storage/migrate.ts';
import { networkShare } from '../../../src/main/storage/network-path.ts';
import { DATABASE_NAME, loadDriver, openDatabase } from '../../../src/main/storage/open.ts';
import { tempFolder } from '../support/test-host.ts';

const folder = () => tempFolder('open');

test('a new database keeps what it acknowledges: WAL, synchronous FULL, STRICT tables', async () => {
  const db = await openDatabase(folder());
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  const loose = db.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0",
  );
  expect(
    loose
      .pluck()
      .all()
      .filter((name) => !String(name).startsWith('sqlite_')),
  ).toEqual([]);
  db.close();
});

test('what was written is there when the database is opened again', async () => {
  const at = folder();
  const first = await openDatabase(at);
  first.exec("INSERT INTO person (id, name, created_at) VALUES ('a', 'Sample Candidate', 1)");
  first.close();
  const again = await openDatabase(at);
  expect(row(again, 'SELECT name FROM person')).toEqual({ name: 'Sample Candidate' });
  again.close();
});

test('a database written by a newer version is refused and left alone', async () => {
  const at = folder();
  const db = await openDatabase(at);
  db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  db.close();
  await expect(openDatabase(at)).rejects.toMatchObject({ code: 'database-from-future' });
});

test('a file that is no database, and one with a torn page, are refused as damaged and not touched', async () => {
  const nonsense = folder();
  writeFileSync(join(nonsense, DATABASE_NAME), 'this is no database, whatever its name says'.repeat(200));
  await expect(openDatabase(nonsense)).rejects.toMatchObject({ code: 'database-damaged' });

  const torn = folder();
  const db = await openDatabase(torn);
  const add = db.prepare('INSERT INTO person (id, name, created_at) VALUES (?, ?, 1)');
  for (let i = 0; i < 500; i++) add.run(`person-${i}`, 'x'.repeat(100));
  db.close();
  const file = join(torn, DATABASE_NAME);
  const bytes = readFileSync(file);
  bytes.fill(0xa5, bytes.length - 3 * 4096, bytes.length - 4096);
  writeFileSync(file, bytes);
  await expect(openDatabase(torn)).rejects.toMatchObject({ code: 'database-damaged' });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a Node without Node-API 10 is told so instead of crashing', async () => {
  await expect(loadDriver('9')).rejects.toMatchObject({ code: 'node-too-old' });
});

test('a second instance is told which one runs, since when and where; after its end the folder is free', async () => {
  const at = folder();
  const lock = await lockInstance(at, () => Date.UTC(2026, 10, 23, 12));
  lock.announce('http://localhost:4180/');
  const second = await lockInstance(at, Date.now).catch((error: unknown) => error);
  expect(second).toMatchObject({ code: 'already-running' });
  const said = (second as Error).message;
  expect(said).toContain(`process ${process.pid}`);
  expect(said).toContain('2026-11-23T12:00:00');
  expect(said).toContain('http://localhost:4180/');
  lock.release();
  (await lockInstance(at, Date.now)).release();
});

test('a lock file that is none is told, with what to do', async () => {
  const directory = tempFolder('lock');
  writeFileSync(join(directory, 'instance.lock'), 'nothing\n');
  await expect(lockInstance(directory, Date.now)).rejects.toMatchObject({ code: 'lock-damaged' });
});

test('a folder on a network share is refused by its type or its path', () => {
  expect(networkShare('/data', 0x6969)).toBe('NFS');
  expect(networkShare('/data', 0xff534d42 | 0)).toBe('CIFS');
  expect(networkShare('\\\\server\\share\\data')).toBe('a network path');
  expect(networkShare(tmpdir())).toBeUndefined();
});
