/** What kind of trouble an error of SQLite, or of the file system, tells of. */
const sqliteCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Did SQLite find that what it reads is no database, or not one it has written? */
export const isCorruption = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error));

/** Did the database refuse because there is no room left? */
export const isDiskFull = (error: unknown): boolean => {
  const code = sqliteCode(error);
  return code === 'SQLITE_FULL' || code === 'ENOSPC';
};

/** Did a write fail for the disk's sake: full, read-only, or broken? */
export const isDiskError = (error: unknown): boolean =>
  isDiskFull(error) || /^SQLITE_(IOERR|READONLY|CANTOPEN)/.test(sqliteCode(error));
