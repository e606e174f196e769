// `npm test`: installs what is missing, then every check and test, and one line with the sum of them. Plain JavaScript without
// packages. `--only types,unit` runs those stages alone; the long fault tests run only when named (`--only faults`).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { out, root } from './places.mjs';
import { runTool } from './run.mjs';
import { say, since, warn } from './say.mjs';
import { addTallies, emptyTally, tallyOf } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const only = process.argv.includes('--only')
  ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',')
  : undefined;
const allowed = JSON.parse(readFileSync(join(root, 'test', 'allowed-skips.json'), 'utf8'));

const colors = process.stdout.isTTY ? 'force' : 'off';

/** A stage that passes or fails as a whole counts as one. */
const one = (/** @type {boolean} */ passed) => ({ ...emptyTally, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** Runs one vitest project and counts its tests from the report it writes. */
async function vitest(/** @type {string} */ project, env = {}) {
  const report = join(out, 'test', `${project}.json`);
  mkdirSync(join(out, 'test'), { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest', args, { env: { ...process.env, ...env } });
  if (!existsSync(report)) return one(false);
  return tallyOf(JSON.parse(readFileSync(report, 'utf8')), code, allowed);
}

async function endToEnd() {
  const chromium = ensureChromium();
  return chromium === undefined ? one(false) : vitest('e2e', { PROOFBENCH_CHROMIUM: chromium });
}

/** Files of the checkout that are changed or new, as git tells it; undefined outside a checkout. */
function gitStatus() {
  try {
    return execFileSync('git', ['status', '--porcelain'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/** @type {readonly (readonly [string, () => Promise<Tally>])[]} */
const stages = [
  ['types', async () => one((await runTool('typescript', ['-b'])) === 0)],
  [
    'lint',
    async () => one((await runTool('@biomejs/biome', ['ci', '--error-on-warnings', `--colors=${colors}`, '.'])) === 0),
  ],
  ['unused', async () => one((await runTool('knip', ['--no-progress'])) === 0)],
  ['build', async () => one(await build())],
  ['unit', () => vitest('unit')],
  ['e2e', endToEnd],
  ['faults', () => vitest('faults')],
];

async function main() {
  const before = gitStatus();
  const start = performance.now();
  if (!(await ensureInstalled())) throw new Error('The packages could not be installed; npm says why above.');
  let sum = emptyTally;
  const times = [];
  for (const [name, stage] of stages) {
    if (only === undefined ? name === 'faults' : !only.includes(name)) continue;
    say(`\n== ${name}`);
    const stageStart = performance.now();
    const tally = await stage();
    for (const complaint of tally.complaints) warn(complaint);
    times.push(`${name} ${since(stageStart)}${tally.failed > 0 ? ' FAILED' : ''}`);
    sum = addTallies(sum, tally);
  }
  const after = gitStatus();
  if (before === '' && after !== '') {
    warn(`The tests left the checkout changed:\n${after}`);
    sum = addTallies(sum, one(false));
  }
  say(`\n${times.join(' | ')} | in all ${since(start)}`);
  say(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  warn(error instanceof Error ? error.message : String(error));
  say('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
