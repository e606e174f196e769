import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fastClock } from '../../src/cli/demo/fast-clock.ts';
import { connectDesk } from '../../src/cli/demo/sample-sitting.ts';
import { openBooth, pairBooth, type ScriptedBooth } from '../../src/cli/demo/scripted-booth.ts';
import { HAND_PROFILES } from '../../src/cli/hand/profile.ts';
import { scriptedAttempt } from '../../src/cli/hand/script.ts';
import { nodeOptions } from '../../src/cli/verify.ts';
import { BoothId } from '../../src/core/base/ids.ts';
import { openSampleCenter } from '../../src/main/center/sample-center.ts';
import { createHost, type Host } from '../../src/main/host.ts';
import { applicationFolder, placesIn } from '../../src/main/places.ts';
import { reviewWords } from '../../src/renderer/desk/assessor/review-words.ts';
import { managerWords } from '../../src/renderer/desk/manager/manager-words.ts';
import { revocationWords } from '../../src/renderer/desk/manager/revocation-words.ts';
import { boothsWords } from '../../src/renderer/desk/proctor/booths-words.ts';
import { startWords } from '../../src/renderer/desk/start/start-words.ts';
import type { SittingDetail } from '../../src/shared/desk.ts';
import { verifyPackage } from '../../src/verify/verify.ts';
import { CONDITIONS } from '../main/support/test-booth.ts';
import { tempFolder } from '../main/support/test-host.ts';
import { readPack } from '../support/golden.ts';
import { launchBrowser } from './browser.ts';
import { barriersOn } from './support/barriers.ts';

/** Host and booth live this many times as fast as the page. */
const SPEED = 8;
const HEAD_START_MS = 3_600_000;
const PLACEMENT = { origin: [0, 9000, -3500] as [number, number, number], yaw: 0 };
const TASK = readPack('gmaw-2f-fillet').pack.tasks[0]!;
const CANDIDATE = 'Sample Candidate';
const REVOKED_BECAUSE = 'Issued to the wrong person';
const REASON = 'Seen at the bench: the joint was fitted too tight to read.';

const data = tempFolder('desk-e2e');
let host: Host;
let booth: ScriptedBooth;
let handedIn: SittingDetail;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const broken: string[] = [];

/** A sample center in which one sitting waits for its decision and a booth is free. */
beforeAll(async () => {
  const any = { port: 0, orAny: true };
  host = await createHost({
    places: placesIn(applicationFolder(), data),
    desk: any,
    lan: any,
    usb: any,
    clock: fastClock(SPEED, HEAD_START_MS),
    disk: { ballast: 0, warnBelow: 0, refuseBelow: 0 },
  });
  await openSampleCenter(host.ctx);
  const desk = connectDesk(host);
  const url = host.ctx.address.urls.find((one) => one.includes('localhost'))?.replace(/\/$/, '') ?? '';
  const server = { url, ca: readFileSync(join(data, 'tls', 'ca.pem'), 'utf8') };
  const paired = await pairBooth(server, (await desk.booths.newCode({ name: 'Booth 1' })).code);
  booth = await openBooth(server, paired);
  const { id } = await desk.sittings.create({
    candidateName: CANDIDATE,
    pack: 'gmaw-2f-fillet',
    task: 'fillet-2f',
    booth: BoothId.parse(paired.booth),
    conditions: CONDITIONS,
  });
  await desk.sittings.authorise({ id, identitySeen: true, consent: true });
  const assignment = await booth.assignment();
  for (const part of [0, 1])
    await booth.record(assignment, PLACEMENT, () => scriptedAttempt(HAND_PROFILES.hasty, TASK, PLACEMENT, part), SPEED);
  await desk.sittings.submit({ id });
  await host.ctx.scoring.idle();
  handedIn = await desk.sittings.get({ id });
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'en' });
  page = await context.newPage();
  watch();
});

afterAll(async () => {
  await browser?.close();
  booth?.close();
  await host?.close();
});

function watch(): void {
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => broken.push(error.message));
}

/** What keeps a person out of the page as it stands. */
async function barriers(): Promise<string[]> {
  const found = await barriersOn(page);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, html }) => `${id}: ${html}`);
}

/** Goes to a place by Ctrl K, as somebody without a mouse does. */
async function goTo(name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Tabs on until something with this name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const focused = await page.evaluate(() => document.activeElement?.closest('a, button')?.textContent ?? '');
    if (focused.includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to "${name}".`);
}

test('the printed link opens the desk once; who comes with it again is sent away', async () => {
  expect(handedIn.state).toBe('submitted');
  await page.goto(host.link ?? '');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  const stranger = await (await browser.newContext()).newPage();
  expect((await stranger.goto(host.link ?? ''))?.status()).toBe(403);
  expect((await stranger.goto(new URL('/', host.link).href))?.status()).toBe(401);
  // A page that was admitted stays so.
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('the wall shows the free booth with its number; nothing on it keeps a person out', async () => {
  await goTo('Booths');
  await page.getByRole('heading', { name: boothsWords.en.allWell }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('complementary', { name: boothsWords.en.booth(1) }).waitFor();
  expect(await barriers()).toEqual([]);
  // Escape closes what lies on top, and that alone.
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('complementary', { name: boothsWords.en.booth(1) }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'detached' });
});

test('by keyboard alone an assessor finds the sitting, walks its findings and decides with a reason', async () => {
  const words = reviewWords.en;
  await goTo('Review');
  await page.getByRole('heading', { name: words.queue }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.trace-stack .chart-trace').first().waitFor({ state: 'attached' });
  expect(await page.locator('[data-finding]').count()).toBeGreaterThan(3);
  const momentBefore = await page.getByRole('slider', { name: words.cursorSlider }).getAttribute('aria-valuenow');
  const chosenBefore = await page.locator('[data-finding][aria-pressed="true"]').getAttribute('data-finding');
  await page.keyboard.press('n');
  expect(await page.locator('[data-finding][aria-pressed="true"]').getAttribute('data-finding')).not.toBe(chosenBefore);
  expect(await page.getByRole('slider', { name: words.cursorSlider }).getAttribute('aria-valuenow')).not.toBe(
    momentBefore,
  );
  expect(await barriers()).toEqual([]);

  // Against the recommendation: nothing is recorded until a reason is there.
  expect(handedIn.attempts.at(-1)?.score?.result.recommendation).toBe('notYetCompetent');
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(words.reasonNeeded);
  await page.keyboard.type(REASON);
  const shown = await page.locator('.trace-stack').elementHandle();
  await page.keyboard.press('Control+Enter');
  await page.getByText(words.decided(words.verdicts.competent)).waitFor();
  await page.locator('.rail-count').waitFor({ state: 'detached' });
  // Replay and traces stay as they were computed: only the sitting's state has changed.
  expect(await shown?.evaluate((stack) => stack.isConnected)).toBe(true);
  expect(await page.locator('.pane-busy').count()).toBe(0);
  const detail = await connectDesk(host).sittings.get({ id: handedIn.id });
  expect(detail.decision).toMatchObject({ verdict: 'competent', recommended: 'notYetCompetent', reason: REASON });
});

test('the decided sitting is exported to a file by keyboard', async () => {
  const words = managerWords.en;
  await tabTo(reviewWords.en.toExport);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: words.exportTitle }).waitFor();
  expect(await barriers()).toEqual([]);
  await tabTo(words.exportRecord);
  await page.keyboard.press('Enter');
  await page.locator('.made').waitFor();
  const [made] = (await connectDesk(host).sittings.get({ id: handedIn.id })).exports;
  const bytes = readFileSync(join(data, 'exports', made?.file ?? ''));
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  expect(bytes).toHaveLength(made?.bytes ?? 0);
  await tabTo(words.download);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(readFileSync(await download.path()).equals(bytes)).toBe(true);
});

test('its badge is issued, revoked with a reason, and the status list that says so is saved', async () => {
  const words = revocationWords.en;
  await tabTo(managerWords.en.exportBadge);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: words.revoke }).waitFor();
  await tabTo(words.revoke);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: words.revoke }).waitFor();
  expect(await barriers()).toEqual([]);
  const revoke = page.getByRole('button', { name: words.revokeDo });
  expect(await revoke.isDisabled()).toBe(true);
  await page.getByLabel(words.revokeReason).fill(REVOKED_BECAUSE);
  await page.keyboard.press('Control+Enter');
  await page.locator('.panel-part').getByText(words.revokedState, { exact: true }).waitFor();
  expect(await page.locator('.split-panel').textContent()).toContain(REVOKED_BECAUSE);
  expect(await page.getByRole('button', { name: managerWords.en.exportBadge }).count()).toBe(0);
  expect(await barriers()).toEqual([]);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: words.statusSave }).press('Enter');
  const status = new Uint8Array(readFileSync(await (await saving).path()));
  const badge = new Uint8Array(readFileSync(join(data, 'exports', `${handedIn.id}-badge.proofbench.zip`)));
  const now = host.ctx.clock.now();
  expect(await verifyPackage(badge, { ...nodeOptions(), now, status, rescore: false })).toMatchObject({
    state: 'expired-or-revoked',
  });
});

test('closing the tab asks while a sitting is under way, and only then', async () => {
  const desk = connectDesk(host);
  const [card] = await desk.booths.list();
  if (card === undefined) throw new Error('the booth is paired');
  const { id } = await desk.sittings.create({
    candidateName: CANDIDATE,
    pack: 'gmaw-2f-fillet',
    task: 'fillet-2f',
    booth: card.id,
    conditions: CONDITIONS,
  });
  await goTo('Booths');
  await desk.sittings.authorise({ id, identitySeen: true, consent: true });
  await page.getByText(boothsWords.en.states.authorised).first().waitFor();
  const [question] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();

  await desk.sittings.stop({ id, reason: 'Only to be asked' });
  await page.getByText(boothsWords.en.counts(0, 1)).waitFor();
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  page = await context.newPage();
  watch();
  await page.goto(new URL('/', host.link).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('sample data goes in one action, and first start follows', async () => {
  const words = managerWords.en;
  await goTo('Settings');
  await tabTo(words.sampleRemove);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: words.sampleRemove }).waitFor();
  expect(await barriers()).toEqual([]);
  await tabTo(words.sampleRemoveDo);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: startWords.en.centerTitle }).waitFor();
  expect(await barriers()).toEqual([]);
  expect(host.ctx.vault.phase).toBe('absent');
  expect(broken).toEqual([]);
});
