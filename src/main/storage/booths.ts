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

/** A booth with the number people know it by [D11]. */
export interface NumberedBooth extends Booth {
  readonly number: number;
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

/**
 * The booths of the center, in the order they were paired. Each has the lowest number that was free then, so that removing one
 * renames no other [D11]: no row holds it, it follows from those before.
 */
export function listBooths(db: ReadDb): readonly NumberedBooth[] {
  const ever = rows<Booth & { readonly removedAt: number | null }>(
    db,
    `SELECT ${COLUMNS}, removed_at AS removedAt FROM booth ORDER BY rowid`,
  );
  const heldUntil: (number | null)[] = [];
  return ever.flatMap(({ removedAt, ...booth }) => {
    const free = heldUntil.findIndex((until) => until !== null && until <= booth.pairedAt);
    const place = free < 0 ? heldUntil.length : free;
    heldUntil[place] = removedAt;
    return removedAt === null ? [{ ...booth, number: place + 1 }] : [];
  });
}

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
