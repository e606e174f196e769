import type { Pack } from './pack.ts';
import { duplicates, type Problem } from './problem.ts';

/** Cross references of a pack beside its tasks, and what a badge would say twice. */
export function achievementProblems(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const tasks = pack.tasks.map(({ id }) => id);
  for (const id of duplicates(pack.achievements.map((one) => one.id)))
    problems.push({ path: '$.achievements', message: `Two achievements are named ${id}.` });
  pack.achievements.forEach((achievement, i) => {
    achievement.tasks.forEach((id, n) => {
      if (!tasks.includes(id))
        problems.push({ path: `$.achievements[${i}].tasks[${n}]`, message: `There is no task named ${id}.` });
    });
    // A badge is a set: verifiers refuse one that names an address twice.
    for (const url of duplicates(achievement.alignment.map(({ targetUrl }) => targetUrl)))
      problems.push({ path: `$.achievements[${i}].alignment`, message: `Two alignments have the address ${url}.` });
    if (SAID_BY_BADGE.test(achievement.description.en))
      problems.push({
        path: `$.achievements[${i}].description.en`,
        message: 'Every badge says by itself that it is no welder qualification. Say only what was shown.',
      });
  });
  for (const mode of pack.modes.badge)
    if (!pack.modes.practice.includes(mode))
      problems.push({ path: '$.modes.badge', message: `The mode ${mode} earns a badge, but can not be practised in.` });
  if (pack.modes.badge.includes('flat') && pack.tasks.some(({ trade }) => trade === 'welding'))
    problems.push({ path: '$.modes.badge', message: 'A mouse shows no hand skill: flat earns no welding badge.' });
  return problems;
}

/** Words of the sentence that a badge puts behind the description (core/credential/achievement.ts). */
const SAID_BY_BADGE = /not a welder qualification|simulated performance, assessed/i;
