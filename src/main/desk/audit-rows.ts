import { z } from 'zod';
import { SittingId } from '../../core/base/ids.ts';
import { newestLines, newestSittingLines } from '../storage/audit.ts';
import type { ReadDb } from '../storage/database.ts';
import { readStored } from '../storage/stored.ts';

/** What every audit line has, a sitting's or the center's. */
const Line = z.looseObject({ at: z.int(), what: z.string(), by: z.string(), sitting: SittingId.optional() });

/** Newest first: of one sitting, or of the whole center. */
export const auditRows = (db: ReadDb, sitting: SittingId | null, limit: number) =>
  (sitting === null ? newestLines(db, limit) : newestSittingLines(db, sitting, limit)).map((stored) => {
    const {
      at,
      what,
      by,
      sitting: of,
    } = readStored('A line of the audit trail', () => Line.parse(JSON.parse(stored.line)));
    return { at, what, by, sitting: of ?? null, hash: stored.hash };
  });
