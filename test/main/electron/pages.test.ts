import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerPage, DESK_URL } from '../../../src/main/electron/pages.ts';

let scratch = '';
let folder = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'proofbench-pages-'));
  folder = join(scratch, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html></html>');
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(scratch, 'secret.json'), '{}');
});
afterAll(() => rmSync(scratch, { recursive: true }));

const get = (url: string, method = 'GET'): Promise<Response> => answerPage(new Request(url, { method }), folder);

test('the desk page is served with its type and a policy that lets in nothing foreign', async () => {
  const response = await get(DESK_URL);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  expect(await response.text()).toContain('<html');
});

test('a script is served as one, whatever is asked behind its name', async () => {
  const response = await get('app://desk/assets/index.js?v=1');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test.each([
  ['app://desk/%2e%2e/secret.json', 'a way out, encoded'],
  ['app://desk/..%2fsecret.json', 'a slash, encoded'],
  ['app://desk/assets/..%5c..%5csecret.json', 'a backslash, encoded'],
  ['app://desk/index.html%00.js', 'a zero byte'],
  ['app://desk/%ff', 'no text at all'],
  ['app://other/index.html', 'another host'],
])('%s is refused (%s)', async (url) => {
  expect([400, 404]).toContain((await get(url)).status);
});

test('what is not there, or of no known kind, is not found', async () => {
  expect((await get('app://desk/missing.js')).status).toBe(404);
  expect((await get('app://desk/assets')).status).toBe(404);
});

test('the verifier comes with the policy that stands in its page, and no second one', async () => {
  writeFileSync(join(folder, 'verifier.html'), '<!doctype html>');
  const response = await get('app://desk/verifier.html');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toBeNull();
});

test('nothing but reading is answered', async () => {
  expect((await get(DESK_URL, 'POST')).status).toBe(400);
});
