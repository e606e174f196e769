import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { demoCommand } from '../../src/cli/demo.ts';
import type { Output } from '../../src/cli/output.ts';
import { verifyCommand } from '../../src/cli/verify.ts';
import { TrustList } from '../../src/core/credential/trust.ts';
import { ensureScorer } from '../main/support/test-host.ts';
import { TRUST } from '../verify/sample-package.ts';

beforeAll(ensureScorer);

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function written(): { readonly output: Output; readonly out: () => string; readonly err: () => string } {
  const out: string[] = [];
  const err: string[] = [];
  const output = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  return { output, out: () => out.join(''), err: () => err.join('') };
}

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'proofbench-test-demo-'));
  folders.push(folder);
  return folder;
}

async function demo(
  folder: string,
  ...args: readonly string[]
): Promise<Readonly<Record<'package' | 'trust' | 'decision', string>>> {
  const { output, out, err } = written();
  const status = await demoCommand(['--out', folder, '--json', ...args], output);
  expect(err()).toBe('');
  expect(status).toBe(0);
  const made = JSON.parse(out());
  expect(readdirSync(folder).sort()).toEqual([basename(made.package), 'trust.json'].sort());
  return made;
}

test('a steady hand earns a badge that verifies under its trust list, score computed again', {
  timeout: 120_000,
}, async () => {
  const made = await demo(tempFolder(), '--hand', 'steady', '--seed', '1');
  expect(made.decision).toBe('competent');
  const { output, out } = written();
  expect(await verifyCommand([made.package, '--trust', made.trust, '--json'], output)).toBe(0);
  const report = JSON.parse(out());
  expect(report).toMatchObject({
    verified: true,
    issuerKnown: true,
    rescore: { done: true, equal: true },
    result: { kind: 'badge', sample: true },
  });
});

test('a hasty hand leaves a record of what was found, and no badge', { timeout: 120_000 }, async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'trust.json'), JSON.stringify(TRUST));
  const made = await demo(folder, '--hand', 'hasty', '--seed', '2');
  expect(made.decision).toBe('notYetCompetent');
  const { output, out } = written();
  expect(await verifyCommand([made.package, '--json'], output)).toBe(0);
  const report = JSON.parse(out());
  expect(report).toMatchObject({
    verified: true,
    issuerKnown: false,
    rescore: { equal: true },
    result: { kind: 'record' },
  });
  expect(readFileSync(made.package).includes('credential.json')).toBe(false);
  // The centers that the folder's list knew are still on it, beside this one.
  const { name, issuers } = TrustList.parse(JSON.parse(readFileSync(made.trust, 'utf8')));
  expect([name, issuers.slice(0, -1)]).toEqual([TRUST.name, TRUST.issuers]);
  expect(await verifyCommand([made.package, '--trust', made.trust], written().output)).toBe(0);
});

test('a trust.json that is none is left as it is, and said before anything is made', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'trust.json'), 'mine');
  const { output, err } = written();
  expect(await demoCommand(['--out', folder], output)).toBe(1);
  expect(err()).toMatch(/trust\.json is no list of trusted centers/);
  expect(readdirSync(folder)).toEqual(['trust.json']);
  expect(readFileSync(join(folder, 'trust.json'), 'utf8')).toBe('mine');
});

test.each([
  [['--pack', 'no-such-pack'], /There is no pack no-such-pack\. Known: gmaw-2f-fillet, gmaw-spray-fillet/],
  [['--pack', 'gmaw-spray-fillet', '--task', 'x'], /has no task x\. Known: fillet-1f, fillet-2f\./],
])('%j names nothing there is: said, with what there is', async (args, said) => {
  const { output, err } = written();
  expect(await demoCommand(['--out', tempFolder(), ...args], output)).toBe(1);
  expect(err()).toMatch(said);
});

test.each([
  [],
  ['--out'],
  ['--out', 'x', '--hand', 'shaky'],
  ['--out', 'x', '--seed', '-1'],
  ['--out', 'x', '--colour'],
])('wrong usage %j is said in a line, with exit status 2', async (...args: readonly string[]) => {
  const { output, err } = written();
  expect(await demoCommand(args, output)).toBe(2);
  expect(err()).toContain('demo --help');
});
