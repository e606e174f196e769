import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scorerBytes } from '../../scripts/build-scorer.mjs';
import { packHash } from '../../src/core/assessment/task.ts';
import type { Result } from '../../src/core/scoring/result.ts';
import { readGolden, readPack, readRecording } from '../support/golden.ts';
import { launchBrowser } from './browser.ts';

const pack = readPack('gmaw-2f-fillet');
let browser: Browser;
let page: Page;
let source: string;

beforeAll(async () => {
  source = Buffer.from(await scorerBytes()).toString('utf8');
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** As text: what runs in the page must not be rewritten by the test runner. */
const IN_PAGE = `async ({ source, header, assessment, body }) => {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const { score } = await import(url);
  const bytes = Uint8Array.from(atob(body), (char) => char.charCodeAt(0));
  return score({ header, assessment, body: bytes }).result;
}`;

/** The result of the built scorer, computed by the browser. */
const inBrowser = (name: string): Promise<Result> => {
  const { header, body } = readRecording(pack, name)!;
  const input = {
    source,
    header: { ...header, assessment: packHash(pack.pack) },
    assessment: pack.assessment,
    body: Buffer.from(body).toString('base64'),
  };
  return page.evaluate<Result>(`(${IN_PAGE})(${JSON.stringify(input)})`);
};

test.each(['steady', 'hasty', 'good', 'cold-bead'])(
  '[R12] Chromium scores the %s recording to the golden result, every state digest included',
  async (name) => {
    const golden = readGolden(pack, name)!.result;
    expect(golden.digests.length).toBeGreaterThan(15);
    expect(await inBrowser(name)).toEqual(golden);
  },
);
