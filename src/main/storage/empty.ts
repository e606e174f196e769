import { rows, transaction, type WriteDb } from './database.ts';
import { migrate } from './migrate.ts';

/**
 * Takes everything out of the database, what is kept for ever in a real center included, and puts the newest schema back.
 * Only for the data of a sample center.
 */
export function emptyDatabase(db: WriteDb): void {
  transaction(db, () => {
    db.pragma('defer_foreign_keys = ON');
    const made = rows<{ readonly type: string; readonly name: string }>(
      db,
      "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'table') AND name NOT LIKE 'sqlite_%'",
    );
    for (const kind of ['trigger', 'table'])
      for (const { type, name } of made) if (type === kind) db.exec(`DROP ${kind} "${name}"`);
    db.pragma('user_version = 0');
  });
  migrate(db);
  // What was dropped would stay readable in free pages of the file and in the write-ahead log.
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}
