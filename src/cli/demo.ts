import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault } from '../core/base/fault.ts';
import type { Verdict } from '../core/sitting/decision.ts';
import { openSampleCenter } from '../main/center/sample-center.ts';
import { trustListOf, withCenters } from '../main/export/trust-list.ts';
import { createHost, type Host } from '../main/host.ts';
import { applicationFolder, placesIn } from '../main/places.ts';
import { makeFolder } from '../main/storage/data-folder.ts';
import { fastClock } from './demo/fast-clock.ts';
import { connectDesk, sitSample } from './demo/sample-sitting.ts';
import { HANDS, type HandName } from './hand/profile.ts';
import { type Output, refuse, TERMINAL } from './output.ts';
import { readTrust } from './read-trust.ts';

/** How many times as fast as life a sample sitting goes: the booth sends what 130 frames a second and its backlog allow. */
const SPEED = 8;
/** A sample sitting takes two minutes of its own clock; this leaves room for a slow computer. */
const HEAD_START_MS = 3_600_000;

const HELP = `proofbench demo --out DIR [--seed N] [--hand ${HANDS.join('|')}] [--pack ID] [--task ID] [--json]

A whole sample sitting: a temporary sample center, a scripted booth over the real protocol,
a sample assessor's decision, and the export. Writes <sitting>.proofbench.zip (a badge
package when competent, else a record) and trust.json; a trust.json that is there already
keeps its centers and gains this one.

The demo's clock starts an hour back and runs ${SPEED} times as fast: what it dates lies up to
an hour in the past.

  --out DIR    where to write; made where it is not there
  --seed N     which hand of that kind, a whole number from 0 (default 1)
  --hand KIND  steady is good, hasty undersized, novice unsafe (default steady)
  --pack ID    the assessment pack (default: the first)
  --task ID    its task (default: the first)
  --json       print {"package":"...","trust":"...","decision":"..."} and nothing else

Exit status: 0 done, 1 failed, 2 wrong usage.
`;

/** What a demo leaves: paths, and what was decided. */
interface Made {
  readonly package: string;
  readonly trust: string;
  readonly decision: Verdict;
}

interface DemoOptions {
  readonly out: string;
  readonly seed: number;
  readonly hand: HandName;
  readonly pack: string | undefined;
  readonly task: string | undefined;
  readonly json: boolean;
}

/** `proofbench demo`: resolves to the exit status. */
export async function demoCommand(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  const options = readOptions(args);
  if (options === undefined || typeof options === 'string') return refuse('demo', output, options);
  if ('help' in options) {
    output.out(HELP);
    return 0;
  }
  const data = mkdtempSync(join(tmpdir(), 'proofbench-demo-'));
  try {
    const made = await runDemo(options, data);
    if (options.json) output.out(`${JSON.stringify(made)}\n`);
    else output.out(madeText(made));
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    output.err(`${error.message}\n`);
    return 1;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const madeText = (made: Made): string =>
  [
    `Decision: ${made.decision}`,
    `Package:  ${made.package}`,
    `Trust:    ${made.trust}`,
    `Dated about an hour back: the demo's clock starts there and runs ${SPEED} times as fast.`,
    '',
  ].join('\n');

/** What was asked for, or a sentence about what can not be asked for. */
function readOptions(args: readonly string[]): DemoOptions | { readonly help: true } | string | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        out: { type: 'string' },
        seed: { type: 'string', default: '1' },
        hand: { type: 'string', default: 'steady' },
        pack: { type: 'string' },
        task: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.help === true) return { help: true };
    const { out, seed, pack, json } = values;
    const hand = HANDS.find((name) => name === values.hand);
    if (out === undefined || out === '') return '--out DIR is needed.';
    if (hand === undefined) return `--hand is one of ${HANDS.join(', ')}.`;
    if (!/^\d{1,9}$/.test(seed)) return '--seed is a whole number from 0 to 999999999.';
    return { out: resolve(out), seed: Number(seed), hand, pack, task: values.task, json };
  } catch {
    return undefined;
  }
}

async function runDemo({ out, seed, hand, pack: packId, task: taskId }: DemoOptions, data: string): Promise<Made> {
  makeFolder(out);
  const trust = join(out, 'trust.json');
  // Read first: a sitting of which no list could be written would be in vain.
  const known = existsSync(trust) ? await readTrust(trust) : undefined;
  const any = { port: 0, orAny: true };
  const host = await createHost({
    places: placesIn(applicationFolder(), data),
    desk: undefined,
    lan: any,
    usb: any,
    clock: fastClock(SPEED, HEAD_START_MS),
  });
  try {
    await openSampleCenter(host.ctx);
    const desk = connectDesk(host);
    const packs = await desk.packs.list();
    const found = packId === undefined ? packs[0] : packs.find(({ pack }) => pack.id === packId);
    if (found === undefined)
      throw new Fault(
        'pack-unknown',
        `There is no pack ${packId ?? ''}. Known: ${packs.map(({ pack }) => pack.id).join(', ')}.`,
      );
    const { tasks } = found.pack;
    const task = taskId === undefined ? tasks[0] : tasks.find(({ id }) => id === taskId);
    if (task === undefined)
      throw new Fault(
        'task-unknown',
        `The pack ${found.pack.id} has no task ${taskId ?? ''}. Known: ${tasks.map(({ id }) => id).join(', ')}.`,
      );
    const server = { url: loopbackUrl(host), ca: readFileSync(join(data, 'tls', 'ca.pem'), 'utf8') };
    const sitting = await sitSample(host, server, { pack: found.pack, task, hand, seed, speed: SPEED });
    const kind = sitting.exportable === 'badge' ? 'badge' : 'record';
    const { bytes } = await desk.sittings.export({ id: sitting.id, kind });
    const name = join(out, `${sitting.id}.proofbench.zip`);
    writeFileSync(name, Buffer.from(bytes, 'base64'));
    const { name: center, issuingKey, sealingKey } = await desk.center.get();
    const list = withCenters(
      known,
      trustListOf(
        { name: center, sample: true, issuing: issuingKey, sealing: sealingKey },
        sitting.createdAt - DAY_MS,
        host.ctx.clock.now(),
      ),
    );
    writeFileSync(trust, `${JSON.stringify(list, null, 2)}\n`);
    return { package: name, trust, decision: sitting.decision?.verdict ?? 'void' };
  } finally {
    await host.close();
  }
}

const DAY_MS = 86_400_000;

/** The booth server's address on this computer. */
function loopbackUrl({ ctx }: Host): string {
  const url = ctx.address.urls.find((address) => new URL(address).hostname === 'localhost');
  if (url === undefined) throw new Error('the booth server always listens on localhost');
  return url.replace(/\/$/, '');
}
