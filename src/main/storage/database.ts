import { statSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { Fault } from '../../core/base/fault.ts';
import { isCorruption } from './sqlite-errors.ts';

declare const reads: unique symbol;
declare const writes: unique symbol;

/** A connection that may be read from. What a function does to the center's data shows in the type it asks for. */
export type ReadDb = BetterSqlite3.Database & { readonly [reads]: true };
/** The one connection that writes. */
export type WriteDb = ReadDb & { readonly [writes]: true };

const prepared = new WeakMap<ReadDb, Map<string, BetterSqlite3.Statement>>();

/** The statement for `sql`, prepared once per connection. */
export function statement(db: ReadDb, sql: string): BetterSqlite3.Statement {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(sql);
  if (found === undefined) {
    found = db.prepare(sql);
    known.set(sql, found);
  }
  return found;
}

/** SQLite looks at all of a database only when it is opened: a page may turn out to be rotten at any call after. */
function soundly<T>(db: ReadDb, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isCorruption(error)) throw error;
    throw new Fault('database-damaged', `The database ${db.name} is damaged. Put its folder back from a backup.`);
  }
}

/**
 * One row, or undefined. `Row` is what the statement selects: the schema is STRICT, so columns have their declared types. This
 * and the three below throw `database-damaged`.
 */
export const row = <Row>(db: ReadDb, sql: string, ...values: readonly unknown[]): Row | undefined =>
  soundly(db, () => statement(db, sql).get(...values) as Row | undefined);

export const rows = <Row>(db: ReadDb, sql: string, ...values: readonly unknown[]): readonly Row[] =>
  soundly(db, () => statement(db, sql).all(...values) as Row[]);

/** Runs a change and answers how many rows it changed. */
export const change = (db: WriteDb, sql: string, ...values: readonly unknown[]): number =>
  soundly(db, () => statement(db, sql).run(...values).changes);

const places = new WeakMap<ReadDb, readonly (readonly [file: string, identity: string])[]>();

/** Where a file lies on its disk; undefined where there is none. */
function identityOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev} ${found.ino}`;
}

/**
 * Throws `database-gone` where the files this connection writes to are not those that lie under their names: the system takes
 * writes to a file that was deleted, but nobody will ever read them.
 */
export function expectInPlace(db: ReadDb): void {
  let known = places.get(db);
  if (known === undefined) {
    known = [db.name, `${db.name}-wal`].flatMap((file) => {
      const identity = identityOf(file);
      return identity === undefined ? [] : [[file, identity] as const];
    });
    places.set(db, known);
  }
  if (known.every(([file, identity]) => identityOf(file) === identity)) return;
  throw new Fault(
    'database-gone',
    `The database ${db.name} was deleted, moved or replaced while Proofbench ran. Put it back where it was.`,
  );
}

/** All of `work` or nothing. A transaction inside another is a savepoint of it. Throws `database-gone`, too. */
export const transaction = <T>(db: WriteDb, work: () => T): T => {
  expectInPlace(db);
  return soundly(db, () => db.transaction(work).immediate());
};
