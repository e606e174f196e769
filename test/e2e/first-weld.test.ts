import { execFile } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Locator, Page } from 'playwright-core';
import { Vector3 } from 'three';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectDesk } from '../../src/cli/demo/sample-sitting.ts';
import { HAND_PROFILES } from '../../src/cli/hand/profile.ts';
import { scriptedAttempt } from '../../src/cli/hand/script.ts';
import { parseBody } from '../../src/core/recording/body.ts';
import { EVENT_KIND, type RecordedEvent } from '../../src/core/recording/event.ts';
import { FRAME_INTS, TIME_COLUMN } from '../../src/core/recording/frame.ts';
import { createHost, type Host } from '../../src/main/host.ts';
import { applicationFolder, placesIn } from '../../src/main/places.ts';
import { couponPlace, placementBefore, SEAM_HEIGHT } from '../../src/renderer/booth/weld-setting.ts';
import { promptWords } from '../../src/renderer/booth/words/prompt-words.ts';
import { reviewWords } from '../../src/renderer/desk/assessor/review-words.ts';
import { managerWords } from '../../src/renderer/desk/manager/manager-words.ts';
import { revocationWords } from '../../src/renderer/desk/manager/revocation-words.ts';
import { actionWords } from '../../src/renderer/desk/proctor/action-words.ts';
import { boothsWords } from '../../src/renderer/desk/proctor/booths-words.ts';
import { sittingSheetWords } from '../../src/renderer/desk/proctor/sitting-sheet-words.ts';
import { shellWords } from '../../src/renderer/desk/shell/shell-words.ts';
import { startWords } from '../../src/renderer/desk/start/start-words.ts';
import { VERIFIER_WORDS } from '../../src/renderer/verifier/words.ts';
import type { SittingDetail } from '../../src/shared/desk.ts';
import { tempFolder } from '../main/support/test-host.ts';
import { readPack } from '../support/golden.ts';
import { launchBrowser } from './browser.ts';
import {
  AT_ONCE,
  type Candidate,
  holdUntil,
  inRoom,
  type Motion,
  motionOf,
  nod,
  play,
  pressInRoom,
  turnTo,
  use,
  whenTold,
} from './support/candidate.ts';
import { coloursOf } from './support/colours.ts';
import { countFrames } from './support/frame-counters.ts';
import { gripToRay, installHeadset, moveHand, playHand, pointing } from './support/headset.ts';
import { hostClock } from './support/host-clock.ts';
import { type Cable, layCable } from './support/network.ts';
import { readPanels } from './support/panel-words.ts';
import { alongside, drawOnDemand, FRAME_RATE, step, steppedClock, stepUntil } from './support/stepped-clock.ts';

const CANDIDATE = 'Sample Candidate';
const MANAGER = 'Sample Manager';
const REASON = 'Legs even, crater filled.';
const PASSPHRASE = 'a passphrase for tests';
const desk = { ...startWords.en, ...boothsWords.en, ...actionWords.en, ...sittingSheetWords.en };
const booth = promptWords.en;
const review = reviewWords.en;
const manager = managerWords.en;
const handOut = revocationWords.en;
const verifier = VERIFIER_WORDS.en;
/** A picture of the weld has more colours than this, an empty ground has not. */
const PICTURE = 1000;
const HEAD_START_MS = 600_000;

const PLACEMENT = placementBefore(0, 0, 0, SEAM_HEIGHT.standing);
/** Where a head at the origin of the room has its bench. */
const BENCH = couponPlace(PLACEMENT);
const TASK = readPack('gmaw-2f-fillet').pack.tasks[0]!;
const HAND_SEED = 20;
/** From here on the scripted hand has nothing to do but bring the torch to the joint. */
const HAND_FROM_S = 5;
/** Sent into a network that is gone already, before anybody knows. */
const LOST_FRAMES = 45;
const DRESS_AND_SWITCH = [
  'safetyGlasses',
  'jacket',
  'gloves',
  'extraction',
  'workClamp',
  'polarity',
  'machinePower',
] as const;

const data = tempFolder('first-weld');
const clock = hostClock(HEAD_START_MS);
let host: Host;
let cable: Cable;
let browser: Browser;
let deskPage: Page;
let boothPage: Page;
let candidate: Candidate;
let motion: Motion = [];
let cutAt = 0;
let mendAt = 0;
let packageFile = '';
let trustFile = '';
const complaints: string[] = [];

const listen = (page: Page, who: string): void => {
  page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`));
  page.on('console', (message) => {
    // The browser itself tells of each try while there is no network.
    if (message.type() === 'error' && cable.whole)
      complaints.push(`${who}: ${message.text()} (${message.location().url})`);
  });
};

beforeAll(async () => {
  const anyPort = { port: 0, orAny: true };
  host = await createHost({
    places: placesIn(applicationFolder(), data),
    desk: anyPort,
    lan: anyPort,
    usb: anyPort,
    clock,
    disk: { ballast: 0, warnBelow: 0, refuseBelow: 0 },
  });
  const port = Number(boothUrl().port);
  cable = await layCable(port);
  // The booth types the host's own address; its way there is the cable.
  browser = await launchBrowser([`--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${cable.port}`]);
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  await cable?.close();
  rmSync(data, { recursive: true, force: true });
});

const boothUrl = (): URL =>
  host.ctx.address.urls.map((url) => new URL(url)).find(({ hostname }) => hostname === 'localhost') as URL;

const sitting = async (): Promise<SittingDetail> => {
  const api = connectDesk(host);
  const [row] = await api.sittings.list();
  if (row === undefined) throw new Error('There is no sitting.');
  return api.sittings.get({ id: row.id });
};

/** Draws what a part of the page shows, until it is a picture. */
async function seen(part: Locator): Promise<void> {
  await part.page().evaluate(() => {
    window.__draw = true;
  });
  await expect.poll(() => coloursOf(part), { timeout: 60_000 }).toBeGreaterThan(PICTURE);
  await part.page().evaluate(() => {
    window.__draw = false;
  });
}

/** Saves what a button of the desk hands out. Answers the file. */
async function saved(name: string, button: string): Promise<string> {
  const [download] = await Promise.all([deskPage.waitForEvent('download'), press(deskPage, button)]);
  const file = join(data, name);
  await download.saveAs(file);
  return file;
}

/** Gives the verifier a file that it asks for by this button. */
async function give(page: Page, button: string, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, button)]);
  await chooser.setFiles(file);
}

/** Frames of the running attempt that have reached the host. */
const received = (): number => host.ctx.live.all[0]?.recorder.received.frames ?? 0;
const linkLost = (): Locator => deskPage.getByText(new RegExp(`^${desk.troubles.linkLost('\\d+ s')}`));

const KNOBS = new Set(['voltage', 'wireFeed', 'gasFlow']);
/** All that was done, by kind; of a knob only where it was left. */
function doneAtBench(events: readonly RecordedEvent[]): Record<string, number[]> {
  const done: Record<string, number[]> = {};
  for (const { kind, value } of events) {
    const name = Object.entries(EVENT_KIND).find(([, code]) => code === kind)?.[0] ?? '';
    done[name] = KNOBS.has(name) ? [value] : [...(done[name] ?? []), value];
  }
  return done;
}

/** Presses a button by what it says; the key beside the words belongs to its name. */
const press = (where: Page | Locator, name: string): Promise<void> =>
  where.getByRole('button', { name: new RegExp(`^${name}( |$)`) }).click();

let failed = false;
beforeEach(() => {
  if (failed) throw new Error('An earlier step failed; this one has nothing to go on.');
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail' || failed) return;
  failed = true;
  const pictures = process.env.PROOFBENCH_PICTURES;
  for (const page of browser?.contexts().flatMap((context) => context.pages()) ?? [])
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${await page.title()}.png`) });
});

describe('from the first start to a verified package', () => {
  test('the desk is set up from the link that is printed', async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-US',
      reducedMotion: 'reduce',
    });
    deskPage = await context.newPage();
    await drawOnDemand(deskPage);
    listen(deskPage, 'desk');
    await deskPage.clock.setFixedTime(clock.now());
    await deskPage.goto(host.link ?? '');
    await deskPage.getByLabel(desk.centerName).fill('Test Center');
    await press(deskPage, desk.next);
    await deskPage.getByLabel(desk.managerName).fill(MANAGER);
    await press(deskPage, desk.next);
    await deskPage.getByLabel(desk.passphrase, { exact: true }).fill(PASSPHRASE);
    await deskPage.getByLabel(desk.passphraseAgain).fill(PASSPHRASE);
    await press(deskPage, desk.create);
    await deskPage.getByRole('heading', { name: desk.ready('Test Center') }).waitFor();
  });

  test('a code shown at the desk pairs the booth', async () => {
    await press(deskPage, desk.pairNow);
    await press(deskPage, desk.pairGet);
    const code = ((await deskPage.locator('output.pair-code').textContent()) ?? '').replace(/\D/g, '');
    expect(code).toMatch(/^\d{6}$/);

    const context = await browser.newContext({
      viewport: { width: 160, height: 120 },
      locale: 'en-US',
      // The center's own authority signed it; a headset's browser asks its owner once.
      ignoreHTTPSErrors: true,
    });
    boothPage = await context.newPage();
    await countFrames(boothPage);
    await steppedClock(boothPage);
    await readPanels(boothPage);
    await installHeadset(boothPage, false);
    alongside(boothPage, clock.advance);
    listen(boothPage, 'booth');
    await boothPage.goto(boothUrl().href);
    await boothPage.getByRole('heading', { name: booth.pairing.title }).waitFor();
    await boothPage.keyboard.type(code);
    await boothPage.getByRole('heading', { name: booth.waiting.title }).waitFor();
    await deskPage.getByText(desk.pairDone(desk.booth(1))).waitFor();
  });

  test('the proctor starts a supervised sitting in it', async () => {
    const sheet = deskPage.getByRole('dialog');
    await press(sheet, desk.newSitting);
    await deskPage.getByLabel(desk.candidateName).fill(CANDIDATE);
    await deskPage.getByLabel(desk.identity).check();
    await deskPage.getByLabel(desk.consent).check();
    await press(sheet, desk.authoriseDo);
    await boothPage.getByRole('heading', { name: booth.lobby.hello(CANDIDATE) }).waitFor();
  });

  test('the candidate enters VR, places the bench and passes the tracking check', async () => {
    await stepUntil(boothPage, 'the canvas', () => boothPage.locator('canvas').first().isVisible());
    await boothPage
      .getByRole('button', { name: booth.lobby.enterVr })
      .evaluate((button: HTMLElement) => button.click());
    await stepUntil(boothPage, 'a headset session', () =>
      boothPage.evaluate(() => window.__xr.activeSession !== undefined),
    );
    candidate = { page: boothPage, place: BENCH, toRay: await gripToRay(boothPage, 'right') };
    const bench = inRoom(candidate, new Vector3(0.2, 0.03, 0.15));
    await moveHand(boothPage, 'right', pointing(bench, inRoom(candidate, new Vector3(0.2, 0.03, -1))));
    await pressInRoom(candidate, 'prompt', booth.lobby.place);
    await pressInRoom(candidate, 'prompt', booth.placing.ok);
    await pressInRoom(candidate, 'prompt', booth.resting.start);
    await whenTold(candidate, booth.sweeping.title);
    await pressInRoom(candidate, 'prompt', booth.sweeping.start);
    const sweep = Array.from({ length: 4 * FRAME_RATE }, (_, i) => {
      const along = 0.2 - 0.12 * (1 - Math.cos((i / FRAME_RATE) * (Math.PI / 2)));
      return pointing(
        inRoom(candidate, new Vector3(along, 0.03, 0.15)),
        inRoom(candidate, new Vector3(along, 0.03, -1)),
      );
    });
    await playHand(boothPage, 'right', sweep);
    await whenTold(candidate, booth.checked.title.good);
    await step(boothPage, 2);
  });

  test('the warm-up comes first, and is recorded without a mark', async () => {
    await pressInRoom(candidate, 'prompt', booth.lobby.beginWarmUp);
    await pressInRoom(candidate, 'work', booth.working.warmUpDone);
    await pressInRoom(candidate, 'prompt', booth.working.sure.yes);
    await whenTold(candidate, booth.saved.title);
    const [warmUp, ...more] = (await sitting()).attempts;
    expect(more).toEqual([]);
    expect(warmUp).toMatchObject({ purpose: 'warmUp', state: 'finished', score: null, scoreProblem: '' });
  });

  test('the candidate dresses and sets the machine as the WPS asks', async () => {
    await pressInRoom(candidate, 'prompt', booth.saved.onward);
    await pressInRoom(candidate, 'prompt', booth.lobby.beginAttempt);
    await stepUntil(boothPage, 'the attempt', () => host.ctx.live.all[0]?.purpose === 'attempt');
    for (const thing of DRESS_AND_SWITCH) await use(candidate, thing);
    await turnTo(candidate, 'gasFlow', 28, 140);
    await turnTo(candidate, 'voltage', 32, 202);
    await holdUntil(candidate, 'wireFeedUp', 900);
    await use(candidate, 'trimmer');
    await nod(candidate);
  });

  test('the weld is recorded and seen live at the desk, and React draws nothing in the booth', async () => {
    motion = motionOf(candidate, scriptedAttempt(HAND_PROFILES.steady, TASK, PLACEMENT, HAND_SEED).frames, HAND_FROM_S);
    const arcAt = motion.findIndex((row) => (row.at(-1) ?? 0) > 0);
    await play(candidate, motion.slice(0, arcAt + FRAME_RATE));
    await boothPage.evaluate(() => {
      window.__counts.commits = 0;
    });
    cutAt = arcAt + 12 * FRAME_RATE;
    await play(candidate, motion.slice(arcAt + FRAME_RATE, cutAt));
    expect(await boothPage.evaluate(() => window.__counts.commits)).toBe(0);
    await deskPage.getByText(new RegExp(`^${desk.arcOn}, seam \\d\\d mm$`)).waitFor();
    await seen(deskPage.locator('.mirror canvas'));
  });

  test('five seconds without a network are shown on both sides, and nothing reaches the host', async () => {
    const line = boothPage.locator('.state-line');
    await expect.poll(() => line.textContent()).toContain(booth.line.recording);
    const before = received();
    // What is on its way is lost with the connection.
    cable.lose();
    await play(candidate, motion.slice(cutAt, cutAt + LOST_FRAMES));
    cable.cut();
    mendAt = cutAt + 5 * FRAME_RATE;
    await play(candidate, motion.slice(cutAt + LOST_FRAMES, mendAt));
    await deskPage.clock.setFixedTime(clock.now());
    await linkLost().first().waitFor();
    await expect.poll(() => line.textContent()).toContain(booth.line.notSent(5));
    expect(received() - before).toBeLessThan(AT_ONCE);
  });

  test('the booth comes back by itself, goes on from the last frame on disk, and the weld is finished', async () => {
    cable.mend();
    await expect.poll(() => linkLost().count(), { timeout: 10_000 }).toBe(0);
    await play(candidate, motion.slice(mendAt, mendAt + FRAME_RATE));
    await expect.poll(() => received(), { timeout: 10_000 }).toBeGreaterThan(mendAt - cutAt);
    await boothPage.evaluate(() => {
      window.__counts.commits = 0;
    });
    const arcOut = motion.findLastIndex((row) => (row.at(-1) ?? 0) > 0);
    await play(candidate, motion.slice(mendAt + FRAME_RATE, arcOut));
    expect(await boothPage.evaluate(() => window.__counts.commits)).toBe(0);
    await play(candidate, motion.slice(arcOut));
    await nod(candidate);
    await use(candidate, 'marker');
    await pressInRoom(candidate, 'work', booth.working.done);
    await pressInRoom(candidate, 'prompt', booth.working.sure.yes);
    await whenTold(candidate, booth.saved.title);
  });

  test('every frame of the attempt is on disk, and what was done besides is exactly what the candidate did', async () => {
    const { attempts, irregularities } = await sitting();
    const attempt = attempts.find(({ purpose }) => purpose === 'attempt')!;
    const { body } = await connectDesk(host).attempts.recording({ id: attempt.id });
    const { frames, events } = parseBody(Buffer.from(body, 'base64'));
    const times = Array.from({ length: frames.length / FRAME_INTS }, (_, i) => frames[i * FRAME_INTS + TIME_COLUMN]!);
    const steps = new Set(times.slice(1).map((time, i) => time - times[i]!));
    expect([...steps].sort()).toEqual([111, 112]);
    expect(irregularities.map(({ kind }) => kind)).toEqual(['linkLost']);
    expect(doneAtBench(events)).toEqual({
      safetyGlasses: [1],
      jacket: [1],
      gloves: [1],
      extraction: [1],
      workClamp: [1],
      electrodePositive: [1],
      machinePower: [1],
      wireTrim: [100],
      helmetDown: [1, 0],
      markedHot: [1],
      finished: [1],
      gasFlow: [140],
      voltage: [202],
      wireFeed: [900],
    });
  });

  test('the proctor hands it in, and the booth lets the candidate go', async () => {
    await press(deskPage, desk.submit);
    await press(deskPage.getByRole('dialog'), desk.submitDo);
    await boothPage.getByText(booth.saved.nothing).waitFor();
    await pressInRoom(candidate, 'prompt', booth.saved.onward);
    await whenTold(candidate, booth.waiting.title);
    await boothPage.getByText(booth.waiting.done).waitFor();
  });

  test('the assessor sees the findings and the weld again, and decides with a reason', async () => {
    await deskPage.getByRole('navigation').getByRole('link', { name: shellWords.en.review }).click();
    await deskPage.getByRole('link', { name: CANDIDATE }).click();
    await deskPage.getByRole('heading', { name: review.procedure }).waitFor();
    await seen(deskPage.locator('.review-middle canvas').first());
    const bar = deskPage.locator('.decision');
    await bar.getByRole('radiogroup').getByText(review.verdicts.competent, { exact: true }).click();
    await bar.getByRole('textbox').fill(REASON);
    await press(bar, review.record.competent);
    await bar.getByText(review.decided(review.verdicts.competent)).waitFor();
    expect((await sitting()).decision).toMatchObject({
      verdict: 'competent',
      recommended: 'competent',
      reason: REASON,
      assessor: MANAGER,
    });
  });

  test('the badge package is exported and saved, and the list of this center with it', async () => {
    await deskPage.getByRole('link', { name: review.toExport }).click();
    await press(deskPage, manager.exportBadge);
    packageFile = await saved('copy.proofbench.zip', manager.download);
    const [exported] = (await sitting()).exports;
    expect(exported?.kind).toBe('badge');
    expect(exported?.bytes).toBe(statSync(packageFile).size);
    await deskPage.getByRole('navigation').getByRole('link', { name: shellWords.en.settings }).click();
    trustFile = await saved('trust.json', handOut.trustSave);
  });

  test('verifier.html from disk, without a network, verifies it and computes the same score', async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-US',
      offline: true,
    });
    const page = await context.newPage();
    listen(page, 'verifier');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).protocol));
    await page.goto(pathToFileURL(join(applicationFolder(), 'out', 'verifier', 'verifier.html')).href);
    await give(page, verifier.choose, packageFile);
    await page.getByRole('heading', { name: verifier.sameResult }).waitFor();
    await page.getByRole('heading', { name: new RegExp(`^${verifier.verifiedUnknown}`) }).waitFor();

    await give(page, verifier.trustAdd, trustFile);
    await page.getByRole('heading', { name: new RegExp(`^${verifier.verified}.*${CANDIDATE}`) }).waitFor();
    await page.getByRole('heading', { name: verifier.sameResult }).waitFor();
    await expect.poll(() => coloursOf(page.locator('canvas').first()), { timeout: 60_000 }).toBeGreaterThan(PICTURE);
    expect(asked.filter((protocol) => !['file:', 'blob:', 'data:'].includes(protocol))).toEqual([]);
    await context.close();
  });

  test('the command line verifies it, too', async () => {
    const main = join(applicationFolder(), 'src', 'cli', 'main.ts');
    // Rejects where the exit status is not 0.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [main, 'verify', packageFile, '--trust', trustFile, '--json'],
      {
        maxBuffer: 16_000_000,
      },
    );
    expect(JSON.parse(stdout)).toMatchObject({
      verified: true,
      state: 'verified',
      issuerKnown: true,
      rescore: { done: true, equal: true },
      result: { kind: 'badge', sample: false },
    });
  });

  test('no page complained', () => {
    expect(complaints).toEqual([]);
  });
});
