import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pack, type Task } from '../../core/assessment/pack.ts';
import { byProcess } from '../../core/assessment/pack-order.ts';
import { canonicalJson } from '../../core/base/canonical-json.ts';
import { sha256Hex } from '../../core/base/digest.ts';
import { Fault } from '../../core/base/fault.ts';
import type { Sha256Hex } from '../../core/base/ids.ts';
import { parseJson } from '../../core/base/strict-json.ts';
import { utf8 } from '../../core/base/utf8.ts';

/** A pack that may be sat. */
export interface ShelvedPack {
  readonly pack: Pack;
  /** Canonical JSON: what is hashed, frozen into sittings and packed as `assessment.json`. */
  readonly content: string;
  readonly sha256: Sha256Hex;
  /** Frozen: its hash is on the list of released packs. */
  readonly released: boolean;
}

/** A folder that holds no usable pack, and why: never half-loaded. */
export interface RefusedPack {
  readonly folder: string;
  readonly problem: string;
}

export interface PackShelf {
  readonly packs: readonly ShelvedPack[];
  readonly refused: readonly RefusedPack[];
}

const PACK_FILE = 'assessment.json';
const RELEASED_FILE = 'released.json';

/** Every pack in `directory`, each whole or refused with the reason; packs in the order they are told in. */
export function loadPacks(directory: string): PackShelf {
  const released = releasedHashes(join(directory, RELEASED_FILE));
  const packs: ShelvedPack[] = [];
  const refused: RefusedPack[] = [];
  const entries = existsSync(directory) ? readdirSync(directory, { withFileTypes: true }) : [];
  for (const folder of entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()) {
    const file = join(directory, folder, PACK_FILE);
    if (!existsSync(file)) continue;
    try {
      packs.push(shelve(readFileSync(file, 'utf8'), folder, released));
    } catch (error) {
      refused.push({ folder, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  packs.sort((a, b) => byProcess(a.pack, b.pack));
  return { packs, refused };
}

function shelve(source: string, folder: string, released: ReadonlySet<string>): ShelvedPack {
  const parsed = Pack.safeParse(parseJson(source));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Fault('pack-not-valid', `${PACK_FILE} at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`);
  }
  if (parsed.data.id !== folder)
    throw new Fault('pack-not-valid', `The pack calls itself ${parsed.data.id}, but lies in the folder ${folder}.`);
  const content = canonicalJson(parsed.data);
  const sha256 = sha256Hex(utf8(content));
  return { pack: parsed.data, content, sha256, released: released.has(sha256) };
}

/** Hashes in `released.json`, wherever in it they stand. */
function releasedHashes(file: string): ReadonlySet<string> {
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').match(/\b[0-9a-f]{64}\b/g) : []);
}

/** Throws `no-such-pack` or `no-such-task`. */
export function taskOf(
  shelf: PackShelf,
  packId: string,
  taskId: string,
): { readonly shelved: ShelvedPack; readonly task: Task } {
  const shelved = shelf.packs.find(({ pack }) => pack.id === packId);
  if (shelved === undefined)
    throw new Fault('no-such-pack', `There is no assessment pack ${packId} at this center.`, { pack: packId });
  const task = shelved.pack.tasks.find(({ id }) => id === taskId);
  if (task === undefined)
    throw new Fault('no-such-task', `The pack ${packId} has no task ${taskId}.`, { pack: packId, task: taskId });
  return { shelved, task };
}
