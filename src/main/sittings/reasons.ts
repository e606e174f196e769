import { createHash, createHmac } from 'node:crypto';
import type { AttemptId, PersonId, SittingId } from '../../core/base/ids.ts';
import { TICK_RATE } from '../../core/sim/clock.ts';
import type { IrregularityKind } from '../../core/sitting/decision.ts';
import { newId } from '../ids.ts';
import { auditSitting } from '../storage/audit.ts';
import type { ReadDb, WriteDb } from '../storage/database.ts';
import { addIrregularity } from '../storage/irregularities.ts';
import { personById } from '../storage/persons.ts';
import { openText, sealText } from '../storage/sealed-text.ts';

/** A text about a person, sealed under the person's key. */
export function sealFor(db: ReadDb, person: PersonId, about: string, text: string): Buffer {
  const { reasonKey } = personById(db, person);
  // An erased person has no key left; what nobody may read any more is not written either.
  return reasonKey === null ? Buffer.alloc(0) : sealText(reasonKey, about, text);
}

/** The text again, '' once the person is erased. */
export function openFor(db: ReadDb, person: PersonId, about: string, sealed: Uint8Array): string {
  return sealed.length === 0 ? '' : openText(personById(db, person).reasonKey, about, sealed);
}

/**
 * What a trail may hold of a name: a hash under the person's key, which stays in the center and goes with the person. It tells
 * nobody the name, and tells the center whether the name is still the one that was told. Null for an erased person.
 */
export function nameMark(db: ReadDb, person: PersonId, about: string, name: string): string | null {
  const { reasonKey } = personById(db, person);
  return reasonKey === null ? null : createHmac('sha256', reasonKey).update(`${about}\0${name}`).digest('hex');
}

export const textSha256 = (sealed: Uint8Array): string => createHash('sha256').update(sealed).digest('hex');

export interface Note {
  readonly sitting: SittingId;
  readonly person: PersonId;
  readonly attempt: AttemptId | null;
  readonly kind: IrregularityKind;
  readonly note: string;
  readonly by: 'proctor' | 'host';
  /** When in the recording, ms; null where that has no meaning. */
  readonly recordedMs: number | null;
}

/** Logs an irregularity: its words sealed, their hash in the audit trail. Within the caller's transaction. */
export function noteIrregularity(db: WriteDb, entry: Note, now: number): void {
  const id = newId();
  const note = sealFor(db, entry.person, `irregularity ${id}`, entry.note);
  const tick = entry.recordedMs === null ? null : Math.floor((entry.recordedMs * TICK_RATE) / 1000);
  const { sitting, attempt, kind, by } = entry;
  addIrregularity(db, { id, sitting, attempt, kind, note, by, tick, at: now });
  auditSitting(db, sitting, {
    at: now,
    what: 'irregularity.noted',
    by,
    data: { kind, attempt, tick, note: textSha256(note) },
  });
}
