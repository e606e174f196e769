import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const launcher = join(root, 'scripts', 'n24.mjs');
// An older Node of the system, if there is one, is what the launcher is for; else this one has to do.
const starter = existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath;

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'proofbench-n24-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

function script(name: string, code: string): string {
  const file = join(scratch, name);
  writeFileSync(file, code);
  return file;
}
const run = (...args: readonly string[]): string =>
  execFileSync(starter, [launcher, ...args], { cwd: root, encoding: 'utf8' });

test('a TypeScript file runs as it is, on a Node that offers Node-API 10, with its arguments', () => {
  const file = script(
    'a.ts',
    'const napi: number = Number(process.versions.napi); process.stdout.write(JSON.stringify([napi, ...process.argv.slice(2)]));',
  );
  const [napi, ...args] = JSON.parse(run(file, 'one', 'two words')) as [number, string, string];
  expect(napi).toBeGreaterThanOrEqual(10);
  expect(args).toEqual(['one', 'two words']);
});

test('what the file starts runs on that Node too', () => {
  const file = script(
    'b.ts',
    "import { execSync } from 'node:child_process'; process.stdout.write(process.version + execSync('node -p process.version'));",
  );
  const [own, child] = run(file).trim().split(/(?=v)/);
  expect(child).toBe(own);
});

test('better-sqlite3 loads on that Node', () => {
  const file = script(
    'c.ts',
    `import Database from ${JSON.stringify(join(root, 'node_modules/better-sqlite3/lib/index.js'))}; process.stdout.write(String(new Database(':memory:').prepare('SELECT 6 * 7').pluck().get()));`,
  );
  expect(run(file)).toBe('42');
});

test('a package is run by the file its bin names', () => {
  expect(run('@biomejs/biome', '--version')).toMatch(/\d+\.\d+\.\d+/);
});

test('the exit code is the exit code of what was run', () => {
  const file = script('d.ts', 'process.exit(7);');
  expect(() => run(file)).toThrow(expect.objectContaining({ status: 7 }));
});

test('SIGTERM is handed on, and a clean end of the child is a clean end', async () => {
  const file = script(
    'e.ts',
    "process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000); process.stdout.write('up');",
  );
  const child = spawn(starter, [launcher, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('what is neither a file nor a package is named in a sentence', () => {
  expect(() => execFileSync(starter, [launcher, 'no-such-tool'], { stdio: 'pipe' })).toThrow(
    /no file or installed package named no-such-tool/,
  );
});
