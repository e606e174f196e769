import { createHash } from 'node:crypto';
import type { Sha256Hex } from '../../core/base/ids.ts';
import { change, type ReadDb, row, type WriteDb } from './database.ts';
import { expectStored } from './stored.ts';

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

/** The canonical JSON of a kept pack, held to its hash. Throws `data-damaged`. */
export function packContent(db: ReadDb, sha256: Sha256Hex): string {
  const found = row<{ content: string }>(db, 'SELECT content FROM pack WHERE sha256 = ?', sha256);
  const whole = found !== undefined && createHash('sha256').update(found.content).digest('hex') === sha256;
  return expectStored(`The assessment pack ${sha256}`, whole ? found.content : undefined);
}
