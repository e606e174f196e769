// Builds the pure core into out/scorer.mjs: one module without imports, the same bytes wherever it is built. Its SHA-256 is
// the rules id in every result.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { out, root } from './places.mjs';
import { say } from './say.mjs';

/**
 * The scorer's bytes. Syntax is left as written (no folding of constants by the build's own arithmetic) and names are kept,
 * so that a person can read what was scored with.
 * @param {string} [from] the folder that holds src/core
 * @returns {Promise<Uint8Array>}
 */
export async function scorerBytes(from = root) {
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

/** Writes out/scorer.mjs, and tells its size and rules id. */
export async function buildScorer() {
  const bytes = await scorerBytes();
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'scorer.mjs'), bytes);
  say(`out/scorer.mjs: ${bytes.length} bytes, rules ${rulesId(bytes)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildScorer();
