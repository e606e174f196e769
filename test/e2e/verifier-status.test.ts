import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { canonicalBytes } from '../../src/core/base/canonical-json.ts';
import { signStatusList } from '../../src/main/export/status-list.ts';
import { packed, partsOf, relist } from '../verify/forge.ts';
import { KEYS, keysFrom } from '../verify/sample-package.ts';
import { launchBrowser } from './browser.ts';
import { evidencePackage, goldenRecording, trustIn } from './support/evidence-package.ts';

const root = join(import.meta.dirname, '../..');
const SEALED = Date.now() - 60_000;
const STATUS_LIST = '55555555-5555-4555-8555-555555555555';
const STATUS_INDEX = 4242;

let browser: Browser;
let page: Page;
let badge: Uint8Array;

beforeAll(async () => {
  const scorer = new Uint8Array(readFileSync(join(root, 'out/scorer.mjs')));
  badge = await evidencePackage({ recordings: [goldenRecording('steady')], scorer, now: SEALED });
  browser = await launchBrowser(['--disable-3d-apis']);
});
afterAll(() => browser?.close());

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'en-US' });
  await page.goto(pathToFileURL(join(root, 'out/verifier/verifier.html')).href);
  return () => page.close();
});

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});
const give = (bytes: Uint8Array) => page.setInputFiles('input[accept=".zip"]', file('sitting.proofbench.zip', bytes));
const giveList = (name: string, bytes: Uint8Array) =>
  page.setInputFiles('input[accept=".json"] >> nth=-1', file(name, bytes));
const headline = () => page.locator('h1.verdict-line').textContent();
const statusAnswer = () => page.locator('.verdict-check').last().textContent();
const list = async (revoked: readonly number[], keys = KEYS): Promise<Uint8Array> =>
  canonicalBytes(await signStatusList(STATUS_LIST, revoked, keys.issuing, SEALED + 30_000));
const SLOW = { timeout: 30_000 };

test('a newer status list given beside the package counts: a badge it revokes is no longer valid', async () => {
  await giveList('trust.json', Buffer.from(JSON.stringify(trustIn(SEALED))));
  await give(badge);
  await expect.poll(headline, SLOW).toMatch(/^Verified: /);
  await giveList('status.json', await list([7]));
  await expect.poll(() => page.locator('.top').textContent(), SLOW).toContain('Status list: status.json');
  await expect.poll(headline, SLOW).toMatch(/^Verified: /);
  await giveList('status.json', await list([7, STATUS_INDEX]));
  await expect.poll(headline, SLOW).toMatch(/^No longer valid: the issuer has revoked it/);
  expect(await statusAnswer()).toBe('Not valid now');
});

test('a status list that is not of this badge is not used, and says nothing against the package', async () => {
  await giveList('trust.json', Buffer.from(JSON.stringify(trustIn(SEALED))));
  await give(badge);
  await expect.poll(headline, SLOW).toMatch(/^Verified: /);
  await giveList('status.json', await list([STATUS_INDEX], keysFrom(70)));
  await expect.poll(headline, SLOW).toMatch(/^Verified, status open: /);
  expect(await statusAnswer()).toBe('Your status list was not used');
  expect(await page.locator('.verdict').textContent()).toContain('Ask the center for its newest status.json');
});

test('a package of a newer form can not be read here, and is not called made up', async () => {
  const parts = partsOf(badge);
  relist(parts, (manifest) => {
    manifest.v = 2;
  });
  await give(packed(parts));
  await expect
    .poll(headline, SLOW)
    .toBe('Can not be read here: the package is of a newer form than this verifier knows.');
  const whole = (await page.locator('#content').textContent()) ?? '';
  expect(whole).toContain('no word against it');
  expect(whole).toContain('Open it with a newer verifier');
  expect(whole).not.toMatch(/altered: |ask the person for a fresh copy|nobody sealed/i);
});
