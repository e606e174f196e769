// Pictures of flat practice in real Chromium, for people to judge. Not a test: it goes the way of a newcomer with the mouse
// and writes one picture per step.
//   node scripts/n24.mjs scripts/look-booth.mjs LINK OUT-FOLDER [width height language]
// LINK is what `proofbench serve` prints, or the address of a booth.html.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { say } from './say.mjs';

const [link = '', folder = 'out/look', width = '1440', height = '900', language = 'en'] = process.argv.slice(2);
/** About the pace of the WPS. */
const WELD_S = 33;

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) } });
page.on('console', (message) => message.type() === 'error' && say(`console: ${message.text()}`));
page.on('pageerror', (error) => say(`error: ${error.message}`));
const shoot = async (/** @type {string} */ name) => {
  await page.screenshot({ path: join(folder, `flat-${name}.png`), timeout: 120_000 });
  say(name);
};
const button = (/** @type {RegExp} */ name) => page.getByRole('button', { name });
/** Waits until the coach has something to say about `words`. */
const coach = (/** @type {RegExp} */ words) =>
  page.locator('.coach', { hasText: words }).waitFor({ state: 'attached', timeout: 120_000 });

await page.goto(link);
await page.waitForLoadState();
await page.goto(new URL(`/booth.html?practice=1&mode=flat&lang=${language}`, link).href);
await button(/^(Begin|Empezar)$/).waitFor({ timeout: 60_000 });
await page.waitForTimeout(6000);
await shoot('1-lobby');
await button(/^(Begin|Empezar)$/).click();
await button(/all this up|todo por mí/).waitFor();
await page.waitForTimeout(1500);
await shoot('2-set-up');
await button(/all this up|todo por mí/).click();
await page.waitForTimeout(2000);
await shoot('3-ready');
// Where the seam's ends are in the middle of a window this wide.
const seam = { from: 0.318 * Number(width), to: 0.632 * Number(width), y: 0.466 * Number(height) };
await page.mouse.move(seam.from, seam.y);
await coach(/blue mark|marca azul/);
await page.mouse.down();
const began = Date.now();
let shot = false;
for (let share = 0; share < 1; share = (Date.now() - began) / (WELD_S * 1000)) {
  await page.mouse.move(seam.from + (seam.to - seam.from) * share, seam.y);
  await page.waitForTimeout(30);
  if (!shot && share > 0.5) await shoot('4-arc');
  shot ||= share > 0.5;
}
await page.waitForTimeout(900);
await page.mouse.up();
await page.keyboard.press('m');
await page.keyboard.press('h');
await page.waitForTimeout(2500);
await shoot('5-bead');
await page.keyboard.press('Enter');
await page.waitForTimeout(600);
await shoot('6-done');
await button(/Yes, it is done|Sí, está terminado/).click();
await page.locator('.bead canvas').waitFor({ timeout: 60_000 });
await page.waitForTimeout(2000);
await shoot('7-result');
await browser.close();
