import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

/** Starts a headless Chromium that draws WebGL in software, the same on every machine. Close it after the test. */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found: "npm test" installs one, or says how to.');
  return chromium.launch({
    executablePath,
    headless: true,
    // Chromium refuses to run its own sandbox as root, which is what build machines are.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...args],
  });
}
