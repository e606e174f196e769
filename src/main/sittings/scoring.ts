import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../core/base/canonical-json.ts';
import { Fault } from '../../core/base/fault.ts';
import type { AttemptId, Sha256Hex } from '../../core/base/ids.ts';
import type { RecordingHeader } from '../../core/recording/header.ts';
import { Score } from '../../core/scoring/result.ts';
import { runIsolated } from '../export/isolated-scorer.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';
import { attemptById, storeScore, storeScoreProblem, unscoredAttempts } from '../storage/attempts.ts';
import { makeFolder } from '../storage/data-folder.ts';
import type { ReadDb, WriteDb } from '../storage/database.ts';
import { packContent } from '../storage/packs.ts';
import { isDiskError, isDiskFull } from '../storage/sqlite-errors.ts';
import { recordingBody } from './recording-body.ts';

/** Scores attempts one after the other, each by the scorer that was frozen for it. */
export interface Scoring {
  /** Puts an ended attempt in the queue. */
  add(attempt: AttemptId): void;
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>;
  close(): void;
}

/** What could not be stored for the disk's sake is tried again this often, ms. */
const RETRY_MS = 1000;

export interface ScoringOptions {
  readonly db: WriteDb;
  readonly data: string;
  /** A score or a problem has been stored. */
  readonly onScored: () => void;
  /** The disk did not take a score, or does again. */
  readonly onDisk: (state: 'ok' | 'full' | 'failed') => void;
}

export function createScoring({ db, data, onScored, onDisk }: ScoringOptions): Scoring {
  let queue = Promise.resolve();
  let closed = false;
  let failing = false;
  const retries = new Set<NodeJS.Timeout>();
  /** Scored, but not on disk yet. */
  const unstored = new Map<AttemptId, Outcome>();

  const scoreOne = async (id: AttemptId): Promise<void> => {
    if (closed) return;
    const outcome = unstored.get(id) ?? (await scoreAttempt(db, data, id).catch(problemOf));
    if (closed) return;
    unstored.set(id, outcome);
    if (typeof outcome === 'string') storeScoreProblem(db, id, outcome);
    else storeScore(db, id, canonicalJson(outcome));
    unstored.delete(id);
    if (failing) onDisk('ok');
    failing = false;
    onScored();
  };
  /** The queue goes on whatever becomes of one attempt. */
  const onFailure = (id: AttemptId, error: unknown): void => {
    if (!isDiskError(error)) {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      return;
    }
    failing = true;
    onDisk(isDiskFull(error) ? 'full' : 'failed');
    const retry = setTimeout(() => {
      retries.delete(retry);
      add(id);
    }, RETRY_MS);
    retries.add(retry);
  };
  const add = (id: AttemptId): void => {
    queue = queue.then(() => scoreOne(id)).catch((error: unknown) => onFailure(id, error));
  };
  // What a former run of the host ended but could not score any more.
  for (const id of unscoredAttempts(db)) add(id);
  return {
    add,
    idle: () => queue,
    close: () => {
      closed = true;
      for (const retry of retries) clearTimeout(retry);
    },
  };
}

/** A score, or why there is none. */
type Outcome = Score | string;

const problemOf = (error: unknown): Outcome => {
  if (error instanceof Fault) return error.message;
  if (isDiskError(error)) throw error;
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 'The program failed while it scored this attempt. Its log says why.';
};

async function scoreAttempt(db: ReadDb, data: string, id: AttemptId): Promise<Score> {
  const { header } = attemptById(db, id);
  if (header.rules === null) throw new Fault('no-rules', 'No scorer was frozen for this attempt.');
  const assessment: unknown = JSON.parse(packContent(db, header.assessment));
  const body = recordingBody(db, id);
  const { result } = await runIsolated(frozenScorer(data, header.rules), { header, body, assessment });
  return Score.parse({ format: 'proofbench-score-1', rules: header.rules, result });
}

const sha256 = (bytes: Uint8Array): Sha256Hex => createHash('sha256').update(bytes).digest('hex') as Sha256Hex;
const scorerFile = (data: string, rules: string): string => join(data, 'scorers', `${rules}.mjs`);

/** Keeps the scorer of today with the center's data and answers its rules id. Throws `scorer-missing`. */
export function freezeScorer(data: string, built: string): Sha256Hex {
  if (!existsSync(built))
    throw new Fault('scorer-missing', 'The scorer has not been built. Run "npm run build" and start again.');
  const bytes = readFileSync(built);
  const rules = sha256(bytes);
  const file = scorerFile(data, rules);
  if (!existsSync(file)) {
    makeFolder(join(data, 'scorers'));
    writeFileAtomic(file, bytes);
  }
  return rules;
}

/** The bytes of a frozen scorer, checked against their name. Throws `scorer-missing` or `scorer-damaged`. */
export function frozenScorer(data: string, rules: NonNullable<RecordingHeader['rules']>): Uint8Array {
  const file = scorerFile(data, rules);
  if (!existsSync(file))
    throw new Fault('scorer-missing', `The frozen scorer ${rules} is missing. Put it back from a backup.`, { rules });
  const bytes = readFileSync(file);
  if (sha256(bytes) !== rules)
    throw new Fault('scorer-damaged', `The frozen scorer ${rules} has been changed. Put it back from a backup.`);
  return bytes;
}
