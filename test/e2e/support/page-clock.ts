import type { Page } from 'playwright-core';
import { drawOnDemand } from './stepped-clock.ts';

/** Frames the page draws in a second of its own time: as few as a screen without a graphics processor may manage. */
const DRAWN_PER_S = 4;
/** Between two looks at what is waited for, ms of the page's time. */
const STEP_MS = 150;

/**
 * Gives the page a clock that stands still until `pass`: timers, frames and `performance.now` all follow it, so that nothing
 * depends on how fast this machine is. Frames are few in the page's time; in this machine's they are drawn on demand alone.
 */
export async function slowPage(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.addInitScript((perSecond: number) => {
    window.requestAnimationFrame = (callback) =>
      Number(setTimeout(() => callback(performance.now()), 1000 / perSecond));
    window.cancelAnimationFrame = (id) => clearTimeout(id);
  }, DRAWN_PER_S);
  await drawOnDemand(page);
}

/** Lets `ms` of the page's time pass. */
export const pass = (page: Page, ms: number): Promise<void> => page.clock.runFor(ms);

/** Lets the page's time pass until `condition` holds, at most `mostS`; says what was waited for when it does not come. */
export async function passUntil(
  page: Page,
  what: string,
  condition: () => Promise<boolean>,
  mostS = 60,
): Promise<void> {
  for (let ms = 0; ms < mostS * 1000; ms += STEP_MS) {
    if (await condition()) return;
    await pass(page, STEP_MS);
    // Workers and messages keep this machine's time.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Waited in vain for: ${what}`);
}
