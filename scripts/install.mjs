// Installs what package-lock.json names and is not there yet. Plain JavaScript without packages.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { run } from './run.mjs';
import { say, since } from './say.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/** @returns {Lock | undefined} */
function readLock(/** @type {string} */ file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * What has to be installed or changed to get from one lockfile to the other. Compared by content, not by file time: a fresh
 * checkout or a changed branch must not ask for the network when every package is there already.
 * @param {Lock} wanted
 * @param {Lock | undefined} present
 */
export function missingPackages(wanted, present) {
  return Object.entries(wanted.packages)
    .filter(
      ([path, entry]) => path !== '' && entry.optional !== true && present?.packages[path]?.version !== entry.version,
    )
    .map(([path]) => path);
}

/** Runs `npm ci` if anything is missing. Resolves to whether everything is there now. */
export async function ensureInstalled() {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (wanted === undefined) throw new Error('package-lock.json is missing: this is not a whole checkout.');
  const missing = missingPackages(wanted, readLock(join(root, 'node_modules', '.package-lock.json')));
  if (missing.length === 0) return true;
  say('Installing the packages into node_modules (about 1 GB on disk; once) ...');
  const start = performance.now();
  const ticker = setInterval(() => say(`  ... still installing, ${since(start)}`), 10_000);
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  clearInterval(ticker);
  if (code === 0) say(`Installed in ${since(start)}.`);
  return code === 0;
}
