import type { BoothId } from '../../core/base/ids.ts';
import { change, type ReadDb, row, rows, type WriteDb } from './database.ts';

/** One paired candidate place. */
export interface Booth {
  readonly id: BoothId;
  readonly name: string;
  readonly mode: 'vr' | 'flat';
  readonly device: string;
  readonly pairedAt: number;
}

const COLUMNS = 'id, name, mode, device, paired_at AS pairedAt';

export function addBooth(db: WriteDb, booth: Booth, tokenSha256: string): void {
  change(
    db,
    'INSERT INTO booth (id, name, mode, device, token_sha256, paired_at) VALUES (?, ?, ?, ?, ?, ?)',
    booth.id,
    booth.name,
    booth.mode,
    booth.device,
    tokenSha256,
    booth.pairedAt,
  );
}

export const listBooths = (db: ReadDb): readonly Booth[] =>
  rows<Booth>(db, `SELECT ${COLUMNS} FROM booth WHERE removed_at IS NULL ORDER BY paired_at`);

/** The booth that holds a token, looked up by the token's hash. */
export const boothByToken = (db: ReadDb, tokenSha256: string): Booth | undefined =>
  row<Booth>(db, `SELECT ${COLUMNS} FROM booth WHERE token_sha256 = ? AND removed_at IS NULL`, tokenSha256);

export const boothById = (db: ReadDb, id: BoothId): Booth | undefined =>
  row<Booth>(db, `SELECT ${COLUMNS} FROM booth WHERE id = ? AND removed_at IS NULL`, id);

/** What the page says of itself may change between visits (a headset can be used flat). */
export const describeBooth = (db: WriteDb, id: BoothId, mode: Booth['mode'], device: string): void => {
  change(db, 'UPDATE booth SET mode = ?, device = ? WHERE id = ?', mode, device, id);
};

/** Its token admits nobody from now on. Answers whether there was such a booth. */
export const removeBooth = (db: WriteDb, id: BoothId, now: number): boolean =>
  change(db, 'UPDATE booth SET removed_at = ? WHERE id = ? AND removed_at IS NULL', now, id) === 1;
