// Whether something built is still what its sources make: a digest of their paths, sizes and times, kept beside it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

/** @returns {string[]} */
function filesUnder(/** @type {string} */ path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** One digest of these files and folders of the project, as they are now. */
export function sourceDigest(/** @type {readonly string[]} */ sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesUnder(join(root, name)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Does the stamp in `file` stand for exactly these sources? */
export function isStamped(/** @type {string} */ file, /** @type {readonly string[]} */ sources) {
  return existsSync(file) && readFileSync(file, 'utf8') === sourceDigest(sources);
}

/** `digest` was taken before the build, so that a source changed meanwhile is built again. */
export function writeStamp(/** @type {string} */ file, /** @type {string} */ digest) {
  writeFileSync(file, digest);
}
