import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { z } from 'zod';
import { Fault } from '../../core/base/fault.ts';
import { makeFolder } from './data-folder.ts';
import { type Driver, loadDriver } from './open.ts';
import { isCorruption } from './sqlite-errors.ts';

const LOCK_NAME = 'instance.lock';
const OWNER_NAME = 'instance.json';

/** What the instance that runs has written about itself. */
const Owner = z.object({ pid: z.int(), since: z.string(), address: z.string() });

export interface InstanceLock {
  /** Tells later comers where the desk is. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes the data folder for this process. The lock is an exclusive SQLite transaction on a file of its own: the
 * operating system drops it with the process, so a crash leaves nothing to clean up. Throws `already-running`,
 * `lock-damaged` or `folder-not-usable`.
 */
export async function lockInstance(directory: string, now: () => number): Promise<InstanceLock> {
  const Database = await loadDriver();
  makeFolder(directory);
  const db = openLock(Database, directory);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') throw alreadyRunning(directory);
    if (!isCorruption(error)) throw error;
    throw new Fault(
      'lock-damaged',
      `${join(directory, LOCK_NAME)} is damaged. Make sure that no Proofbench runs on this folder, delete that file, then start again.`,
    );
  }
  const file = join(directory, OWNER_NAME);
  const since = new Date(now()).toISOString();
  const write = (address: string) =>
    writeFileSync(file, `${JSON.stringify({ pid: process.pid, since, address })}\n`, { mode: 0o600 });
  write('');
  return {
    announce: write,
    release() {
      rmSync(file, { force: true });
      db.close();
    },
  };
}

function openLock(Database: Driver, directory: string): BetterSqlite3.Database {
  try {
    return new Database(join(directory, LOCK_NAME), { timeout: 0 });
  } catch {
    throw new Fault(
      'folder-not-usable',
      `Nothing can be written in the folder ${directory}. Choose another, or make it this user's own.`,
    );
  }
}

function alreadyRunning(directory: string): Fault {
  try {
    const { pid, since, address } = Owner.parse(JSON.parse(readFileSync(join(directory, OWNER_NAME), 'utf8')));
    const where = address === '' ? '' : `, at ${address}`;
    return new Fault(
      'already-running',
      `Proofbench already runs on ${directory}: process ${pid}, since ${since}${where}. Use that one, or end it first.`,
    );
  } catch {
    return new Fault('already-running', `Proofbench already runs on ${directory}. Use that one, or end it first.`);
  }
}
