import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Fault } from '../core/base/fault.ts';
import { KEY_FILE } from './center/key-vault.ts';
import { openSampleCenter } from './center/sample-center.ts';
import { outliveOutput } from './deaf-output.ts';
import { createHost, type Host } from './host.ts';
import { applicationFolder, defaultDataFolder, placesIn } from './places.ts';
import { hostPorts, LAST_PORT, readPort } from './ports.ts';

const HELP = `proofbench serve [--data DIR] [--port N] [--sample]

Runs the host without a window: the desk in a browser of this computer, booths over the
network and over USB. Prints the desk's link, which admits one browser once. Ends cleanly
on SIGTERM or Ctrl+C.

  --data DIR   where the center's data lies (default: ${defaultDataFolder()})
  --port N     port of the desk; booths are on N+1 (network) and N+2 (USB), 0 takes any
  --sample     set up a sample center with a few sittings, marked as such in everything it signs

Exit status: 0 ended, 1 could not start, 2 wrong usage.
`;

const toStderr = (text: string): void => void process.stderr.write(text);

/** Runs the host until it is told to end. Resolves to the exit status. `err` takes what goes wrong. */
export async function serve(args: readonly string[], err: (text: string) => void = toStderr): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    err(`${options} See: proofbench serve --help\n`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const told = toldToEnd();
  let host: Host;
  try {
    host = await start(options);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
  const { urls, fingerprint } = host.ctx.address;
  process.stdout.write(`Proofbench desk: ${host.link}\n`);
  process.stdout.write('Open this in a browser on this computer; it works once. Ctrl C ends Proofbench.\n');
  process.stdout.write(`Booths: ${urls.join(' ')} (certificate ${fingerprint})\n`);
  process.stdout.write(
    `Keys: in ${join(options.data, KEY_FILE)}, for this user to read, under the center's passphrase\n`,
  );
  for (const { folder, problem } of host.ctx.packs.refused)
    err(`The assessment pack in ${folder} is not used: ${problem}\n`);
  await told;
  await host.close();
  process.stdout.write('Proofbench has ended. Everything it took is on disk.\n');
  return 0;
}

interface Options {
  readonly help: boolean;
  readonly sample: boolean;
  readonly data: string;
  readonly port: number | undefined;
}

/** What was asked for, or a sentence about what can not be asked for. */
function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        data: { type: 'string' },
        port: { type: 'string' },
        sample: { type: 'boolean' },
      },
    });
    const port = readPort(values.port);
    if (port === null) return `--port is a whole number up to ${LAST_PORT}.`;
    const data = resolve(values.data ?? defaultDataFolder());
    return { help: values.help === true, sample: values.sample === true, data, port };
  } catch {
    return 'That is not how serve is called.';
  }
}

async function start({ data, port, sample }: Options): Promise<Host> {
  const host = await createHost({
    places: placesIn(applicationFolder(), data),
    ...hostPorts(port),
  });
  if (sample) await openSampleCenter(host.ctx, { sittings: true });
  return host;
}

/**
 * Resolves at the first signal to end. Later ones change nothing: one Ctrl C comes twice, from the terminal and from
 * whoever started the host and hands it on, and must not cut off the clean end.
 */
const toldToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  outliveOutput();
  process.exit(await serve(process.argv.slice(2)));
}
