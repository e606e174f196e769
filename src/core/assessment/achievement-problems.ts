import type { Pack } from './pack.ts';
import { duplicates, type Problem } from './problem.ts';

/** Cross references and texts of a pack beside its tasks. */
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
  return [...problems, ...untranslated(pack, '$')];
}

/** Words of the sentence that a badge puts behind the description (core/credential/achievement.ts). */
const SAID_BY_BADGE = /not a welder qualification|simulated performance, assessed/i;

/** A text of this many letters is hardly the same in two languages. */
const LONG_TEXT = 24;

/** Texts whose two languages are the same words. */
function untranslated(value: unknown, path: string): Problem[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => untranslated(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value);
  const { en, es } = value as { readonly en?: unknown; readonly es?: unknown };
  if (typeof en === 'string' && en === es && en.length > LONG_TEXT)
    return [{ path: `${path}.es`, message: 'The Spanish text is the English one.' }];
  return members.flatMap(([key, item]) => untranslated(item, `${path}.${key}`));
}
