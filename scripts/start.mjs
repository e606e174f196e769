// `npm start`: installs and builds what is missing, then opens the desk. In Electron where its runtime can be had, else in
// this machine's browser by a one-time link. Plain JavaScript without packages: any Node can begin here.
import { spawn } from 'node:child_process';
import { build, isBuilt } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { downloadElectron, electronProgram, failedLately } from './electron-runtime.mjs';
import { ensureInstalled } from './install.mjs';
import { node24, node24Env } from './n24.mjs';
import { root } from './places.mjs';
import { say, since, warn } from './say.mjs';

const args = process.argv.slice(2);
const usage = `Usage: npm start -- [--data DIR] [--port N] [--headless] [--no-open]
  --data DIR   where the center's data lies (default: the platform's usual place)
  --port N     the port of the desk on this machine
  --headless   no window: serve the desk to this machine's browser
  --no-open    print the link, open nothing`;

/** Is there a screen to open a window on? */
function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Electron's program, or undefined with the reason said in one line. */
async function electronIfPossible() {
  const because = (/** @type {string} */ why) => {
    say(`${why}: the desk opens in this machine's browser instead.`);
    return undefined;
  };
  if (args.includes('--headless') || process.env.PROOFBENCH_HEADLESS === '1') return undefined;
  if (!hasDisplay()) return because('There is no display for an Electron window');
  const present = electronProgram();
  if (present !== undefined) return present;
  if (failedLately()) return because("Electron's runtime could not be had lately");
  const limitS = Number(process.env.PROOFBENCH_DOWNLOAD_S ?? '60') || 60;
  return (await downloadElectron(limitS)) ?? because("Electron's runtime could not be had");
}

/** Opens the link in a window of its own where Chromium, Chrome or Edge is found, else in the usual browser. */
function openLink(/** @type {string} */ link) {
  if (!hasDisplay() || args.includes('--no-open')) return;
  const browser = findChromium();
  const asRoot = process.getuid?.() === 0;
  const [command, ...rest] =
    browser !== undefined && !asRoot
      ? [browser, `--app=${link}`]
      : process.platform === 'win32'
        ? ['explorer', link]
        : [process.platform === 'darwin' ? 'open' : 'xdg-open', link];
  const child = spawn(command ?? 'xdg-open', rest, { stdio: 'ignore', detached: true });
  child.on('error', () => say('No browser could be opened: open the link above yourself.'));
  child.unref();
  say('It is being opened for you.');
}

/** Starts the host or Electron, hands signals on, and ends with its exit code. */
function startChild(/** @type {string} */ command, /** @type {readonly string[]} */ childArgs, watchForLink = false) {
  const env = watchForLink ? node24Env(command) : process.env;
  const child = spawn(command, childArgs, {
    cwd: root,
    env,
    stdio: ['inherit', watchForLink ? 'pipe' : 'inherit', 'inherit'],
  });
  let seen = '';
  child.stdout?.on('data', (/** @type {Buffer} */ chunk) => {
    process.stdout.write(chunk);
    if (seen === 'opened') return;
    seen = (seen + chunk.toString('utf8')).slice(-4096);
    const link = /http:\/\/(?:localhost|127\.0\.0\.1):\d+\/\S+(?=\s)/.exec(seen)?.[0];
    if (link === undefined) return;
    seen = 'opened';
    openLink(link);
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    warn(error.message);
    process.exit(1);
  });
  child.on('close', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
}

async function main() {
  // Whoever read along may have gone (`| head`, a closed terminal): the host lives on, and so must who hands signals on to it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (args.includes('--help')) return say(usage);
  if (!(await ensureInstalled())) throw new Error('The packages could not be installed; npm says why above.');
  if (!isBuilt()) {
    const start = performance.now();
    say('Building ...');
    if (!(await build())) throw new Error('The build failed; what went wrong is printed above.');
    say(`Built in ${since(start)}.`);
  }
  const passed = args.filter((arg) => arg !== '--headless' && arg !== '--no-open');
  const electron = await electronIfPossible();
  if (electron === undefined) startChild(node24(), ['src/main/headless.ts', ...passed], true);
  else startChild(electron, ['.', ...passed]);
}

try {
  await main();
} catch (error) {
  warn(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
