import { decimalValue } from '../base/decimal.ts';
import { findCriterion } from '../scoring/registry.ts';
import { achievementProblems } from './achievement-problems.ts';
import { packNumberProblems, taskNumberProblems } from './number-problems.ts';
import type { CriterionUse, Pack, Task } from './pack.ts';
import { duplicates, type Problem, problemsAt } from './problem.ts';
import { textProblems } from './text-problems.ts';
import { windowProblems } from './window-problems.ts';
import { cornerProblems, wpsProblems } from './wps-problems.ts';

/** Everything wrong with a pack that has the right shape; empty for a good one. `path` is a JSON path into the pack. */
export const packProblems = (pack: Pack): Problem[] => [
  ...formProblems(pack),
  ...pack.tasks.flatMap((task, i) => problemsAt(`$.tasks[${i}].wps`, cornerProblems(task))),
];

/** The same without welding a corner of the WPS: quick enough for each start of a host. A pack with one can not be sat. */
export const formProblems = (pack: Pack): Problem[] => [
  ...duplicates(pack.tasks.map(({ id }) => id)).map((id) => ({
    path: '$.tasks',
    message: `Two tasks are named ${id}.`,
  })),
  ...pack.tasks.flatMap((task, i) => problemsAt(`$.tasks[${i}]`, taskProblems(pack, task))),
  ...packNumberProblems(pack),
  ...achievementProblems(pack),
  ...textProblems(pack, '$'),
];

function taskProblems(pack: Pack, task: Task): Problem[] {
  const parts = [
    ['safety', task.safety],
    ['product', task.product],
    ['procedure', task.procedure],
  ] as const;
  const uses = parts.flatMap(([part, list]) =>
    list.flatMap((use, i) => problemsAt(`.${part}[${i}]`, useProblems(part, use))),
  );
  const twice = duplicates(parts.flatMap(([, list]) => list.map(({ criterion }) => criterion)));
  const rest = [
    ...twice.map((id) => ({ path: '', message: `The criterion ${id} is used twice.` })),
    ...weightProblems(task),
    ...endProblems(task),
    ...taskNumberProblems(task),
    ...wpsProblems(task),
  ];
  // Windows are only held against the class where their limits can be read.
  return uses.length > 0 ? [...uses, ...rest] : [...rest, ...windowProblems(pack, task)];
}

function useProblems(part: 'safety' | 'product' | 'procedure', use: CriterionUse): Problem[] {
  const problems: Problem[] = [];
  const criterion = findCriterion(use.criterion, part);
  if (criterion === undefined)
    return [{ path: '.criterion', message: `There is no ${part} criterion named ${use.criterion}.` }];
  const read = criterion.limits.safeParse(use.limits);
  if (!read.success)
    for (const issue of read.error.issues)
      problems.push({ path: ['.limits', ...issue.path.map(String)].join('.'), message: `${issue.message}.` });
  if (part !== 'procedure' && use.weight !== undefined)
    problems.push({ path: '.weight', message: 'Only procedure has weights: the other parts are never averaged.' });
  if (!use.source.provisional && use.source.clause === undefined)
    problems.push({ path: '.source', message: 'A limit that is not provisional names the clause it comes from.' });
  return problems;
}

function weightProblems({ procedure }: Task): Problem[] {
  const problems: Problem[] = [];
  let millionths = 0;
  procedure.forEach(({ weight }, i) => {
    if (weight === undefined || decimalValue(weight) <= 0)
      problems.push({ path: `.procedure[${i}].weight`, message: 'A procedure variable needs a weight above 0.' });
    else millionths += Math.round(decimalValue(weight) * 1e6);
  });
  if (problems.length === 0 && millionths !== 1_000_000)
    problems.push({ path: '.procedure', message: `The weights sum to ${millionths / 1e6}, not to 1.` });
  return problems;
}

function endProblems({ uninspectedMm, wps, cutScore, leastEachPercent }: Task): Problem[] {
  const problems: Problem[] = [];
  if (decimalValue(uninspectedMm) < 0 || decimalValue(wps.lengthMm) - 2 * decimalValue(uninspectedMm) < 10)
    problems.push({ path: '.uninspectedMm', message: 'Less than 10 mm of the seam would be left to inspect.' });
  if (decimalValue(cutScore) <= 0 || decimalValue(cutScore) > 100)
    problems.push({ path: '.cutScore', message: 'A cut score lies above 0 and up to 100.' });
  if (decimalValue(leastEachPercent) <= 0 || decimalValue(leastEachPercent) > 100)
    problems.push({
      path: '.leastEachPercent',
      message:
        'A least share of the seam lies above 0 and up to 100: a variable never within its window is no procedure.',
    });
  return problems;
}
