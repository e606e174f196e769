import type { AttemptId } from '../../core/base/ids.ts';
import { change, type ReadDb, row, type WriteDb } from './database.ts';

/** Short hashes of stretches of motion, by which a repeated recording is known again. They tell nothing of the motion. */
export const addPrint = (db: WriteDb, attempt: AttemptId, print: string): void => {
  change(db, 'INSERT INTO motion_print (print, attempt) VALUES (?, ?)', print, attempt);
};

/** Was this stretch of motion recorded before, in this attempt or another? */
export const isKnownPrint = (db: ReadDb, print: string): boolean =>
  row(db, 'SELECT 1 FROM motion_print WHERE print = ? LIMIT 1', print) !== undefined;
