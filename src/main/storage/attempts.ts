import { Fault } from '../../core/base/fault.ts';
import type { AttemptId, SittingId } from '../../core/base/ids.ts';
import { RecordingHeader } from '../../core/recording/header.ts';
import { Score } from '../../core/scoring/result.ts';
import { change, type ReadDb, row, rows, type WriteDb } from './database.ts';
import { readStored } from './stored.ts';

export type AttemptState = 'running' | 'finished' | 'broken';

export interface Attempt {
  readonly id: AttemptId;
  readonly sitting: SittingId;
  readonly number: number;
  readonly purpose: 'attempt' | 'warmUp';
  readonly task: string;
  readonly header: RecordingHeader;
  readonly state: AttemptState;
  /** Frames and events on disk. */
  readonly frames: number;
  readonly events: number;
  /** Time of the newest frame, and recorded time the proctor had paused, 0.1 ms. */
  readonly lastTime: number;
  readonly pausedUnits: number;
  /** Recorded time at which a pause began that still lasts. */
  readonly pausedAt: number | null;
  /** Last link of the recording's chain, once it is closed. */
  readonly head: string | null;
  readonly score: Score | null;
  readonly scoreProblem: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

type Stored = Omit<Attempt, 'header' | 'score'> & { readonly header: string; readonly score: string | null };

const COLUMNS = `id, sitting, number, purpose, task, header, state, frames, events, last_time AS lastTime,
  paused_units AS pausedUnits, paused_at AS pausedAt, head, score, score_problem AS scoreProblem,
  started_at AS startedAt, ended_at AS endedAt`;

const fromStored = (stored: Stored): Attempt =>
  readStored(`Attempt ${stored.id}`, () => ({
    ...stored,
    header: RecordingHeader.parse(JSON.parse(stored.header)),
    score: stored.score === null ? null : Score.parse(JSON.parse(stored.score)),
  }));

/** Adds a granted attempt. `header` is its canonical JSON: the chain starts at its hash. */
export function addAttempt(
  db: WriteDb,
  attempt: Pick<Attempt, 'id' | 'sitting' | 'number' | 'purpose' | 'task' | 'startedAt'>,
  header: string,
): void {
  change(
    db,
    `INSERT INTO attempt (id, sitting, number, purpose, task, header, state, started_at)
     VALUES (?, ?, ?, ?, ?, ?, 'running', ?)`,
    attempt.id,
    attempt.sitting,
    attempt.number,
    attempt.purpose,
    attempt.task,
    header,
    attempt.startedAt,
  );
}

/** Throws `no-such-attempt`. */
export function attemptById(db: ReadDb, id: AttemptId): Attempt {
  const found = row<Stored>(db, `SELECT ${COLUMNS} FROM attempt WHERE id = ?`, id);
  if (found === undefined) throw new Fault('no-such-attempt', 'There is no such attempt at this center.');
  return fromStored(found);
}

/** In the order they were begun. */
export const attemptsOf = (db: ReadDb, sitting: SittingId): readonly Attempt[] =>
  rows<Stored>(db, `SELECT ${COLUMNS} FROM attempt WHERE sitting = ? ORDER BY rowid`, sitting).map(fromStored);

/** What lists and next steps need of an attempt: cheap to read. */
export type AttemptLine = Pick<
  Attempt,
  'id' | 'number' | 'purpose' | 'state' | 'lastTime' | 'pausedUnits' | 'pausedAt'
>;

export const attemptLines = (db: ReadDb, sitting: SittingId): readonly AttemptLine[] =>
  rows(
    db,
    `SELECT id, number, purpose, state, last_time AS lastTime, paused_units AS pausedUnits, paused_at AS pausedAt
     FROM attempt WHERE sitting = ? ORDER BY rowid`,
    sitting,
  );

/** Every attempt that was running when the host last wrote. */
export const runningAttempts = (db: ReadDb): readonly AttemptId[] =>
  rows<{ id: AttemptId }>(db, "SELECT id FROM attempt WHERE state = 'running'").map(({ id }) => id);

/** How far a recording has come. */
export interface Progress {
  readonly frames: number;
  readonly events: number;
  readonly lastTime: number;
  readonly pausedUnits: number;
  readonly pausedAt: number | null;
}

/** Moves a running attempt from exactly `from`: a gap or a repetition can not be stored. */
export function advanceAttempt(
  db: WriteDb,
  id: AttemptId,
  from: Pick<Progress, 'frames' | 'events'>,
  to: Progress,
): void {
  const changed = change(
    db,
    `UPDATE attempt SET frames = ?, events = ?, last_time = ?, paused_units = ?, paused_at = ?
     WHERE id = ? AND state = 'running' AND frames = ? AND events = ?`,
    to.frames,
    to.events,
    to.lastTime,
    to.pausedUnits,
    to.pausedAt,
    id,
    from.frames,
    from.events,
  );
  if (changed !== 1) throw new Fault('attempt-not-running', `Attempt ${id} is not where its frames continue.`);
}

/** An attempt ends once. Throws `attempt-not-running`: the recording is evidence and is not ended twice. */
export function endAttempt(
  db: WriteDb,
  id: AttemptId,
  end: { readonly state: 'finished' | 'broken'; readonly head: string; readonly now: number },
): void {
  const sql = `UPDATE attempt SET state = ?, head = ?, ended_at = ? WHERE id = ? AND state = 'running'`;
  if (change(db, sql, end.state, end.head, end.now, id) !== 1)
    throw new Fault('attempt-not-running', `Attempt ${id} is not running.`);
}

/** Stores the score, once: a score under frozen rules has only one value. */
export function storeScore(db: WriteDb, id: AttemptId, score: string): void {
  change(db, `UPDATE attempt SET score = ?, score_problem = '' WHERE id = ? AND score IS NULL`, score, id);
}

export function storeScoreProblem(db: WriteDb, id: AttemptId, problem: string): void {
  change(db, 'UPDATE attempt SET score_problem = ? WHERE id = ? AND score IS NULL', problem, id);
}

/** Supervised attempts that have ended and have neither a score nor a reason why not. */
export const unscoredAttempts = (db: ReadDb): readonly AttemptId[] =>
  rows<{ id: AttemptId }>(
    db,
    `SELECT id FROM attempt WHERE purpose = 'attempt' AND state <> 'running' AND score IS NULL AND score_problem = ''`,
  ).map((found) => found.id);
