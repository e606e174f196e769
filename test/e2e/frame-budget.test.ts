import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Matrix4, Vector3 } from 'three';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ControlId, controlsOf } from '../../src/core/sim/welding/bench-controls.ts';
import { couponPlace, placementBefore, SEAM_HEIGHT } from '../../src/renderer/booth/weld-setting.ts';
import { promptWords } from '../../src/renderer/booth/words/prompt-words.ts';
import renderer from '../../vite.renderer.config.ts';
import { launchBrowser } from './browser.ts';
import { type Allocations, watchAllocations } from './support/allocations.ts';
import { type Counts, countFrames } from './support/frame-counters.ts';
import {
  click,
  gripToRay,
  installHeadset,
  moveHand,
  pointing,
  type RayPose,
  setButton,
  torchRay,
} from './support/headset.ts';
import { serveFolder } from './support/static-server.ts';
import { FRAME_RATE, step, steppedClock, stepUntil } from './support/stepped-clock.ts';

/** Frames that are counted, from before the arc is struck; then as many in which memory is watched; then after the weld. */
const FRAMES = 1000;
const BEFORE_ARC = 30;
const AFTER = 180;
const TRAVEL_MM_S = 4.3;
const START_MM = 10;
const EYE = [0, 1.6, 0] as const;
const place = couponPlace(placementBefore(EYE[0], EYE[2], 0, SEAM_HEIGHT.standing));
const words = promptWords.en;

/** A station texture, and what a frame of welding patches: rows of the seam, sparks, balls of spatter. */
const MOST_TEXTURE_BYTES = 5_000;
const MOST_BUFFER_BYTES = 120_000;
/** Pictures of words are sent when they change; each at most so often a second, of at most this size. */
const WORDS_A_SECOND = 6;
const MOST_WORDS_BYTES = 3_000_000;
/** Bytes a frame. What three takes is its own (about 53 kB in a scene of this size). */
const MEMORY = { scene: 512, page: 2_048, core: 8_192, three: 64_000 } as const;

let browser: Browser;
let page: Page;
let folder: string;
let site: Awaited<ReturnType<typeof serveFolder>>;
let toRay: Matrix4;
let setUp: Counts & { readonly renderers: number };
let counted: readonly Counts[];
let allocated: Allocations;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proofbench-booth-'));
  // The page as it is shipped, beside a map that tells which file a function was written in.
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    build: {
      ...renderer.build,
      outDir: folder,
      sourcemap: 'hidden',
      rollupOptions: { input: { booth: join(renderer.root ?? '', 'booth.html') } },
    },
  });
  site = await serveFolder(folder);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 160, height: 120 } });
  await steppedClock(page);
  await countFrames(page);
  await installHeadset(page, true);
  await page.goto(`${site.url}/booth.html?practice=1&mode=vr&lang=en`);
  toRay = await gripToRay(page, 'right');
  await setUpBench();
  setUp = await page.evaluate(() => ({ ...window.__counts, renderers: window.__renderers }));
  await lookAt(new Vector3(place.x + 0.07, place.y, place.z));
  await moveHand(page, 'left', pointing(new Vector3(-0.2, 1, -0.1), new Vector3(-0.2, 1, -1)));
  await moveHand(page, 'right', torchAt(START_MM));
  await step(page, 60);
  const before = await countWeld(BEFORE_ARC, START_MM, 0);
  await setButton(page, 'right', 'trigger', 1);
  const weld = await countWeld(FRAMES - BEFORE_ARC, START_MM, TRAVEL_MM_S);
  const stop = await watchAllocations(page, join(folder, 'assets'));
  const more = await countWeld(FRAMES, START_MM + (TRAVEL_MM_S * FRAMES) / FRAME_RATE, TRAVEL_MM_S);
  allocated = await stop();
  await setButton(page, 'right', 'trigger', 0);
  // After it, eyes go to the machine: most of the booth is in sight.
  await lookAt(new Vector3(place.x + 0.6, place.y, place.z - 0.4));
  const after = await countWeld(AFTER, START_MM + (2 * TRAVEL_MM_S * FRAMES) / FRAME_RATE, 0);
  counted = [...before, ...weld, ...more, ...after];
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** From the page's address to a bench that is ready to weld. */
async function setUpBench(): Promise<void> {
  await stepUntil(page, 'the stage', () => page.evaluate(() => window.__counts.draws > 0));
  const answers = [words.lobby.enterVr, words.lobby.place, words.placing.ok, words.resting.start, words.sweeping.start];
  for (const answer of [...answers, words.lobby.begin]) await press(answer);
  await step(page, 30);
  for (const id of ['machinePower', 'polarity', 'workClamp'] as const) await work(id);
  await work('voltageUp', 3.6);
  await work('wireFeedUp', 3.6);
}

/** Presses a button that the page shows beside the panel in the room. */
async function press(name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await stepUntil(page, `the button ${name}`, () => button.isVisible());
  await button.evaluate((element: HTMLElement) => element.click());
  await step(page, 2);
}

/** Uses a thing at the bench with the free hand, pointing at it from arm's length. */
async function work(id: ControlId, holdS = 0): Promise<void> {
  const { at, stands } = controlsOf('GMAW').find((control) => control.id === id)!;
  const height = at[1] / 1000 + (stands === 'floor' ? 0 : place.y);
  const target = new Vector3(place.x + at[0] / 1000, height, place.z + at[2] / 1000);
  await moveHand(page, 'left', pointing(target.clone().lerp(new Vector3(EYE[0], height, EYE[2]), 0.3), target));
  await step(page, 2);
  if (holdS === 0) return click(page, 'left', 'squeeze');
  await setButton(page, 'left', 'squeeze', 1);
  await step(page, Math.round(holdS * FRAME_RATE));
  await setButton(page, 'left', 'squeeze', 0);
  await step(page, 2);
}

const lookAt = (target: Vector3): Promise<void> => {
  const { position, quaternion } = pointing(new Vector3(...EYE), target);
  return page.evaluate(
    ([p, q]) => {
      window.__xr.position.set(...p);
      window.__xr.quaternion.set(...q);
    },
    [position.toArray() as [number, number, number], quaternion.toArray() as [number, number, number, number]] as const,
  );
};

const torchAt = (xMm: number): RayPose =>
  torchRay({ xMm, aimMm: 0, ctwdMm: 11.5, workAngleDeg: 45, travelAngleDeg: 4 }, place, toRay);

/** Lets the torch travel for so many frames; what each of them cost. */
async function countWeld(frames: number, fromMm: number, mmS: number): Promise<Counts[]> {
  const poses = Array.from({ length: frames }, (_, i) => torchAt(fromMm + (mmS * i) / FRAME_RATE));
  return page.evaluate(
    async (rows) => {
      const { right } = window.__xr.controllers;
      const counts: Counts[] = [];
      for (const [x, y, z, qx, qy, qz, qw] of rows) {
        right.position.set(x!, y!, z!);
        right.quaternion.set(qx!, qy!, qz!, qw!);
        for (const key of Object.keys(window.__counts) as (keyof Counts)[]) window.__counts[key] = 0;
        window.__step(1);
        // Messages and what React has put off get their turn within the frame that is counted.
        if (counts.length % 10 === 0) await new Promise<void>((resolve) => void setTimeout(resolve));
        counts.push({ ...window.__counts });
      }
      return counts;
    },
    poses.map(({ position, quaternion }) => [...position.toArray(), ...quaternion.toArray()]),
  );
}

const most = (key: keyof Counts): number => Math.max(...counted.map((counts) => counts[key]));
const total = (key: keyof Counts): number => counted.reduce((sum, counts) => sum + counts[key], 0);

/** Bytes a frame of the product's files below a folder, or of a package. */
const bytesOf = (owner: string): number =>
  [...allocated].reduce((sum, [name, bytes]) => (name.startsWith(owner) ? sum + bytes : sum), 0) / FRAMES;

describe('welding in a headset, over two thousand frames', () => {
  test('an arc burns: sparks, a growing bead and its heat are sent to the graphics card', () => {
    const [first] = counted;
    const welding = counted.slice(BEFORE_ARC + 200, 2 * FRAMES);
    expect(first?.bufferBytes).toBeLessThan(20_000);
    expect(welding.every(({ bufferBytes }) => bufferBytes > 20_000)).toBe(true);
  });

  test('a frame draws at most 100 times and 300 000 triangles, both eyes and the shadow together', () => {
    expect(most('draws')).toBeGreaterThan(40);
    expect(most('draws')).toBeLessThanOrEqual(100);
    expect(most('triangles')).toBeGreaterThan(100_000);
    expect(most('triangles')).toBeLessThanOrEqual(300_000);
  });

  test('React commits nothing, though it has two roots that did while the bench was set up', () => {
    expect(setUp.renderers).toBe(2);
    expect(setUp.commits).toBeGreaterThan(10);
    expect(total('commits')).toBe(0);
  });

  test('no shader is compiled: not when the arc strikes, nor when it goes out', () => {
    expect(setUp.programs).toBeGreaterThan(10);
    expect(total('programs')).toBe(0);
  });

  test('a frame sends at most 120 kB of vertices and the texture of the stations; words only when they change', () => {
    expect(most('bufferBytes')).toBeLessThanOrEqual(MOST_BUFFER_BYTES);
    const words = counted.filter(({ textureBytes }) => textureBytes > MOST_TEXTURE_BYTES);
    expect(words.length).toBeLessThanOrEqual((counted.length / FRAME_RATE) * WORDS_A_SECOND);
    expect(most('textureBytes')).toBeLessThanOrEqual(MOST_WORDS_BYTES);
  });

  test.each([
    ['the scene', 'src/renderer/scene/', MEMORY.scene],
    ['the page', 'src/renderer/', MEMORY.page],
    ['core', 'src/core/', MEMORY.core],
    ['three', 'three', MEMORY.three],
  ])('%s takes bounded memory for a frame', (_, owner, bar) => {
    expect(bytesOf(owner)).toBeGreaterThan(0);
    expect(bytesOf(owner)).toBeLessThanOrEqual(bar);
  });
});
