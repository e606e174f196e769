import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { Fault } from '../../core/base/fault.ts';
import { expectInPlace, type WriteDb } from './database.ts';
import { migrate } from './migrate.ts';
import { isCorruption } from './sqlite-errors.ts';

/** better-sqlite3 is a Node-API 10 addon: on anything older it ends the process without a word. */
const NAPI_NEEDED = 10;
/** Below this, two connections at once can corrupt a WAL database (sqlite.org/wal.html, WAL-reset bug). */
const SQLITE_NEEDED = [3, 51, 3] as const;
/** `PRAGMA synchronous` = FULL: every commit is synced, so an ack means it is on disk. */
const FULL = 2;

export const DATABASE_NAME = 'center.db';

export type Driver = new (file: string, options?: BetterSqlite3.Options) => BetterSqlite3.Database;

/** Loads the SQLite driver. Throws `node-too-old` where loading it would crash the process. */
export async function loadDriver(napi: string | undefined = process.versions.napi): Promise<Driver> {
  if (Number(napi ?? 0) < NAPI_NEEDED)
    throw new Fault('node-too-old', 'This Node is too old for the database. Use Node 22.18 or newer.');
  return (await import('better-sqlite3')).default;
}

/**
 * Opens the center's database in `directory`, made if it is not there and brought up to the newest schema. Throws
 * `sqlite-too-old`, `database-not-durable`, `database-damaged` or `database-from-future`.
 */
export async function openDatabase(directory: string): Promise<WriteDb> {
  const Database = await loadDriver();
  const file = join(directory, DATABASE_NAME);
  if (!existsSync(file)) createDatabase(Database, directory, file);
  const db = connect(Database, file);
  try {
    const damage = db.pragma('quick_check(1)', { simple: true });
    if (damage !== 'ok') throw damaged(file);
    migrate(db);
    expectInPlace(db);
    return db;
  } catch (error) {
    db.close();
    throw isCorruption(error) ? damaged(file) : error;
  }
}

/**
 * First creation goes through a rollback journal. Were its removal lost with the power, the next start would roll the
 * database back to empty and drop the WAL: so everything is closed and the folder synced before anything is recorded.
 */
function createDatabase(Database: Driver, directory: string, file: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  connect(Database, file).close();
  syncDirectory(directory);
}

function connect(Database: Driver, file: string): WriteDb {
  const db = openOrThrow(Database, file);
  try {
    const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
    if (isOlder(version)) throw new Fault('sqlite-too-old', `SQLite ${version} has a known fault. Install again.`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 2000');
    // macOS acknowledges a plain fsync before the disk has it.
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
    if (db.pragma('synchronous', { simple: true }) !== FULL || db.pragma('journal_mode', { simple: true }) !== 'wal')
      throw new Fault('database-not-durable', 'The database can not promise to keep what it acknowledges.');
    return db as WriteDb; // the one place that makes the connection that writes
  } catch (error) {
    db.close();
    throw isCorruption(error) ? damaged(file) : error;
  }
}

function openOrThrow(Database: Driver, file: string): BetterSqlite3.Database {
  try {
    return new Database(file);
  } catch (error) {
    throw isCorruption(error) ? damaged(file) : error;
  }
}

const damaged = (file: string): Fault =>
  new Fault(
    'database-damaged',
    `The database ${file} is damaged. Nothing was changed: copy its folder aside, then put a backup in its place.`,
  );

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, needed] of SQLITE_NEEDED.entries()) {
    const part = parts[i] ?? 0;
    if (part !== needed) return part < needed;
  }
  return false;
}

/** Makes names in a folder durable. Windows can not sync a folder, and needs not. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
