import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '../..');

/** Rules ids of every released scorer (resources/scorers/released.json) and of the one just built. */
function publishedScorers(): readonly string[] {
  const released = JSON.parse(readFileSync(join(root, 'resources/scorers/released.json'), 'utf8')) as string[];
  const built = join(root, 'out/scorer.mjs');
  const own = existsSync(built) ? [createHash('sha256').update(readFileSync(built)).digest('hex')] : [];
  return [...new Set([...released, ...own])];
}

/** `import hashes from 'virtual:published-scorers'`: what a verifier may run, put in when it is built. */
export function publishedScorersModule(): Plugin {
  const id = '\0published-scorers';
  return {
    name: 'proofbench-published-scorers',
    resolveId: (source) => (source === 'virtual:published-scorers' ? id : undefined),
    load: (asked) => (asked === id ? `export default ${JSON.stringify(publishedScorers())};` : undefined),
  };
}
