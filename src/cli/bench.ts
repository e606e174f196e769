import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { applicationFolder } from '../main/places.ts';
import { type Output, TERMINAL } from './output.ts';

const HELP = `proofbench bench [ID...] [--json]

Measures, and prints each figure beside its bar. Without an ID, everything there is.

  --json   {"figures":[{"id":"B3","name":"...","value":0,"unit":"x","bar":"<= 1.35 x","met":true}]}

Exit status: 0 every bar met, 1 one missed, 2 wrong usage.
`;

/** What a file of the folder `bench` gives. */
interface Bench {
  readonly bench: { readonly id: string; run(): Promise<readonly Figure[]> };
}

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: string;
  readonly met: boolean;
}

/** Measurements are part of the checkout, not of the packed application. */
const FOLDER = join(applicationFolder(), 'bench');

/** Resolves to the exit status. */
export async function benchCommand(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  const call = parsed(args);
  if (call?.values.help === true) {
    output.out(HELP);
    return 0;
  }
  const known = benches();
  const wanted = call?.positionals.map((id) => id.toUpperCase()) ?? [];
  const unknown = wanted.filter((id) => !known.has(id));
  if (call === undefined || unknown.length > 0) {
    output.err(
      `There are these measurements: ${[...known.keys()].join(', ') || 'none'}. See: proofbench bench --help\n`,
    );
    return 2;
  }
  const figures: (Figure & { readonly id: string })[] = [];
  for (const [id, file] of known) {
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const { bench } = (await import(pathToFileURL(file).href)) as Bench; // each file of the folder has this form
    for (const figure of await bench.run()) {
      figures.push({ id, ...figure });
      if (call.values.json !== true) output.out(line(id, figure));
    }
  }
  if (call.values.json === true) output.out(`${JSON.stringify({ figures }, null, 2)}\n`);
  return figures.every(({ met }) => met) ? 0 : 1;
}

/** Files named like `b3-bytes.ts`, by their id. */
function benches(): ReadonlyMap<string, string> {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
  return new Map(
    names.flatMap((name) => {
      const id = /^(b\d+)-[a-z0-9-]+\.ts$/.exec(name)?.[1];
      return id === undefined ? [] : [[id.toUpperCase(), join(FOLDER, name)] as const];
    }),
  );
}

const line = (id: string, { name, value, unit, bar, met }: Figure): string =>
  `${id}  ${met ? 'met   ' : 'MISSED'}  ${Number(value.toPrecision(4))} ${unit}  (${bar})  ${name}\n`;

function parsed(args: readonly string[]) {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    return undefined;
  }
}
