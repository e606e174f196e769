// Pictures of the booth in real Chromium, for people to judge: node scripts/n24.mjs scripts/look-booth.mjs URL OUT-FOLDER [width height]
// Not a test: it walks through flat practice and writes one picture per step.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { say } from './say.mjs';

const [url = 'http://localhost:8123/booth.html', folder = 'out/look', width = '1440', height = '900'] =
  process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) } });
page.on('console', (message) => message.type() === 'error' && say(`console: ${message.text()}`));
page.on('pageerror', (error) => say(`error: ${error.message}`));
const shoot = async (/** @type {string} */ name) => {
  await page.screenshot({ path: join(folder, `${name}.png`), timeout: 120_000 });
  say(name);
};
await page.goto(`${url}?practice=1&mode=flat`);
await page.getByRole('button', { name: /Begin|Empezar/ }).waitFor();
await page.waitForTimeout(6000);
await shoot('flat-1-lobby');
await page.getByRole('button', { name: /Begin|Empezar/ }).click();
await page.getByRole('button', { name: /all this up|todo por mí/ }).waitFor();
await page.waitForTimeout(1500);
await shoot('flat-2-set-up');
await page.getByRole('button', { name: /all this up|todo por mí/ }).click();
await page.keyboard.press('h');
await page.waitForTimeout(2000);
await shoot('flat-3-ready');
await page.keyboard.press('h');
await page.keyboard.down('ArrowRight');
await page.waitForTimeout(3000);
await page.keyboard.down('Space');
await page.waitForTimeout(9000);
await shoot('flat-4-arc');
await page.waitForTimeout(8000);
await page.keyboard.up('Space');
await page.keyboard.up('ArrowRight');
await page.keyboard.press('h');
await page.waitForTimeout(2500);
await shoot('flat-5-bead');
await page.keyboard.press('Enter');
await page.waitForTimeout(600);
await shoot('flat-6-done');
await page.getByRole('button', { name: /Yes, it is done|Sí, está terminado/ }).click();
await page.getByRole('button', { name: /Weld again|Soldar otra vez/ }).waitFor();
await page.waitForTimeout(4000);
await shoot('flat-7-result');
await browser.close();
