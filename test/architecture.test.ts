import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breachesOf } from './architecture/breaches.ts';
import { parts } from './architecture/parts.ts';

const root = join(import.meta.dirname, '..');
const files = ['src', 'scripts', 'test', 'bench']
  .flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    } catch {
      return [];
    }
  })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

test('every file keeps to the map of test/architecture/parts.ts and to the bans', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => breachesOf(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('the map of the core has no way round: no part is reached again from itself', () => {
  // The three files that say what a frame, an event and a header are stand together at the bottom.
  const recorded = (key: string): boolean => /recording\/(frame|event|header)\.ts$/.test(key);
  const core = Object.keys(parts).filter((key) => key.startsWith('src/core') && !recorded(key));
  const below = (key: string): string[] =>
    core.filter((other) => other !== key && parts[key]?.from.some((prefix) => other === prefix));
  const visit = (key: string, path: readonly string[]): void => {
    expect(path, `${[...path, key].join(' -> ')}`).not.toContain(key);
    for (const next of below(key)) visit(next, [...path, key]);
  };
  for (const key of core) visit(key, []);
});

/** Planted breaches: a file, a line of code that must be refused there, and a part of the sentence that says so. */
const planted: readonly (readonly [file: string, code: string, says: string])[] = [
  ['src/core/sim/weld.ts', "import Database from 'better-sqlite3';", 'may not import the package better-sqlite3'],
  ['src/core/base/clock.ts', "import { readFileSync } from 'node:fs';", 'may not import the package node:fs'],
  ['src/core/base/a.ts', "import { b } from '../sim/clock.ts';", 'may not import src/core/sim/clock.ts'],
  [
    'src/core/scoring/a.ts',
    "import type { S } from '../sitting/states.ts';",
    'may not import src/core/sitting/states.ts',
  ],
  ['src/core/sim/a.ts', "export { b } from '../../main/host.ts';", 'may not import src/main/host.ts'],
  ['src/verify/a.ts', "const fs = await import('node:fs');", 'may not import the package node:fs'],
  ['src/shared/a.ts', "import type { Host } from '../main/host.ts';", 'may not import src/main/host.ts'],
  ['src/main/booths/a.ts', "import { app } from 'electron';", 'may not import the package electron'],
  ['src/main/sittings/a.ts', "import Database from 'better-sqlite3';", 'may not import the package better-sqlite3'],
  ['src/main/host.ts', "import * as three from 'three';", 'may not import the package three'],
  ['src/preload/index.ts', "import { host } from '../main/host.ts';", 'may not import src/main/host.ts'],
  ['src/renderer/scene/a.tsx', "import { Desk } from '../desk/desk.tsx';", 'may not import src/renderer/desk/desk.tsx'],
  ['src/renderer/booth/a.tsx', "import { Desk } from '../desk/desk.tsx';", 'may not import src/renderer/desk/desk.tsx'],
  ['src/renderer/desk/a.ts', "type H = import('../../main/host.ts').Host;", 'may not import src/main/host.ts'],
  ['src/renderer/verifier/a.ts', "import { ipcRenderer } from 'electron';", 'may not import the package electron'],
  ['src/helpers/a.ts', 'export const a = 1;', 'is not in the map'],
  ['src/main/extra/a.ts', 'export const a = 1;', 'is not in the map'],
  ['src/core/sim/a.ts', 'export const a = Math.pow(2, 3);', 'may not use Math.pow'],
  ['src/core/sim/a.ts', 'export const a = Math.exp(1);', 'may not use Math.exp'],
  ['src/core/sim/a.ts', "export const a = Math['sin'](1);", 'may not use Math.[...]'],
  ['src/core/sim/a.ts', 'const { sin } = Math;', 'may not use Math taken apart'],
  ['src/core/sim/a.ts', 'export const a = (x: number) => x ** 2;', 'may not use **'],
  ['src/core/sim/a.ts', 'let a = 2; a **= 2;', 'may not use **='],
  ['src/core/base/a.ts', 'export const now = () => Date.now();', 'may not use Date'],
  ['src/core/base/a.ts', 'export const now = () => performance.now();', 'may not use performance'],
  ['src/core/base/a.ts', 'export const a = Math.random();', 'may not use Math.random'],
  ['src/core/base/a.ts', 'for (const key in { a: 1 }) key;', 'may not use for ... in'],
  ['src/core/base/a.ts', "export const a = 'a'.localeCompare('b');", 'may not use .localeCompare'],
  ['src/cli/main.ts', "console.log('a');", 'console.log is not allowed'],
  ['src/main/host.ts', 'export const a = (b: any) => b;', 'any is not allowed'],
  ['test/a.test.ts', "test.only('a', () => {});", 'test.only is not allowed'],
  ['src/main/host.ts', 'enum A { b }', 'does not erase'],
  ['src/main/host.ts', 'class A { constructor(private b: number) {} }', 'does not erase'],
  ['src/shared/a.ts', "export * from './b.ts';", 'a barrel is not allowed'],
];

describe('a planted breach is found', () => {
  test.each(planted)('%s: %s', (file, code, says) => {
    expect(breachesOf(file, `// a comment\n${code}\n`)).toEqual([expect.stringContaining(says)]);
  });
});

test('what only looks like a breach is none', () => {
  const text = [
    '/** Math.pow, Date and ** are banned here; import x from "electron". */',
    "import type { Fault } from '../base/fault.ts';",
    "export const text = 'Math.exp(1) ** Date, any, console.log';",
    'export const a = Math.sqrt(2) + [2, 10].sort((x, y) => x - y)[0]!;',
    'export type Sorted = { readonly only: Fault };',
  ].join('\n');
  expect(breachesOf('src/core/sim/a.ts', text)).toEqual([]);
});
