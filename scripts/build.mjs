// Builds everything that is run built: the scorer, the desk and booth pages, Electron's main and preload, and verifier.html.
// `node scripts/build.mjs` builds if a source has changed since the last build; `--force` always.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { out } from './places.mjs';
import { runTool } from './run.mjs';
import { say, since, warn } from './say.mjs';
import { isStamped, sourceDigest, writeStamp } from './stamp.mjs';

const stamp = join(out, 'built.txt');
const sources = [
  'src',
  'resources',
  'assessments',
  'scripts',
  'package-lock.json',
  'electron.vite.config.ts',
  'vite.renderer.config.ts',
  'vite.verifier.config.ts',
];

/** In this order: the pages carry the scorer. @type {readonly (readonly [string, ...string[]])[]} */
const steps = [
  ['scripts/build-scorer.mjs'],
  ['electron-vite', 'build', '--logLevel', 'error'],
  ['vite', 'build', '-c', 'vite.verifier.config.ts', '--logLevel', 'error'],
];

/** Is there a build of exactly these sources? */
export function isBuilt() {
  return isStamped(stamp, sources);
}

/** Builds all parts. Resolves to whether every part was built. */
export async function build() {
  const digest = sourceDigest(sources);
  rmSync(stamp, { force: true });
  for (const [tool, ...args] of steps) {
    if ((await runTool(tool, args)) !== 0) return false;
  }
  // The desk opens the verifier from beside its own page.
  copyFileSync(join(out, 'verifier', 'verifier.html'), join(out, 'renderer', 'verifier.html'));
  writeStamp(stamp, digest);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = performance.now();
  if (isBuilt() && !process.argv.includes('--force')) say('Everything is built already.');
  else if (await build()) say(`Built in ${since(start)}.`);
  else {
    warn('The build failed; what went wrong is printed above.');
    process.exit(1);
  }
}
