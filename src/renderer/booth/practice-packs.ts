import { Pack, type Task } from '../../core/assessment/pack.ts';
import { byProcess } from '../../core/assessment/pack-order.ts';
import type { Mode } from './booth-state.ts';

/** The packs this build ships, so that practice needs no host. */
const shipped = import.meta.glob<unknown>('../../../assessments/*/assessment.json', { eager: true, import: 'default' });

export interface PracticeTask {
  readonly pack: Pack;
  readonly task: Task['id'];
}

/** The pack of that id, or the first that can be practised so; of its tasks that of that id, or the first one. */
export function practiceTask(mode: Mode, packId: string | undefined, taskId: string | undefined): PracticeTask {
  const packs = Object.values(shipped)
    .map((raw) => Pack.parse(raw))
    .filter(({ modes }) => modes.practice.includes(mode))
    .sort(byProcess);
  const pack = packs.find((candidate) => candidate.id === packId) ?? packs[0];
  const task = pack?.tasks.find(({ id }) => id === taskId) ?? pack?.tasks[0];
  if (pack === undefined || task === undefined) throw new Error('This build ships no assessment pack.');
  return { pack, task: task.id };
}
