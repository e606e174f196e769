import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const starter = existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath;

test('a start whose output nobody reads any more goes on, and hands SIGTERM on to the host', {
  timeout: 60_000,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), 'proofbench-start-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const start = spawn(
    starter,
    [join(root, 'scripts', 'start.mjs'), '--headless', '--no-open', '--data', data, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9/' } },
  );
  onTestFinished(() => void start.kill('SIGTERM'));
  const ended = new Promise((resolve) => start.on('exit', (code, signal) => resolve(code ?? signal)));
  start.stdout.destroy();
  const lock = join(data, 'instance.json');
  const host = (): { pid: number; address: string } => JSON.parse(readFileSync(lock, 'utf8'));
  await expect.poll(() => host().address, { timeout: 40_000 }).toMatch(/^http:/);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await fetch(host().address)).status).toBe(401);
  start.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(existsSync(lock)).toBe(false);
});
