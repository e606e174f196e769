import type BetterSqlite3 from 'better-sqlite3';

/** Somebody with a database tool and time, or a rotten disk: no trigger stands in the way. */
export function withoutTriggers(db: BetterSqlite3.Database): void {
  for (const trigger of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all())
    db.exec(`DROP TRIGGER ${String(trigger)}`);
}
