import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Pack } from '../../core/assessment/pack.ts';
import type { Problem } from '../../core/assessment/problem.ts';
import { parseJson } from '../../core/base/strict-json.ts';
import { text } from '../../core/base/utf8.ts';

/** `released.json`, beside the packs' folders: hashes of released packs, by id and version. Only added to. */
const Released = z.record(z.string(), z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)));
export type Released = z.infer<typeof Released>;
export const RELEASED_FILE = 'released.json';

/** The list in `file`, empty where there is none; undefined where it is no list. */
export function readReleased(file: string): Released | undefined {
  if (!existsSync(file)) return {};
  try {
    return Released.safeParse(parseJson(text(readFileSync(file)))).data;
  } catch {
    return undefined;
  }
}

export const isReleased = (list: Released | undefined, { id, version }: Pack, sha256: string): boolean =>
  list?.[id]?.[version] === sha256;

/** From 1.0.0 on a version is frozen: its hash is on the list, and stays what it is. `path` is one into the list. */
export function releaseProblems(list: Released | undefined, { id, version }: Pack, sha256: string): Problem[] {
  if (list === undefined) return [{ path: '$', message: 'The list of released packs is not one.' }];
  const listed = list[id]?.[version];
  const path = `$.${id}["${version}"]`;
  if (listed !== undefined && listed !== sha256)
    return [
      { path, message: `Version ${version} was released with the hash ${listed}: follow it by a new version instead.` },
    ];
  if (listed === undefined && !version.startsWith('0.'))
    return [{ path, message: `Version ${version} is not on the list of released packs; its hash is ${sha256}.` }];
  return [];
}
