import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPack } from '../../../src/cli/pack-check.ts';
import { Pack } from '../../../src/core/assessment/pack.ts';
import { packProblems } from '../../../src/core/assessment/pack-problems.ts';
import { sensitivities, sensitivityWeights } from '../../../src/core/assessment/sensitivity.ts';
import { CRITERION_OF } from '../../../src/core/assessment/wps-variables.ts';
import { decimalValue } from '../../../src/core/base/decimal.ts';
import { CRITERIA } from '../../../src/core/scoring/registry.ts';
import { readPack } from '../../support/golden.ts';
import { GOLDEN_PACKS } from '../../support/golden-cases/golden-packs.ts';

const { assessment } = readPack('gmaw-2f-fillet');

/** The pack with the value at a path of its JSON replaced. */
function changed(path: string, value: unknown): Pack {
  const raw: unknown = structuredClone(assessment);
  const keys = path.split('.');
  const last = keys.pop()!;
  let at = raw;
  for (const key of keys) at = (at as Record<string, unknown>)[key];
  (at as Record<string, unknown>)[last] = value;
  return Pack.parse(raw);
}
const found = (path: string, value: unknown): string[] =>
  packProblems(changed(path, value)).map((problem) => `${problem.path}: ${problem.message}`);
const shipped = Pack.parse(assessment).tasks[0]!;

const PACKS = Object.keys(GOLDEN_PACKS);

test('every pack that is shipped has golden cases', () => {
  const folders = readdirSync(join(readPack('gmaw-2f-fillet').folder, '..'), { withFileTypes: true });
  expect(folders.filter((one) => one.isDirectory()).map(({ name }) => name)).toEqual([...PACKS].sort());
});

test.each(PACKS)('[P1] the pack %s that is shipped has no problem', (id) => {
  expect(checkPack(readPack(id).folder).problems).toEqual([]);
});

test.each([
  [
    'a criterion nobody knows',
    'tasks.0.product.2.criterion',
    'beauty',
    '$.tasks[0].product[2].criterion: There is no product criterion named beauty.',
  ],
  [
    'a criterion of another part',
    'tasks.0.safety.0.criterion',
    'ctwd',
    '$.tasks[0].safety[0].criterion: There is no safety criterion named ctwd.',
  ],
  ['a criterion twice', 'tasks.0.product.1', shipped.product[0], '$.tasks[0]: The criterion leg-size is used twice.'],
  [
    'a limit that is no number',
    'tasks.0.product.3.limits.mostMm',
    'deep',
    '$.tasks[0].product[3].limits.mostMm: not a plain decimal.',
  ],
  [
    'a limit nobody asked for',
    'tasks.0.product.3.limits.extra',
    '1',
    '$.tasks[0].product[3].limits: Unrecognized key: "extra".',
  ],
  [
    'weights that do not sum to 1',
    'tasks.0.procedure.0.weight',
    '0.15',
    '$.tasks[0].procedure: The weights sum to 1.01, not to 1.',
  ],
  [
    'a weight in the product',
    'tasks.0.product.0.weight',
    '1',
    '$.tasks[0].product[0].weight: Only procedure has weights: the other parts are never averaged.',
  ],
  [
    'a window too narrow for the class',
    'tasks.0.procedure.4.limits',
    { low: '-0.9', high: '0.9' },
    '$.tasks[0].procedure[4].limits: The window of aim is 1.80 wide; tracking of this class needs 1.90.',
  ],
  [
    'a variable that may be out of its window all the time',
    'tasks.0.leastEachPercent',
    '0',
    '$.tasks[0].leastEachPercent: A least share of the seam lies above 0 and up to 100: a variable never within its window is no procedure.',
  ],
  [
    'a joint in a position that is not its own',
    'tasks.0.wps.position',
    '1G',
    '$.tasks[0].wps.position: A t-fillet is not welded in 1G.',
  ],
  ['a cut score of nothing', 'tasks.0.cutScore', '0', '$.tasks[0].cutScore: A cut score lies above 0 and up to 100.'],
  [
    'a seam that is all ends',
    'tasks.0.uninspectedMm',
    '71',
    '$.tasks[0].uninspectedMm: Less than 10 mm of the seam would be left to inspect.',
  ],
  [
    'a badge for a mouse',
    'modes.badge',
    ['vr', 'flat'],
    '$.modes.badge: A mouse shows no hand skill: flat earns no welding badge.',
  ],
  [
    'an achievement of no task',
    'achievements.0.tasks',
    ['pipe-6g'],
    '$.achievements[0].tasks[0]: There is no task named pipe-6g.',
  ],
  [
    'an alignment twice',
    'achievements.0.alignment.1',
    Pack.parse(assessment).achievements[0]!.alignment[0],
    '$.achievements[0].alignment: Two alignments have the address https://www.onetonline.org/link/summary/51-4121.00.',
  ],
  [
    'English twice',
    'tasks.0.instructions.es',
    shipped.instructions.en,
    '$.tasks[0].instructions.es: The Spanish text is the English one.',
  ],
  [
    'a description that says what the badge says',
    'achievements.0.description.en',
    'Welded a fillet. Not a welder qualification.',
    '$.achievements[0].description.en: Every badge says by itself that it is no welder qualification. Say only what was shown.',
  ],
  [
    'a certain limit without a clause',
    'tasks.0.product.9.source.provisional',
    false,
    '$.tasks[0].product[9].source: A limit that is not provisional names the clause it comes from.',
  ],
  [
    'a seam of a hundred metres',
    'tasks.0.wps.lengthMm',
    '100000',
    '$.tasks[0].wps.lengthMm: 100000 can not be: 40 to 600 mm are possible.',
  ],
  [
    'a speed that ends no run',
    'tasks.0.wps.travelMmS.low',
    '0',
    '$.tasks[0].wps.travelMmS.low: 0 can not be: 0.5 to 60 mm/s are possible.',
  ],
  [
    'a machine that shows what it can not',
    'tasks.0.bench.voltageV',
    '999',
    '$.tasks[0].bench.voltageV: 999 can not be: 0 to 50 V are possible.',
  ],
  [
    'a tracking class that never errs',
    'trackingClass.positionMm',
    '0.00',
    '$.trackingClass.positionMm: 0.00 can not be: 0.01 to 20 mm are possible.',
  ],
  [
    'a leg judged longer than the WPS asks for',
    'tasks.0.product.0.limits.leastMm',
    '5.5',
    '$.tasks[0].product[0].limits.leastMm: A leg of 5.5 mm is judged, but the WPS asks for 5 mm.',
  ],
  [
    'a text that is turned around',
    'achievements.0.name.en',
    'GMAW \u202efillet',
    '$.achievements[0].name.en: The text holds characters that are not seen, or that turn the text around them.',
  ],
  [
    'a window upside down',
    'tasks.0.wps.ctwdMm',
    { low: '13', high: '10' },
    '$.tasks[0].wps.ctwdMm: The low end of the window must lie below the high end.',
  ],
  [
    'a judged window inside the WPS',
    'tasks.0.procedure.1.limits',
    { low: '10.5', high: '15' },
    "$.tasks[0].procedure[1].limits: What is judged is narrower than the WPS's own window of ctwdMm.",
  ],
] as const)('[P2] %s is named with its path', (_, path, value, problem) => {
  expect(found(path, value)).toContain(problem);
});

test('[P3] a WPS corner that leaves the transfer mode it names is welded, and named', () => {
  const problems = found('tasks.0.wps.voltageV', { low: '19.5', high: '23' });
  expect(problems.filter((one) => one.startsWith('$.tasks[0].wps: At voltageV 23,'))).not.toHaveLength(0);
  expect(problems.join()).toContain('in globular transfer, not short-circuit');
  expect(problems.join()).not.toContain('At voltageV 19.5');
});

test('[P2] a polarity that is not that of the WPS is named', () => {
  const { assessment: spray } = readPack('gmaw-spray-fillet');
  const pack = Pack.parse(spray);
  const task = { ...pack.tasks[0]!, wps: { ...pack.tasks[0]!.wps, polarity: 'DCEN' as const } };
  expect(packProblems({ ...pack, tasks: [task, pack.tasks[1]!] })).toContainEqual({
    path: '$.tasks[0].procedure[8].limits',
    message: 'The WPS says DCEN: positivePercent is 0.',
  });
});

const TASKS = PACKS.flatMap((id) => readPack(id).pack.tasks.map((task) => ({ id, name: task.id, task })));

test.each(TASKS)(
  '[P4] the weights of $name of $id are what the weld core says each variable does, to two hundredths',
  ({ task: { procedure, ...task } }) => {
    const judged: readonly string[] = Object.values(CRITERION_OF);
    const rest = procedure.filter(({ criterion }) => !judged.includes(criterion));
    const whole = 1 - rest.reduce((sum, { weight }) => sum + decimalValue(weight ?? '0'), 0);
    for (const { variable, weight } of sensitivityWeights(sensitivities({ ...task, procedure }), whole)) {
      const given = procedure.find(({ criterion }) => criterion === CRITERION_OF[variable])?.weight ?? '0';
      expect(Math.abs(decimalValue(given) - weight), `${variable} ${weight}`).toBeLessThan(0.02);
    }
  },
);

test('every criterion has an id of its own and both languages', () => {
  expect(new Set(CRITERIA.map(({ id }) => id)).size).toBe(CRITERIA.length);
  for (const { title } of CRITERIA) expect(title.en).not.toBe(title.es);
});
