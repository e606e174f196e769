import type { Task } from '../../core/assessment/pack.ts';
import { Pack } from '../../core/assessment/pack.ts';
import type { Sha256Hex } from '../../core/base/ids.ts';
import type { Assignment } from '../../shared/booth.ts';
import type { HostContext } from '../context.ts';
import { type AttemptLine, attemptLines } from '../storage/attempts.ts';
import type { Booth } from '../storage/booths.ts';
import type { ReadDb } from '../storage/database.ts';
import { packContent } from '../storage/packs.ts';
import { personById } from '../storage/persons.ts';
import { type Sitting, sittingAtBooth } from '../storage/sittings.ts';
import { expectStored, readStored } from '../storage/stored.ts';
import { endsAtS } from './working-time.ts';

/** The pack `id` of this hash, as it was when a sitting under it was created. */
export const keptPack = (db: ReadDb, id: string, sha256: Sha256Hex): Pack =>
  readStored(`The assessment pack ${id}`, () => Pack.parse(JSON.parse(packContent(db, sha256))));

/** The pack a sitting is sat under. */
export const packOf = (db: ReadDb, { pack, assessment }: Sitting): Pack => keptPack(db, pack, assessment);

/** The task of a sitting. */
export function sittingTask(db: ReadDb, sitting: Sitting): { readonly pack: Pack; readonly task: Task } {
  const pack = packOf(db, sitting);
  const task = pack.tasks.find(({ id }) => id === sitting.task);
  return { pack, task: expectStored(`The task of sitting ${sitting.id}`, task) };
}

/**
 * What a booth has to do next. In VR a warm-up comes first, once. Attempts follow while the task allows them. Nothing before
 * the proctor has authorised.
 */
export function nextStep(
  sitting: Sitting,
  task: Pick<Task, 'warmUpS' | 'attemptsAllowed'>,
  attempts: readonly Pick<AttemptLine, 'purpose' | 'state'>[],
  mode: Booth['mode'],
): Assignment['next'] {
  if (sitting.state !== 'authorised' && sitting.state !== 'inProgress' && sitting.state !== 'paused') return 'nothing';
  const running = attempts.find(({ state }) => state === 'running');
  if (running !== undefined) return running.purpose;
  const warm = mode !== 'vr' || task.warmUpS === 0 || attempts.some(({ purpose }) => purpose === 'warmUp');
  if (!warm) return 'warmUp';
  const used = attempts.filter(({ purpose }) => purpose === 'attempt').length;
  return used < task.attemptsAllowed ? 'attempt' : 'nothing';
}

/** What a booth is told of its sitting; null where it has none. */
export function assignmentOf(ctx: Pick<HostContext, 'db' | 'live'>, booth: Booth): Assignment | null {
  const sitting = sittingAtBooth(ctx.db, booth.id);
  if (sitting === undefined) return null;
  const { pack, task } = sittingTask(ctx.db, sitting);
  return {
    sitting: sitting.id,
    candidateName: personById(ctx.db, sitting.person).name ?? '',
    pack,
    task: task.id,
    conditions: sitting.conditions,
    sample: sitting.sample,
    next: nextStep(sitting, task, attemptLines(ctx.db, sitting.id), booth.mode),
    endsAtS: endsAtS(ctx, sitting),
  };
}
