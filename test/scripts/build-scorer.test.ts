import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rulesId, scorerBytes } from '../../scripts/build-scorer.mjs';

const root = join(import.meta.dirname, '..', '..');
let elsewhere = '';
beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'proofbench-scorer-'));
  mkdirSync(join(elsewhere, 'src'));
  cpSync(join(root, 'src/core'), join(elsewhere, 'src/core'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
});
afterAll(() => rmSync(elsewhere, { recursive: true }));

test('[R12] the scorer is the same bytes wherever it is built, so its rules id is too', async () => {
  const [here, there] = [await scorerBytes(), await scorerBytes(elsewhere)];
  expect(rulesId(there)).toBe(rulesId(here));
  expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true);
});

test('[R12] it is one module without imports that offers the score and nothing else', async () => {
  const bytes = await scorerBytes();
  const file = join(elsewhere, 'scorer.mjs');
  writeFileSync(file, bytes);
  expect(Object.keys((await import(file)) as object)).toEqual(['score']);
  expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/^import\b|\bimport\(|\brequire\(/m);
});

test('[R12] a changed rule is another rules id', async () => {
  const before = rulesId(await scorerBytes(elsewhere));
  const clock = join(elsewhere, 'src/core/sim/clock.ts');
  writeFileSync(clock, readFileSync(clock, 'utf8').replace('TICK_RATE = 120', 'TICK_RATE = 121'));
  expect(rulesId(await scorerBytes(elsewhere))).not.toBe(before);
});

test('an import that is left over stops the build', async () => {
  writeFileSync(join(elsewhere, 'src/core/scorer.ts'), "export { readFileSync as score } from 'node:fs';\n");
  await expect(scorerBytes(elsewhere)).rejects.toThrow(/no imports, but has node:fs|Could not resolve/);
});
