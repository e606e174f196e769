import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** `resources/scorers/released.json`: SHA-256 of every scorer ever released, each kept beside it as `<sha256>.mjs`. Only added to. */
const Released = z.array(z.string().regex(/^[0-9a-f]{64}$/));

/**
 * SHA-256 (hex) of every scorer this installation may run: the released ones, and the one built from this very checkout
 * (`out/scorer.mjs`), whose source its owner can read. `root` is the folder that holds `resources` and `out`.
 */
export function publishedScorers(root: string): ReadonlySet<string> {
  const list = join(root, 'resources', 'scorers', 'released.json');
  const released = existsSync(list) ? Released.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
  const built = join(root, 'out', 'scorer.mjs');
  const own = existsSync(built) ? [createHash('sha256').update(readFileSync(built)).digest('hex')] : [];
  return new Set([...released, ...own]);
}
