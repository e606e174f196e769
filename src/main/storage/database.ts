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

/** All of `work` or nothing. A transaction inside another is a savepoint of it. */
export const transaction = <T>(db: WriteDb, work: () => T): T => soundly(db, () => db.transaction(work).immediate());
