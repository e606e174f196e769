import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { runCli } from '../../src/cli/main.ts';
import { buildPackage } from '../../src/main/export/build-package.ts';
import { seeded } from '../main/support/motion.ts';
import { sampleInput } from '../verify/sample-package.ts';

/** Damage of the kinds that files meet, and that people do to them. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = (): number => Math.floor(random() * bytes.length);
  const copy = bytes.slice();
  const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
  const kind = Math.floor(random() * 7);
  if (kind === 0) copy[from] = (copy[from] ?? 0) ^ (1 << Math.floor(random() * 8));
  else if (kind === 1) return copy.subarray(0, from);
  else if (kind === 2) return Buffer.concat([copy.subarray(0, from), copy.subarray(to)]);
  else if (kind === 3) return Buffer.concat([copy.subarray(0, to), copy.subarray(from)]);
  else if (kind === 4) copy.fill(Math.floor(random() * 256), from, Math.min(to, from + 64));
  else if (kind === 5) new DataView(copy.buffer).setUint32(Math.min(from, copy.length - 4), random() * 2 ** 32, true);
  else for (let i = 0; i < 200; i++) copy[at()] = Math.floor(random() * 256);
  return copy;
}

/**
 * Verifies `packages` damaged ones by the command line: none is verified, each is refused with a code, nothing is written.
 * `worstMs`: the longest a single one took.
 */
export async function verifyDamaged(packages: number): Promise<{ readonly worstMs: number }> {
  const seed = Math.floor(Math.random() * 1e9);
  const random = seeded(seed);
  const folder = mkdtempSync(join(tmpdir(), 'proofbench-fuzz-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const whole = await buildPackage(await sampleInput());
  const file = join(folder, 'package.zip');
  let worstMs = 0;
  const codes = new Map<string, number>();
  for (let i = 0; i < packages; i++) {
    const bytes = mutated(whole, random);
    if (Buffer.from(bytes).equals(Buffer.from(whole))) continue;
    writeFileSync(file, bytes);
    const said = { out: '', err: '' };
    const output = {
      out: (text: string) => {
        said.out += text;
      },
      err: (text: string) => {
        said.err += text;
      },
    };
    const began = performance.now();
    const status = await runCli(i % 2 === 0 ? ['verify', file, '--json'] : ['verify', file], output);
    worstMs = Math.max(worstMs, performance.now() - began);
    const where = `seed ${seed}, package ${i}`;
    // What can not be taken apart is not judged, and says so; all else was read, and is refused.
    const unread = i % 2 === 0 ? /^ {2}"state": "not-readable",$/m : /^Can not be read: /;
    expect(status, where).toBe(unread.test(said.out) ? 2 : 1);
    expect(said.out + said.err, where).not.toMatch(/\n\s+at |node:internal/);
    if (i % 2 === 1) continue;
    const report = JSON.parse(said.out) as {
      readonly steps: readonly { code: string | null; passed: boolean | null }[];
    };
    const failed = report.steps.find(({ passed }) => passed === false);
    expect(['E_SIZE', 'E_ZIP_PARSE'].includes(String(failed?.code)), where).toBe(status === 2);
    expect(failed?.code, where).toMatch(/^[EW]_/);
    codes.set(String(failed?.code), (codes.get(String(failed?.code)) ?? 0) + 1);
  }
  process.stdout.write(
    `verify: seed ${seed}, worst ${worstMs.toFixed(0)} ms, ${JSON.stringify(Object.fromEntries(codes))}\n`,
  );
  expect(readdirSync(folder)).toEqual(['package.zip']);
  return { worstMs };
}
