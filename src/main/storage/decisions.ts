import type { SittingId } from '../../core/base/ids.ts';
import type { Verdict } from '../../core/sitting/decision.ts';
import { change, type ReadDb, row, type WriteDb } from './database.ts';

export interface StoredDecision {
  readonly verdict: Verdict;
  readonly recommended: Verdict | null;
  /** Sealed under the person's key. */
  readonly reason: Uint8Array;
  readonly assessor: string;
  readonly decidedAt: number;
}

export function addDecision(db: WriteDb, sitting: SittingId, decision: StoredDecision): void {
  change(
    db,
    'INSERT INTO decision (sitting, verdict, recommended, reason, assessor, decided_at) VALUES (?, ?, ?, ?, ?, ?)',
    sitting,
    decision.verdict,
    decision.recommended,
    decision.reason,
    decision.assessor,
    decision.decidedAt,
  );
}

export const decisionOf = (db: ReadDb, sitting: SittingId): StoredDecision | undefined =>
  row(
    db,
    'SELECT verdict, recommended, reason, assessor, decided_at AS decidedAt FROM decision WHERE sitting = ?',
    sitting,
  );
