import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { barriersOn } from './support/barriers.ts';
import { evidencePackage, goldenRecording, type PackageChoice, trustIn } from './support/evidence-package.ts';

const root = join(import.meta.dirname, '../..');
const PAGE = join(root, 'out/verifier/verifier.html');
const SEALED = Date.now() - 60_000;

/** Draws in 3D, in software and so slowly; and one that does not, for everything that is no picture. */
let browser: Browser;
let plain: Browser;
let page: Page;
let asked: string[];
let broken: string[];

/** Packages are made once: signing and scoring them takes longer than checking. */
const made = new Map<string, Promise<Uint8Array>>();
function packageOf(name: string, choice: Partial<PackageChoice> & { readonly of?: string } = {}): Promise<Uint8Array> {
  const { of = 'steady', ...rest } = choice;
  const scorer = new Uint8Array(readFileSync(join(root, 'out/scorer.mjs')));
  const making = made.get(name) ?? evidencePackage({ recordings: [goldenRecording(of)], scorer, now: SEALED, ...rest });
  made.set(name, making);
  return making;
}

beforeAll(async () => {
  [browser, plain] = await Promise.all([launchBrowser(), launchBrowser(['--disable-3d-apis'])]);
});
afterAll(() => Promise.all([browser?.close(), plain?.close()]));
afterEach(() => page?.context().close());

/** The page as it lies on disk, in a window of its own. Whatever it asks for that is not itself is written down. */
async function openVerifier(options: BrowserContextOptions = {}, from = plain): Promise<void> {
  const context = await from.newContext({ viewport: { width: 1024, height: 768 }, locale: 'en-US', ...options });
  page = await context.newPage();
  asked = [];
  broken = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && request.url() !== pathToFileURL(PAGE).href) asked.push(request.url());
  });
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('dialog', (dialog) => {
    broken.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(PAGE).href);
}

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});
const give = (bytes: Uint8Array, name = 'sitting.proofbench.zip'): Promise<void> =>
  page.setInputFiles('input[accept=".zip"]', file(name, bytes));
const giveList = (sample = false): Promise<void> =>
  page.setInputFiles('input[accept=".json"]', file('trust.json', Buffer.from(JSON.stringify(trustIn(SEALED, sample)))));

const SLOW = { timeout: 30_000 };
const headline = () => page.locator('h1.verdict-line');
const answers = () => page.locator('.verdict-check').allTextContents();
/** Until the score has been computed, or could not be. */
const computed = async (): Promise<void> => {
  await page.locator('.rescore:not(.rescore-running)').waitFor();
};
/** How many different colours the picture has: a canvas that was never drawn has one. */
const coloursOf = (canvas: string): Promise<number> =>
  page.evaluate((selector) => {
    const source = document.querySelector<HTMLCanvasElement>(selector);
    const copy = document.createElement('canvas');
    copy.width = 160;
    copy.height = 100;
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (source === null || context === null) return 0;
    context.drawImage(source, 0, 0, copy.width, copy.height);
    return new Set(new Uint32Array(context.getImageData(0, 0, copy.width, copy.height).data.buffer)).size;
  }, canvas);
const drawn = async (): Promise<void> => {
  await expect.poll(() => coloursOf('.replay-canvas'), { timeout: 60_000 }).toBeGreaterThan(100);
};
const flipped = (bytes: Uint8Array, within: string, by: number): Uint8Array => {
  const copy = bytes.slice();
  const at = Buffer.from(bytes).indexOf(within) + by;
  copy[at] = (copy[at] ?? 0) ^ 4;
  return copy;
};

test('it is one file of at most 2.5 MB', () => {
  expect(statSync(PAGE).size).toBeLessThanOrEqual(2_500_000);
});

describe('a badge of a center the reader knows', () => {
  test('is verified in one sentence, scored again to the same result, and nothing is asked of any network', async () => {
    await openVerifier();
    await giveList();
    await give(await packageOf('badge'));
    await computed();
    await expect
      .poll(() => headline().textContent(), SLOW)
      .toMatch(
        /^Verified: Sample Candidate showed GMAW fillet 2F, simulated performance at Sample Skills Center on .+, assessed by Sample Assessor, valid until .+\.$/,
      );
    expect(await answers()).toEqual([
      expect.stringMatching(/^Nothing altered, 14 of 14 files$/),
      'Signature good',
      'Issuer on your list',
      expect.stringMatching(/^Not revoked, list of /),
    ]);
    expect(await page.locator('.rescore').textContent()).toMatch(/Same result[\s\S]*: (\d+) of \1 values equal/);
    expect(asked).toEqual([]);
    expect(broken).toEqual([]);
  });

  test('shows its replay, its traces and its section, and one place on the seam moves them all', async () => {
    await openVerifier({ viewport: { width: 640, height: 600 } }, browser);
    await give(await packageOf('badge'));
    await computed();
    await drawn();
    expect(await page.locator('.trace').count()).toBe(9);
    for (const path of await page.locator('.trace-charts .chart-trace').all())
      expect((await path.getAttribute('d'))?.length).toBeGreaterThan(200);
    const place = page.getByLabel('Place on the seam');
    const clock = page.locator('.replay-clock');
    expect(await clock.textContent()).toBe('0:45 / 0:45');
    await expect.poll(() => page.locator('.section-figure figcaption').textContent(), SLOW).toBe('Section at 75 mm');
    await place.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.section-figure figcaption').textContent()).toBe('Section at 1 mm');
    await expect.poll(() => clock.textContent(), SLOW).not.toBe('0:45 / 0:45');
    const early = await clock.textContent();
    await page.getByLabel('Time of the replay').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => clock.textContent(), SLOW).toBe('0:00 / 0:45');
    await page.getByRole('button', { name: 'Replay' }).press('Enter');
    await expect.poll(() => clock.textContent(), SLOW).toMatch(/^0:0[1-9]/);
    await page.getByRole('button', { name: 'Pause' }).press('Enter');
    expect(early).toMatch(/^0:\d\d \/ 0:45$/);
    expect(broken).toEqual([]);
  });

  test('is answered and computed on a phone, without scrolling sideways', async () => {
    await openVerifier({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', hasTouch: true });
    await give(await packageOf('badge'));
    await computed();
    expect(await page.locator('.rescore').textContent()).toContain('Same result');
    expect(await page.locator('.replay').textContent()).toContain('This browser shows no 3D');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('prints to one page, light and with what it is filed under', async () => {
    await openVerifier({ colorScheme: 'dark', viewport: { width: 390, height: 600 } });
    await giveList();
    await give(await packageOf('badge'));
    await computed();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  test('prints to one page with all that was not met, too', async () => {
    await openVerifier();
    await give(await packageOf('slipped', { of: 'slipped-trigger' }));
    await computed();
    expect(await page.locator('.findings .finding').count()).toBeGreaterThan(6);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('whose center the list does not name says so, and the list can be added there', async () => {
    await openVerifier();
    await give(await packageOf('badge'));
    await computed();
    expect(await headline().textContent()).toMatch(/^Verified, issuer unknown: /);
    expect(await page.locator('.verdict').textContent()).toContain('anybody can make such a file');
    await giveList();
    await expect.poll(() => headline().textContent(), SLOW).toMatch(/^Verified: /);
  });

  test('shows the attempt the decision rests on, and the one before folded below it', async () => {
    await openVerifier();
    await give(await packageOf('two', { recordings: [goldenRecording('cold-bead'), goldenRecording('steady')] }));
    await computed();
    expect(await page.locator('h3', { hasText: 'the one the decision rests on' }).textContent()).toMatch(/^Attempt 2/);
    expect(await page.locator('.attempt').count()).toBe(1);
    const earlier = page.locator('summary', { hasText: 'Earlier: attempt 1 of 2' });
    await earlier.click();
    await expect.poll(() => page.locator('.attempt-wrong').count(), SLOW).toBe(1);
  });

  test('can be opened by the keyboard alone, and the answer has the focus', async () => {
    await openVerifier();
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(file('sitting.proofbench.zip', await packageOf('badge')));
    await computed();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  test('can be dropped together with the list', async () => {
    await openVerifier();
    const dropped = await page.evaluateHandle(
      ({ bytes, list }) => {
        const transfer = new DataTransfer();
        const raw = Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0));
        transfer.items.add(new File([raw], 'sitting.proofbench.zip'));
        transfer.items.add(new File([list], 'trust.json'));
        return transfer;
      },
      {
        bytes: Buffer.from(await packageOf('badge')).toString('base64'),
        list: JSON.stringify(trustIn(SEALED)),
      },
    );
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await computed();
    expect(await headline().textContent()).toMatch(/^Verified: /);
  });
});

describe('a package that is no proof', () => {
  test('names the part that was damaged, what to do, and what the package says without proof', async () => {
    await openVerifier();
    await giveList();
    await give(flipped(await packageOf('badge'), 'proofbench-recording-1', 3000));
    await computed();
    expect(await headline().textContent()).toBe(
      'Not verified: the recording in this package is not the one that was sealed.',
    );
    expect(await answers()).toContain('1 of 14 files altered: attempts/1/recording.bin');
    const rows = await page.locator('tbody tr').allTextContents();
    expect(rows[0]).toMatch(/^attempts\/1\/recording\.bindifferssealed [0-9a-f]{4}…[0-9a-f]{4}found /);
    expect(await page.locator('.what-to-do').textContent()).toContain('ask Sample Skills Center');
    expect(await page.locator('aside').textContent()).toMatch(/Not proved[\s\S]*Sample Candidate/);
    expect(await page.locator('.rescore').textContent()).toContain('it would score a recording that nobody sealed');
  });

  test('names the badge when that is what cannot be read', async () => {
    await openVerifier();
    await give(flipped(await packageOf('badge'), '"AchievementSubject"', 3));
    await computed();
    expect(await headline().textContent()).toBe(
      'Not verified: the badge in this package is not the one that was sealed.',
    );
  });

  test('shows another score than the center wrote down, part beside part', async () => {
    await openVerifier();
    const forge: PackageChoice['forge'] = (result) => ({
      ...result,
      procedure: { ...result.procedure, percent: { low: '91.0', value: '92.0', high: '93.0' } },
    });
    await give(await packageOf('forged', { forge }));
    await computed();
    await expect
      .poll(() => headline().textContent(), SLOW)
      .toBe('Not verified: the score does not follow from the recording.');
    expect(await page.locator('.row-differs').textContent()).toMatch(/^ProcedureMet, 92 ±1 %Met, 100 %$/);
  });

  test('is a record of a sitting that was not passed: genuine, not green, its findings with their place', async () => {
    await openVerifier();
    await giveList();
    await give(await packageOf('record', { of: 'hasty' }));
    await computed();
    expect(await headline().textContent()).toMatch(/^A genuine record, no badge: .+: not yet competent\.$/);
    expect(await page.locator('.verdict-ok').count()).toBe(0);
    expect((await answers()).at(-1)).toBe('A record can not be revoked');
    const leg = page.locator('.finding', { hasText: 'Fillet leg' }).first();
    expect(await leg.textContent()).toMatch(/Not met[\s\S]*±[\s\S]*limit 5\.0 mm[\s\S]*at \d+ to \d+ mm of the seam/);
  });

  test('is one of a sample center, never shown green', async () => {
    await openVerifier();
    await giveList(true);
    await give(await packageOf('sample', { sample: true }));
    await computed();
    expect(await headline().textContent()).toMatch(/^Sample, proves nothing: /);
    expect(await page.locator('.verdict-ok').count()).toBe(0);
  });

  test('is anything else that is dropped: a sentence, and the page goes on', async () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000));
    const noise = randomBytes(20_000_000);
    const cases: readonly (readonly [Uint8Array, RegExp])[] = [
      [new Uint8Array(), /the file is empty/],
      [Buffer.from('<script>alert(1)</script>'), /^Can not be read: damaged or not a package; ask for a fresh copy/],
      [noise, /^Can not be read: damaged or not a package; ask for a fresh copy/],
      [zipOf(bomb, 50_000_000), /packed again by another program/],
      [
        (await packageOf('badge')).slice(0, 100_000),
        /^Can not be read: damaged or not a package; ask for a fresh copy/,
      ],
    ];
    await openVerifier();
    for (const [i, [bytes, sentence]] of cases.entries()) {
      await give(bytes, `case-${i}.zip`);
      await page.locator('.top-name', { hasText: `case-${i}.zip` }).waitFor();
      await expect.poll(() => headline().textContent(), SLOW).toMatch(sentence);
    }
    expect(broken).toEqual([]);
  });
});

test('what a package says is text, whatever it says', async () => {
  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await openVerifier();
  await give(await packageOf('markup', { candidateName: markup, reason: markup.repeat(9) }));
  await computed();
  expect(await headline().textContent()).toContain(markup);
  expect(await page.locator('#content img, #content script').count()).toBe(0);
  expect(broken).toEqual([]);
  expect(asked).toEqual([]);
});

test('in Spanish every sentence is Spanish, those of the checks too', async () => {
  await openVerifier({ locale: 'es-MX' });
  await giveList();
  await give(await packageOf('badge'));
  await computed();
  expect(await headline().textContent()).toMatch(/^Verificado: .+ demostró .+, evaluado por .+, válido hasta el /);
  await page
    .locator('summary', { hasText: 'Todas las comprobaciones: 17 superadas, 0 fallidas, 3 no necesarias' })
    .click();
  const checks = await page.locator('.checks').textContent();
  expect(checks).toContain('De la grabación sale otra vez la misma puntuación.');
  expect(checks).not.toMatch(/\b(?:the|is|not|and|passed)\b/i);
  await page.getByRole('button', { name: 'English' }).press('Enter');
  expect(await headline().textContent()).toMatch(/^Verified: /);
  expect(await page.evaluate(() => [document.documentElement.lang, document.activeElement?.textContent])).toEqual([
    'en',
    'Español',
  ]);
  expect(await page.locator('.checks').isVisible()).toBe(true);
});

test.each(['light', 'dark'] as const)('axe finds nothing in %s colours', async (colorScheme) => {
  await openVerifier({ colorScheme, bypassCSP: true });
  const problems = async () => (await barriersOn(page)).map(({ id, html }) => `${id}: ${html}`);
  expect(await problems()).toEqual([]);
  for (const bytes of [
    await packageOf('record', { of: 'hasty' }),
    flipped(await packageOf('badge'), 'proofbench-recording-1', 3000),
  ]) {
    await give(bytes);
    await computed();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    expect(await problems()).toEqual([]);
  }
});

/** A container with one compressed file that claims `size` bytes. */
function zipOf(content: Uint8Array, size: number): Uint8Array {
  const name = Buffer.from('mimetype');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  for (const header of [local.subarray(18), central.subarray(20)]) {
    header.writeUInt32LE(content.length, 0);
    header.writeUInt32LE(size, 4);
  }
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + content.length, 16);
  return Buffer.concat([local, name, content, central, name, end]);
}
