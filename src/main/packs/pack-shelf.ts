import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pack, type Task } from '../../core/assessment/pack.ts';
import { byProcess } from '../../core/assessment/pack-order.ts';
import { formProblems } from '../../core/assessment/pack-problems.ts';
import { canonicalJson } from '../../core/base/canonical-json.ts';
import { sha256Hex } from '../../core/base/digest.ts';
import { Fault } from '../../core/base/fault.ts';
import type { Sha256Hex } from '../../core/base/ids.ts';
import { parseJson } from '../../core/base/strict-json.ts';
import { text, utf8 } from '../../core/base/utf8.ts';
import { isReleased, RELEASED_FILE, type Released, readReleased, releaseProblems } from './released.ts';

/** A pack that may be sat. */
export interface ShelvedPack {
  readonly pack: Pack;
  /** Canonical JSON: what is hashed, frozen into sittings and packed as `assessment.json`. */
  readonly content: string;
  readonly sha256: Sha256Hex;
  /** Frozen: its hash stands on the list of released packs, under its id and version. */
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

/** Every pack in `directory`, each whole or refused with the reason; packs in the order they are told in. */
export function loadPacks(directory: string): PackShelf {
  // Without a list nothing is released; packs for trials are not on it.
  const released = readReleased(join(directory, RELEASED_FILE)) ?? {};
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
      packs.push(shelve(text(readFileSync(file)), folder, released));
    } catch (error) {
      refused.push({ folder, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  packs.sort((a, b) => byProcess(a.pack, b.pack));
  return { packs, refused };
}

/** Throws `pack-not-valid`. A pack that could not be scored must not be sat: what a candidate did under it would be lost. */
function shelve(source: string, folder: string, list: Released): ShelvedPack {
  const parsed = Pack.safeParse(parseJson(source));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw notValid(
      `${PACK_FILE} at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`,
      parsed.error.issues.length,
    );
  }
  const pack = parsed.data;
  if (pack.id !== folder) throw notValid(`The pack calls itself ${pack.id}, but lies in the folder ${folder}.`);
  const content = canonicalJson(pack);
  const sha256 = sha256Hex(utf8(content));
  const wrong = [
    ...formProblems(pack).map(({ path, message }) => `${PACK_FILE} at ${path}: ${message}`),
    ...releaseProblems(list, pack, sha256).map(({ path, message }) => `${RELEASED_FILE} at ${path}: ${message}`),
  ];
  if (wrong[0] !== undefined) throw notValid(wrong[0], wrong.length);
  return { pack, content, sha256, released: isReleased(list, pack, sha256) };
}

const notValid = (first: string, count = 1): Fault =>
  new Fault('pack-not-valid', count > 1 ? `${first} This and ${count - 1} more: proofbench pack check.` : first);

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
