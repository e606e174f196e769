// Where things lie: the project's own folders, and the platform's usual place for caches.
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where builds and test results go; git ignores it. */
export const out = join(root, 'out');

/** The platform's usual folder for things that may be deleted at any time. */
export function cacheDir(/** @type {NodeJS.ProcessEnv} */ env = process.env, platform = process.platform) {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Proofbench', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Proofbench');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'proofbench');
}
