// Renders the weld scene's sample pictures in headless Chromium: node scripts/look-scene.mjs FOLDER [picture ...]
// For people to look at after a change ("would I pick this up with bare hands?"). No picture is compared with another.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const [folder = 'look', ...wanted] = process.argv.slice(2);
const size = { width: 960, height: 600 };
const page = resolve(import.meta.dirname, '../test/renderer/scene/look/page.ts');
const work = mkdtempSync(join(tmpdir(), 'proofbench-look-'));
mkdirSync(folder, { recursive: true });
await build({ entryPoints: [page], bundle: true, format: 'iife', outfile: join(work, 'page.js'), logLevel: 'error' });
writeFileSync(
  join(work, 'page.html'),
  '<!doctype html><body style="margin:0;background:#000"><script src="page.js"></script>',
);

const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
});
try {
  const tab = await browser.newPage({ viewport: size });
  tab.on('console', (message) => process.stderr.write(`${message.text().slice(0, 2000)}\n`));
  tab.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error.message}\n`));
  await tab.goto(pathToFileURL(join(work, 'page.html')).href);
  const names = wanted.length > 0 ? wanted : await tab.evaluate('shotNames');
  for (const name of names) {
    const info = await tab.evaluate(`drawShot(${JSON.stringify(name)}, ${size.width}, ${size.height}, true)`);
    await tab.screenshot({ path: join(folder, `${name}.png`), timeout: 240_000 });
    process.stdout.write(`${name} ${JSON.stringify(info)}\n`);
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
