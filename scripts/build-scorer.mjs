// Builds the pure core into out/scorer.mjs: one module without imports, the same bytes wherever it is built. Its SHA-256 is
// the rules id in every result.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { out, root } from './places.mjs';
import { say } from './say.mjs';
import { isStamped, sourceDigest, writeStamp } from './stamp.mjs';

const stamp = join(out, 'scorer-built.txt');
const sources = ['src/core', 'scripts/build-scorer.mjs', 'package-lock.json'];

/**
 * The scorer's bytes. Syntax is left as written (no folding of constants by the build's own arithmetic) and names are kept,
 * so that a person can read what was scored with.
 * @param {string} [from] the folder that holds src/core
 * @returns {Promise<Uint8Array>}
 */
export async function scorerBytes(from = root) {
  // Loaded here: whether the scorer is built can be asked before anything is installed.
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: from,
    entryPoints: ['src/core/scorer.ts'],
    outfile: 'out/scorer.mjs',
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import', 'default'],
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'eof',
    minifyWhitespace: true,
    preserveSymlinks: true,
    tsconfigRaw: {},
    define: {},
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  if (imports.length > 0)
    throw new Error(`The scorer must have no imports, but has ${imports.map((i) => i.path).join(', ')}.`);
  const file = outputFiles[0];
  if (file === undefined) throw new Error('The scorer build made no file.');
  return file.contents;
}

/** The rules id of these bytes. */
export function rulesId(/** @type {Uint8Array} */ bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Is out/scorer.mjs built from exactly these sources? */
export function isScorerBuilt() {
  return existsSync(join(out, 'scorer.mjs')) && isStamped(stamp, sources);
}

/** Writes out/scorer.mjs, whole or not at all, and tells its size and rules id. */
export async function buildScorer() {
  const digest = sourceDigest(sources);
  const bytes = await scorerBytes();
  mkdirSync(out, { recursive: true });
  const file = join(out, 'scorer.mjs');
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
  writeStamp(stamp, digest);
  say(`out/scorer.mjs: ${bytes.length} bytes, rules ${rulesId(bytes)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildScorer();
