import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbench-path-'));
  writeFileSync(join(folder, 'google-chrome'), '');
  chmodSync(join(folder, 'google-chrome'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a Chrome on the path is found', () => {
  expect(findChromium({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(join(folder, 'google-chrome'));
});

test('PROOFBENCH_CHROMIUM goes before, and is not replaced if it is wrong', () => {
  expect(findChromium({ PATH: folder, PROOFBENCH_CHROMIUM: process.execPath }, 'linux')).toBe(process.execPath);
  expect(findChromium({ PATH: folder, PROOFBENCH_CHROMIUM: '/nowhere/chromium' }, 'linux')).toBeUndefined();
});

test('no browser is an answer, not an error', () => {
  expect(findChromium({ PATH: '/nowhere' }, 'linux')).toBeUndefined();
});
