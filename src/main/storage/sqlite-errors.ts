import { Fault } from '../../core/base/fault.ts';

/** What kind of trouble an error of SQLite, or of the file system, tells of. */
const sqliteCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Did SQLite find that what it reads is no database, or not one it has written? */
export const isCorruption = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error));

/** Did the database refuse because there is no room left? */
export const isDiskFull = (error: unknown): boolean => /^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(sqliteCode(error));

/** Faults of the database as a whole: nothing can be written to it. */
const NO_DATABASE: readonly string[] = ['database-damaged', 'database-gone'];

/** Did a write fail for the disk's sake: full, read-only, broken, or the database not what or where it was? */
export const isDiskError = (error: unknown): boolean =>
  isDiskFull(error) ||
  /^(SQLITE_(IOERR|READONLY|CANTOPEN)|EIO$|EROFS$|EACCES$|EPERM$)/.test(sqliteCode(error)) ||
  (error instanceof Fault && NO_DATABASE.includes(error.code));
