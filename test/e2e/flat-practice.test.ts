import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PerspectiveCamera, Vector3 } from 'three';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { flatEye } from '../../src/renderer/booth/view/flat-eye.ts';
import { launchBrowser } from './browser.ts';
import { pass, passUntil, slowPage } from './support/page-clock.ts';
import { serveFolder } from './support/static-server.ts';

const WINDOW = { width: 1024, height: 640 };
const FOV_DEG = 40;
/** A steady newcomer: inside the WPS's 3.9 to 5.3 mm/s. */
const MM_S = 4.6;

let site: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await serveFolder(join(import.meta.dirname, '../../out/renderer'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: WINDOW });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await slowPage(page);
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

/** Where a place on the seam is on the screen of a right-handed candidate, px. */
function onScreen(xMm: number): { readonly x: number; readonly y: number } {
  const eye = flatEye({ ...WINDOW, fovDeg: FOV_DEG }, 'right');
  const camera = new PerspectiveCamera(FOV_DEG, WINDOW.width / WINDOW.height, 1, 5000);
  camera.position.set(...eye.at);
  camera.up.set(...eye.up);
  camera.lookAt(...eye.to);
  camera.updateMatrixWorld(true);
  const at = new Vector3(xMm, 0, 0).project(camera);
  return { x: ((at.x + 1) / 2) * WINDOW.width, y: ((1 - at.y) / 2) * WINDOW.height };
}

const coach = async (): Promise<string> => (await page.locator('.coach').textContent()) ?? '';
const coachSays = (words: RegExp): Promise<void> =>
  passUntil(page, `the coach to say ${words}`, async () => words.test(await coach()));
const button = (name: RegExp | string) => page.getByRole('button', { name });

async function open(language: 'en' | 'es'): Promise<void> {
  await page.goto(`${site.url}/booth.html?practice=1&mode=flat&lang=${language}`);
  await passUntil(page, 'the lobby', () => button(/^(Begin|Empezar)$/).isVisible());
}

async function resultOf(yes: string): Promise<string> {
  await button(yes).click();
  const result = page.locator('section.result');
  await passUntil(page, 'the result', () => result.locator('.answer-strip').isVisible());
  await passUntil(page, 'the picture of the bead', () => result.locator('.bead canvas').isVisible());
  return (await result.textContent()) ?? '';
}

/** Shades of grey a row of the bead's picture holds: an empty picture has one. */
const shadesOfBead = (): Promise<number> =>
  page.locator('.bead canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const row = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, height / 2, width, 1).data ?? [];
    return new Set(Array.from(row).filter((_, i) => i % 4 === 1)).size;
  });

/** Size of the smallest words along the seam as they are shown, px: those in a drawing shrink with it. */
const smallestWords = (): Promise<number> =>
  page.locator('section.result .along text').evaluateAll((texts) =>
    Math.min(
      ...texts.map((text) => {
        const scale = (text as SVGGraphicsElement).getScreenCTM()?.a ?? 0;
        return scale * Number.parseFloat(getComputedStyle(text).fontSize);
      }),
    ),
  );

describe('flat practice on a screen that draws four frames a second', () => {
  test('a newcomer who follows the coach with the mouse strikes an arc, sees a bead and gets a result that is not void', async () => {
    await open('en');
    await passUntil(page, 'the word about the screen', () =>
      page.getByText('This screen draws 4 pictures a second; 10 are needed').isVisible(),
    );
    await button('Begin').click();
    expect(await button('I am done').getAttribute('class')).toBeNull();
    await coachSays(/^Still to set, as the WPS says: Safety glasses/);
    await button('Set all this up for me').click();
    await coachSays(/left end of the seam/);

    const start = onScreen(1);
    await page.mouse.move(start.x, start.y);
    await coachSays(/Hold the left mouse button/);
    await page.mouse.down();
    const said = new Set<string>();
    const stepMs = 200;
    for (let mm = 1; mm < 147; mm += (MM_S * stepMs) / 1000) {
      const { x, y } = onScreen(mm);
      await page.mouse.move(x, y);
      await pass(page, stepMs);
      said.add(await coach());
    }
    expect([...said]).toContain('Good. Go on like this.');
    await coachSays(/^That is the end/);
    await pass(page, 1200);
    await page.mouse.up();
    await coachSays(/press M/);
    await page.keyboard.press('m');
    await coachSays(/I am done/);
    await passUntil(page, 'done as what is next', async () =>
      /primary/.test((await button('I am done').getAttribute('class')) ?? ''),
    );
    await page.evaluate(() => {
      window.__draw = true;
    });
    await page.keyboard.press('Enter');
    const result = await resultOf('Yes, it is done');
    expect(await page.locator('#result-title').textContent()).toMatch(/^Would be recommended: /);
    expect(result).toContain('7 of 7 kept');
    expect(result).toMatch(/ProcedureMet/);
    expect(result).not.toMatch(/void/i);
    expect(result).toContain('This screen at times drew only 4 pictures a second');
    expect(result).toMatch(/In their windows all along: .*Work angle/);
    expect(await page.locator('section.result .along figure').count()).toBeLessThan(4);
    expect(await smallestWords()).toBeGreaterThanOrEqual(12);
    expect(await shadesOfBead()).toBeGreaterThan(40);
  });

  test('left-handed, seated, without flicker, in Spanish and by keyboard alone, the weld is as good', async () => {
    await open('es');
    const press = async (name: RegExp): Promise<void> => {
      await button(name).focus();
      await page.keyboard.press('Enter');
      await pass(page, 50);
    };
    await press(/^Mano de la antorcha: Derecha/);
    await press(/^Postura: De pie/);
    await press(/^Menos parpadeo y movimiento: No/);
    for (const chosen of ['Mano de la antorcha: Izquierda', 'Postura: Sentado', 'Menos parpadeo y movimiento: Sí'])
      expect(await button(chosen).isVisible()).toBe(true);
    await press(/^Empezar$/);
    await coachSays(/^Falta ajustar/);
    await press(/^Prepararlo todo por mí/);
    // A letter is the torch's, wherever the keyboard is: the lens goes up and down again.
    const lens = page.getByRole('switch', { name: /^Pantalla del casco/ });
    await page.keyboard.press('h');
    await passUntil(page, 'the lens up', async () => (await lens.getAttribute('aria-checked')) === 'false');
    await page.keyboard.press('h');
    await passUntil(page, 'the lens down', async () => (await lens.getAttribute('aria-checked')) === 'true');
    await press(/^Teclas y ratón/);
    expect(await page.locator('.help').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.help').count()).toBe(0);
    await coachSays(/extremo izquierdo/);
    // At the pace of the WPS: to the start, then along with the trigger latched.
    await page.keyboard.press('l');
    await page.keyboard.down('ArrowRight');
    await coachSays(/Mantenga el botón izquierdo/);
    await page.keyboard.press('Space');
    await coachSays(/^Es el final/);
    await page.keyboard.up('ArrowRight');
    await pass(page, 1200);
    await page.keyboard.press('Space');
    await coachSays(/pulse M/);
    await page.keyboard.press('m');
    await pass(page, 200);
    await page.evaluate(() => {
      window.__draw = true;
    });
    await page.keyboard.press('Enter');
    const result = await resultOf('Sí, está terminado');
    expect(result).toContain('7 de 7');
    expect(await shadesOfBead()).toBeGreaterThan(40);
  });

  test.each([
    ['en', 1280, 640],
    ['es', 1280, 640],
    ['en', 1366, 768],
    ['es', 1366, 768],
    ['en', 1024, 768],
    ['es', 1024, 768],
  ] as const)(
    'in %s at %i x %i all of the sheet, the cues and the settings is in sight',
    async (language, width, height) => {
      await page.setViewportSize({ width, height });
      await open(language);
      await button(/^(Begin|Empezar)$/).click();
      await passUntil(page, 'the bench', () => page.locator('.bench').isVisible());
      const hidden = await page.evaluate(() =>
        [...document.querySelectorAll('.left-side, .left-side .panel, .bench, .settings')]
          .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
          .map(({ className }) => className),
      );
      expect(hidden).toEqual([]);
    },
  );
});
