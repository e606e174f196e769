import { Fault } from '../../core/base/fault.ts';
import { transaction, type WriteDb } from './database.ts';
import type { Migration } from './migrations/migration.ts';
import { migration1 } from './migrations/migration-1.ts';
import { migration2 } from './migrations/migration-2.ts';
import { migration3 } from './migrations/migration-3.ts';

const MIGRATIONS: readonly Migration[] = [migration1, migration2, migration3];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings the schema up to `to`, each step in a transaction of its own. Throws `database-from-future`. */
export function migrate(db: WriteDb, to = SCHEMA_VERSION): void {
  const from = Number(db.pragma('user_version', { simple: true }));
  if (from > SCHEMA_VERSION)
    throw new Fault(
      'database-from-future',
      `The data was written by a newer Proofbench (schema ${from}, this one knows ${SCHEMA_VERSION}). Install the newer one.`,
    );
  for (const { version, sql } of MIGRATIONS.slice(from, to)) {
    transaction(db, () => {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    });
  }
}
