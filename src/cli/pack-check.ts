import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Pack } from '../core/assessment/pack.ts';
import { packProblems } from '../core/assessment/pack-problems.ts';
import { packHash } from '../core/assessment/task.ts';
import { Fault } from '../core/base/fault.ts';
import { parseJson } from '../core/base/strict-json.ts';
import { text } from '../core/base/utf8.ts';
import { RELEASED_FILE, readReleased, releaseProblems } from '../main/packs/released.ts';
import { type Output, refuse, TERMINAL } from './output.ts';

const HELP = `proofbench pack check DIR [--json]

Tells everything that is wrong with the assessment pack in a folder, with file and JSON path:
shape; and where that is right, cross references, criteria and their limits, windows too narrow
for the tracking class, weights, numbers no bench has, WPS corners that leave the transfer mode
they name (welded on the weld core), texts in both languages, limits the README does not explain,
and released packs that were changed. A host uses no pack with an error.

  --json   {"pack":"...","version":"...","sha256":"...","problems":[{"file":"...","path":"...","message":"..."}]}

Exit status: 0 nothing wrong, 1 something wrong, 2 the folder holds no pack or the call is wrong.
`;

const PACK_FILE = 'assessment.json';
const README = 'README.md';

interface FileProblem {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

export interface PackReport {
  readonly pack: string;
  readonly version: string;
  /** Of the pack's canonical content; '' where it can not be read. */
  readonly sha256: string;
  readonly problems: readonly FileProblem[];
}

/** Resolves to the exit status. Never rejects on account of a pack. */
export async function packCheck(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  let call: { values: { json?: boolean; help?: boolean }; positionals: string[] };
  try {
    call = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    return refuse('pack check', output);
  }
  const { values, positionals } = call;
  if (values.help) {
    output.out(HELP);
    return 0;
  }
  const folder = positionals[0];
  if (folder === undefined || positionals.length > 1 || !existsSync(join(folder, PACK_FILE))) {
    if (folder === undefined || positionals.length > 1) return refuse('pack check', output);
    output.err(`There is no ${PACK_FILE} in ${folder}.\n`);
    return 2;
  }
  const report = checkPack(resolve(folder));
  if (values.json) output.out(`${JSON.stringify(report, null, 2)}\n`);
  else {
    for (const { file, path, message } of report.problems) output.out(`${file} ${path}: ${message}\n`);
    output.out(
      report.problems.length === 0
        ? `${report.pack} ${report.version} is in order (${report.sha256}).\n`
        : `${report.problems.length} problems.\n`,
    );
  }
  return report.problems.length === 0 ? 0 : 1;
}

/** Everything wrong with the pack in `folder`, which holds an assessment.json. */
export function checkPack(folder: string): PackReport {
  const unread = { pack: basename(folder), version: '', sha256: '' };
  let raw: unknown;
  try {
    raw = parseJson(text(readFileSync(join(folder, PACK_FILE))));
  } catch (error) {
    const message = error instanceof Fault ? error.message : 'It can not be read.';
    return { ...unread, problems: [{ file: PACK_FILE, path: '$', message }] };
  }
  const parsed = Pack.safeParse(raw);
  if (!parsed.success)
    return {
      ...unread,
      problems: parsed.error.issues.map(({ path, message }) => ({
        file: PACK_FILE,
        path: jsonPath(path),
        message: `${message}.`,
      })),
    };
  const pack = parsed.data;
  const problems = packProblems(pack).map((problem) => ({ file: PACK_FILE, ...problem }));
  if (pack.id !== basename(folder))
    problems.push({
      file: PACK_FILE,
      path: '$.id',
      message: `The pack ${pack.id} lies in the folder ${basename(folder)}.`,
    });
  const sha256 = packHash(pack);
  const released = readReleased(join(dirname(folder), RELEASED_FILE));
  const release = releaseProblems(released, pack, sha256).map((problem) => ({
    file: `../${RELEASED_FILE}`,
    ...problem,
  }));
  return {
    pack: pack.id,
    version: pack.version,
    sha256,
    problems: [...problems, ...readmeProblems(folder, pack), ...release],
  };
}

const jsonPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((all, part) => all + (typeof part === 'number' ? `[${part}]` : `.${String(part)}`), '$');

/** Every criterion has a line in the README that names it in back quotes with each of its limits, and so where they come from. */
function readmeProblems(folder: string, pack: Pack): FileProblem[] {
  const file = join(folder, README);
  if (!existsSync(file)) return [{ file: README, path: '', message: 'A pack explains its limits in a README.md.' }];
  const lines = readFileSync(file, 'utf8').split('\n');
  return pack.tasks.flatMap(({ id, safety, product, procedure }) =>
    [...safety, ...product, ...procedure].flatMap(({ criterion, limits }) => {
      const line = lines.find((one) => one.includes(`\`${criterion}\``));
      if (line === undefined)
        return [{ file: README, path: '', message: `Nothing is said about ${criterion} of task ${id}.` }];
      const numbers: readonly string[] = line.match(/-?\d+(?:\.\d+)?/g) ?? [];
      return Object.entries(limits)
        .filter(([, limit]) => !numbers.some((number) => Number(number) === Number(limit)))
        .map(([name, limit]) => ({
          file: README,
          path: '',
          message: `The line about ${criterion} does not name its ${name} ${String(limit)}.`,
        }));
    }),
  );
}
