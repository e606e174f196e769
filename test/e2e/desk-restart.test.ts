import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openSampleCenter } from '../../src/main/center/sample-center.ts';
import { createHost, type Host } from '../../src/main/host.ts';
import { applicationFolder, placesIn } from '../../src/main/places.ts';
import { appWords } from '../../src/renderer/desk/app-words.ts';
import { tempFolder } from '../main/support/test-host.ts';
import { launchBrowser } from './browser.ts';

const words = appWords.en;
const data = tempFolder('desk-restart');
const any = { port: 0, orAny: true };
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A host on these data, its desk on `port`. */
const start = (port: number): Promise<Host> =>
  createHost({
    places: placesIn(applicationFolder(), data),
    desk: { port, orAny: port === 0 },
    lan: any,
    usb: any,
    disk: { ballast: 0, warnBelow: 0, refuseBelow: 0 },
  });

test('after a restart of the host an open desk asks for the new link, and goes on once it is open beside it', async () => {
  const first = await start(0);
  onTestFinished(() => first.close());
  await openSampleCenter(first.ctx);
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(first.link ?? '');
  const { port } = new URL(page.url());
  await page.getByRole('navigation').first().waitFor();

  await first.close();
  await page.getByText('If Proofbench was started again, open the new link it printed.').waitFor();

  const second = await start(Number(port));
  onTestFinished(() => second.close());
  await page.getByRole('heading', { name: words.refusedTitle }).waitFor();
  expect(await page.getByText(words.refusedDo).isVisible()).toBe(true);
  expect(await page.locator('body').textContent()).not.toMatch(/Ctrl/);

  await (await context.newPage()).goto(second.link ?? '');
  await page.getByRole('heading', { name: words.refusedTitle }).waitFor({ state: 'detached' });
  // The sample center's keys were unlocked by the first host alone.
  await page.getByRole('heading').first().waitFor();
}, 60_000);
