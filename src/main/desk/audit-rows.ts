import { z } from 'zod';
import type { SittingId } from '../../core/base/ids.ts';
import { isInChain, newestLines, newestSittingLines } from '../storage/audit.ts';
import type { ReadDb } from '../storage/database.ts';
import { readStored } from '../storage/stored.ts';

/** What every audit line has, a sitting's or the center's. */
const Line = z.looseObject({ at: z.int(), what: z.string(), by: z.string() });

/** Newest first: of one sitting, or of the whole center; each with whether it is still as and where it was written. */
export const auditRows = (db: ReadDb, sitting: SittingId | null, limit: number) =>
  (sitting === null ? newestLines(db, limit) : newestSittingLines(db, sitting, limit)).map((stored) => {
    const { at, what, by, holds } = readStored('A line of the audit trail', () => ({
      ...Line.parse(JSON.parse(stored.line)),
      holds: isInChain(db, stored),
    }));
    return { at, what, by, sitting: stored.sitting, hash: stored.hash, holds };
  });
