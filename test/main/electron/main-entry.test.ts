import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const stub = join(root, 'test/stubs/register-electron.mjs');
/** The built main entry, as Electron runs it: package.json's "main". */
const entry = join(root, 'out/main/index.js');

interface Noted {
  readonly what: string;
  readonly details: unknown;
}

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'proofbench-electron-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Starts the built entry under the stub. `until` resolves when something of that kind has been noted. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child: ChildProcess = fork(entry, args, {
    cwd: root,
    execArgv: ['--import', stub],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const noted: Noted[] = [];
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.on('message', (message) => noted.push(message as Noted));
  const ended = once(child, 'close');
  const until = async (what: string): Promise<unknown> => {
    for (let tries = 0; tries < 400; tries++) {
      const found = noted.find((note) => note.what === what);
      if (found !== undefined) return found.details;
      if (child.exitCode !== null) throw new Error(`Ended with ${child.exitCode} before "${what}": ${output}`);
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`Nothing came of "${what}": ${output}`);
  };
  return { child, noted, until, ended, output: () => output };
}

const order = (noted: readonly Noted[]): readonly string[] => noted.map(({ what }) => what);

test('the built entry opens its window on the built page, sandboxed, and ends cleanly on SIGTERM', async () => {
  const data = join(scratch, 'center');
  const { child, noted, until, ended } = start(['--data', data, '--port', '0']);
  const options = (await until('window')) as { readonly webPreferences: Readonly<Record<string, unknown>> };
  expect(options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    preload: join(root, 'out/preload/index.cjs'),
  });
  expect(existsSync(String(options.webPreferences['preload']))).toBe(true);
  expect(await until('page')).toMatchObject({
    url: 'app://desk/index.html',
    status: 200,
    html: true,
    csp: expect.stringContaining("default-src 'none'"),
  });
  await until('shown');
  expect(JSON.stringify(noted.find(({ what }) => what === 'menu')?.details)).toContain('sin la frase de paso');
  expect(order(noted)).toEqual(['path', 'sandbox', 'scheme', 'menu', 'window', 'page', 'shown']);
  expect(noted[0]?.details).toEqual({ name: 'userData', path: join(data, 'window') });
  expect(noted[2]?.details).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  expect(existsSync(join(data, 'window'))).toBe(false);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(order(noted).at(-1)).toBe('exit');
});

test('a second start leaves the window to the first, and says so', async () => {
  const { noted, ended, output } = start(['--data', join(scratch, 'second')], { STUB_ELECTRON_SECOND: '1' });
  expect(await ended).toEqual([0, null]);
  expect(order(noted)).not.toContain('window');
  expect(output()).toContain('is running already');
});

test('a host that can not start is told in a box, with what to do, and no window opens', async () => {
  const data = join(scratch, 'taken');
  const first = start(['--data', data, '--port', '0']);
  await first.until('shown');
  // Without Electron's own lock in between, the data's lock has the say.
  const second = start(['--data', data, '--port', '0']);
  expect(await second.until('error')).toMatchObject({
    title: 'Proofbench',
    content: expect.stringMatching(/\w+.*\.$/s),
  });
  expect(await second.ended).toEqual([1, null]);
  expect(order(second.noted)).not.toContain('window');
  first.child.kill('SIGTERM');
  expect(await first.ended).toEqual([0, null]);
});

test('--headless serves the same desk without a window', async () => {
  const { child, noted, ended, output } = start(['--headless', '--data', join(scratch, 'headless'), '--port', '0']);
  for (let tries = 0; tries < 200 && !output().includes('/login?t='); tries++)
    await new Promise((done) => setTimeout(done, 50));
  expect(output()).toMatch(/http:\/\/localhost:\d+\/login\?t=/);
  expect(order(noted)).not.toContain('window');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
