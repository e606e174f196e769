import type { AttemptId, SittingId } from '../../core/base/ids.ts';
import type { IrregularityKind } from '../../core/sitting/decision.ts';
import { change, type ReadDb, row, rows, type WriteDb } from './database.ts';

export interface StoredIrregularity {
  readonly id: string;
  readonly sitting: SittingId;
  readonly attempt: AttemptId | null;
  readonly kind: IrregularityKind;
  /** Sealed under the person's key. */
  readonly note: Uint8Array;
  readonly by: string;
  readonly tick: number | null;
  readonly at: number;
}

export function addIrregularity(db: WriteDb, entry: StoredIrregularity): void {
  change(
    db,
    'INSERT INTO irregularity (id, sitting, attempt, kind, note, noted_by, tick, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    entry.id,
    entry.sitting,
    entry.attempt,
    entry.kind,
    entry.note,
    entry.by,
    entry.tick,
    entry.at,
  );
}

export const irregularitiesOf = (db: ReadDb, sitting: SittingId): readonly StoredIrregularity[] =>
  rows(
    db,
    `SELECT id, sitting, attempt, kind, note, noted_by AS "by", tick, at FROM irregularity
     WHERE sitting = ? ORDER BY at, rowid`,
    sitting,
  );

/** Is there one of this kind for the attempt already? The host notes each thing once. */
export const hasIrregularity = (db: ReadDb, attempt: AttemptId, kind: IrregularityKind): boolean =>
  row(db, 'SELECT 1 FROM irregularity WHERE attempt = ? AND kind = ?', attempt, kind) !== undefined;
