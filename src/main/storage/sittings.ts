import { Fault } from '../../core/base/fault.ts';
import type { BoothId, PersonId, Sha256Hex, SittingId } from '../../core/base/ids.ts';
import { Conditions } from '../../core/recording/header.ts';
import type { SittingState } from '../../core/sitting/states.ts';
import { change, type ReadDb, row, rows, type WriteDb } from './database.ts';
import { readStored } from './stored.ts';

export interface Sitting {
  readonly id: SittingId;
  readonly person: PersonId;
  /** SHA-256 of the pack's canonical content. */
  readonly assessment: Sha256Hex;
  readonly pack: string;
  readonly packVersion: string;
  readonly task: string;
  readonly booth: BoothId | null;
  readonly state: SittingState;
  readonly conditions: Conditions;
  readonly sample: boolean;
  /** Scorer module frozen at authorisation. */
  readonly rules: Sha256Hex | null;
  /** Working time, s, extra time included. */
  readonly allowedS: number;
  /** How often the proctor has paused. */
  readonly pauses: number;
  /** Sealed under the person's key. */
  readonly pauseReason: Uint8Array | null;
  readonly pausedSince: number | null;
  readonly createdAt: number;
  readonly authorisedAt: number | null;
  readonly submittedAt: number | null;
}

type Stored = Omit<Sitting, 'conditions' | 'sample'> & { readonly conditions: string; readonly sample: number };

const COLUMNS = `id, person, assessment, pack, pack_version AS packVersion, task, booth, state, conditions, sample,
  rules, allowed_s AS allowedS, pauses, pause_reason AS pauseReason, paused_since AS pausedSince,
  created_at AS createdAt, authorised_at AS authorisedAt, submitted_at AS submittedAt`;

const fromStored = (stored: Stored): Sitting =>
  readStored(`Sitting ${stored.id}`, () => ({
    ...stored,
    conditions: Conditions.parse(JSON.parse(stored.conditions)),
    sample: stored.sample === 1,
  }));

export type NewSitting = Pick<
  Sitting,
  | 'id'
  | 'person'
  | 'assessment'
  | 'pack'
  | 'packVersion'
  | 'task'
  | 'booth'
  | 'conditions'
  | 'sample'
  | 'allowedS'
  | 'createdAt'
>;

export function addSitting(db: WriteDb, sitting: NewSitting): void {
  change(
    db,
    `INSERT INTO sitting (id, person, assessment, pack, pack_version, task, booth, state, conditions, sample, allowed_s,
       created_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'created', ?, ?, ?, ?)`,
    sitting.id,
    sitting.person,
    sitting.assessment,
    sitting.pack,
    sitting.packVersion,
    sitting.task,
    sitting.booth,
    JSON.stringify(sitting.conditions),
    sitting.sample ? 1 : 0,
    sitting.allowedS,
    sitting.createdAt,
  );
}

/** Throws `no-such-sitting`. */
export function sittingById(db: ReadDb, id: SittingId): Sitting {
  const found = row<Stored>(db, `SELECT ${COLUMNS} FROM sitting WHERE id = ?`, id);
  if (found === undefined) throw new Fault('no-such-sitting', 'There is no such sitting at this center.');
  return fromStored(found);
}

/** Newest first. */
export const listSittings = (db: ReadDb, limit = 500): readonly Sitting[] =>
  rows<Stored>(db, `SELECT ${COLUMNS} FROM sitting ORDER BY created_at DESC, rowid DESC LIMIT ?`, limit).map(
    fromStored,
  );

/** The sitting that has the booth: created and not yet submitted or stopped. */
export function sittingAtBooth(db: ReadDb, booth: BoothId): Sitting | undefined {
  const found = row<Stored>(
    db,
    `SELECT ${COLUMNS} FROM sitting WHERE booth = ? AND state IN ('created', 'authorised', 'inProgress', 'paused')`,
    booth,
  );
  return found === undefined ? undefined : fromStored(found);
}

/** What may change in a sitting; absent members stay as they are. */
export type SittingChange = Partial<
  Pick<
    Sitting,
    'state' | 'rules' | 'allowedS' | 'pauses' | 'pauseReason' | 'pausedSince' | 'authorisedAt' | 'submittedAt'
  >
> & { readonly endedAt?: number };

const COLUMN_OF = {
  state: 'state',
  rules: 'rules',
  allowedS: 'allowed_s',
  pauses: 'pauses',
  pauseReason: 'pause_reason',
  pausedSince: 'paused_since',
  authorisedAt: 'authorised_at',
  submittedAt: 'submitted_at',
  endedAt: 'ended_at',
} as const satisfies Record<keyof SittingChange, string>;

/** Changes a sitting that is still in `from`. Throws `sitting-changed` where somebody was quicker. */
export function changeSitting(db: WriteDb, id: SittingId, from: SittingState, to: SittingChange): void {
  const keys = Object.keys(to) as (keyof SittingChange)[]; // the type has no other keys
  const sets = keys.map((key) => `${COLUMN_OF[key]} = ?`).join(', ');
  const values = keys.map((key) => to[key] ?? null);
  if (change(db, `UPDATE sitting SET ${sets} WHERE id = ? AND state = ?`, ...values, id, from) !== 1)
    throw new Fault('sitting-changed', 'The sitting has changed meanwhile. Look at it again.');
}
