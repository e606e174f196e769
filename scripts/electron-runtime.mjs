// Is Electron's runtime here? Looked for by its files: loading the package would start a download.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24 } from './n24.mjs';
import { cacheDir, root } from './places.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const electron = join(root, 'node_modules', 'electron');
const failedMark = () => join(cacheDir(), 'electron-download-failed');
const day = 24 * 3600 * 1000;

/** Electron's program file, or undefined. */
export function electronProgram(env = process.env) {
  const pathFile = join(electron, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(env.ELECTRON_OVERRIDE_DIST_PATH || join(electron, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** Did a download fail within the last day? Then the next start does not try again: it would only be slow. */
export function failedLately(now = Date.now()) {
  return existsSync(failedMark()) && now - statSync(failedMark()).mtimeMs < day;
}

/** Downloads the runtime, for at most `limitS` seconds. Resolves to its program file, or undefined. */
export async function downloadElectron(/** @type {number} */ limitS) {
  say(
    `Getting Electron's runtime, about 110 MB, for at most ${limitS} s (PROOFBENCH_DOWNLOAD_S changes the limit) ...`,
  );
  await run(node24(), [join(electron, 'install.js')], {
    stdio: 'ignore',
    timeout: limitS * 1000,
    killSignal: 'SIGKILL',
  });
  const program = electronProgram();
  if (program === undefined) {
    mkdirSync(cacheDir(), { recursive: true });
    writeFileSync(
      failedMark(),
      "Getting Electron's runtime failed. It is tried again a day after this file was written.\n",
    );
  } else rmSync(failedMark(), { force: true });
  return program;
}
