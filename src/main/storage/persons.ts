import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../core/base/ids.ts';
import { change, type ReadDb, row, type WriteDb } from './database.ts';
import { expectStored } from './stored.ts';

/** The one table that knows names. */
export interface Person {
  readonly id: PersonId;
  /** null after erasure. */
  readonly name: string | null;
  /** Opens what was written about the person; null after erasure, and then nothing does. */
  readonly reasonKey: Uint8Array | null;
}

export function addPerson(db: WriteDb, id: PersonId, name: string, now: number): void {
  change(
    db,
    'INSERT INTO person (id, name, reason_key, created_at) VALUES (?, ?, ?, ?)',
    id,
    name,
    randomBytes(32),
    now,
  );
}

export function personById(db: ReadDb, id: PersonId): Person {
  const found = row<Person>(db, 'SELECT id, name, reason_key AS reasonKey FROM person WHERE id = ?', id);
  return expectStored(`Person ${id}`, found);
}
