import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainPath } from '../../../src/main/http/request-target.ts';
import { staticFile } from '../../../src/main/http/static-files.ts';

const base = mkdtempSync(join(tmpdir(), 'proofbench-static-'));
const pages = join(base, 'pages');
mkdirSync(join(pages, 'assets'), { recursive: true });
writeFileSync(join(pages, 'booth.html'), '<html></html>');
writeFileSync(join(pages, 'assets', 'a.js'), '');
writeFileSync(join(pages, 'secret.key'), 'no page');
writeFileSync(join(base, 'keys.json'), 'secret');
symlinkSync(join(pages, 'assets'), join(pages, 'linked'));

const asked = (address: string) => staticFile(pages, plainPath(address) ?? '');

test('a built file is found by its plain path', () => {
  expect(asked('/booth.html')?.file).toBe(join(pages, 'booth.html'));
  expect(asked('/assets/a.js')?.file).toBe(join(pages, 'assets', 'a.js'));
});

test('no path leads out of the folder, to a folder, or to a file that is no page', () => {
  for (const path of [
    '/../keys.json',
    '/%2e%2e/keys.json',
    '/..%2fkeys.json',
    '/assets/../../keys.json',
    '/..\\keys.json',
    '/keys.json%00.html',
    '/%',
    '/assets',
    '/',
    '/secret.key',
    '',
    `/${'a'.repeat(300)}.js`,
    '/booth.html/a.js',
  ])
    expect(asked(path), path).toBeUndefined();
  fc.assert(
    fc.property(fc.array(fc.constantFrom('..', '.', '/', '%2e', '%2f', '%5c', 'keys.json', 'assets')), (parts) => {
      const found = asked(`/${parts.join('')}`);
      expect(found === undefined || found.file.startsWith(`${pages}/`)).toBe(true);
    }),
  );
});

test('what can not be looked at is not there', () => {
  symlinkSync(join(pages, 'round.js'), join(pages, 'round.js'));
  expect(asked('/round.js')).toBeUndefined();
});
