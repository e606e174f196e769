import type { Sha256Hex } from '../../core/base/ids.ts';
import { change, type ReadDb, row, type WriteDb } from './database.ts';

/** Keeps the canonical content a sitting is sat under, whatever becomes of the pack's folder. */
export function keepPack(db: WriteDb, sha256: Sha256Hex, content: string, now: number): void {
  change(
    db,
    'INSERT INTO pack (sha256, content, stored_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    sha256,
    content,
    now,
  );
}

/** The canonical JSON of a kept pack. */
export function packContent(db: ReadDb, sha256: Sha256Hex): string {
  const found = row<{ content: string }>(db, 'SELECT content FROM pack WHERE sha256 = ?', sha256);
  if (found === undefined) throw new Error(`pack ${sha256} is not kept`); // held by a foreign key
  return found.content;
}
