import type { Page } from 'playwright-core';

/** Frames a second of the page's own clock: that of a common headset. */
export const FRAME_RATE = 90;

declare global {
  interface Window {
    /** Lets `frames` animation frames pass, 1/90 s of page time each. */
    __step: (frames: number) => void;
    __now: () => number;
    /** Whether WebGL really draws. Everything else of a frame happens all the same. */
    __draw: boolean;
  }
}

/** Has WebGL draw nothing but the frames that are looked at: by software it takes most of a frame's time. */
export async function drawOnDemand(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.__draw = false;
    const gl = WebGL2RenderingContext.prototype;
    const { drawArrays, drawArraysInstanced, drawElements, drawElementsInstanced } = gl;
    gl.drawArrays = function (...args) {
      if (window.__draw) drawArrays.apply(this, args);
    };
    gl.drawArraysInstanced = function (...args) {
      if (window.__draw) drawArraysInstanced.apply(this, args);
    };
    gl.drawElements = function (...args) {
      if (window.__draw) drawElements.apply(this, args);
    };
    gl.drawElementsInstanced = function (...args) {
      if (window.__draw) drawElementsInstanced.apply(this, args);
    };
  });
}

/**
 * Gives the page a clock of its own, so that nothing depends on how fast this machine draws: time stands still until
 * `step` lets frames pass. Timers stay real, since they only carry messages.
 */
export async function steppedClock(page: Page): Promise<void> {
  await drawOnDemand(page);
  await page.addInitScript((rate: number) => {
    let now = 1000;
    let next = 0;
    let queue = new Map<number, FrameRequestCallback>();
    performance.now = () => now;
    window.requestAnimationFrame = (callback) => {
      next += 1;
      queue.set(next, callback);
      return next;
    };
    window.cancelAnimationFrame = (id) => {
      queue.delete(id);
    };
    window.__now = () => now;
    window.__step = (frames) => {
      for (let i = 0; i < frames; i += 1) {
        now += 1000 / rate;
        const due = [...queue.values()];
        queue = new Map();
        for (const callback of due) callback(now);
      }
    };
  }, FRAME_RATE);
}

const told = new WeakMap<Page, (ms: number) => void>();

/** Has another clock go as the page's does: `tell` hears of each stretch of frames before it passes, ms. */
export function alongside(page: Page, tell: (ms: number) => void): void {
  told.set(page, tell);
}

/** Tells the clock that goes with the page's that so many frames pass now. */
export const tellFrames = (page: Page, frames: number): void => told.get(page)?.((frames * 1000) / FRAME_RATE);

/** Lets frames pass, with a pause for messages and React after every few. */
export async function step(page: Page, frames: number, atOnce = 15): Promise<void> {
  for (let left = frames; left > 0; left -= atOnce) {
    tellFrames(page, Math.min(left, atOnce));
    await page.evaluate(
      (count) =>
        new Promise<void>((resolve) => {
          window.__step(count);
          setTimeout(resolve);
        }),
      Math.min(left, atOnce),
    );
  }
}

/** Lets frames pass until `condition` holds in the page; says what was waited for when it does not come. */
export async function stepUntil(
  page: Page,
  what: string,
  condition: () => boolean | Promise<boolean>,
  mostFrames = 2700,
): Promise<void> {
  for (let frames = 0; frames < mostFrames; frames += 5) {
    if (await condition()) return;
    await step(page, 5);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited ${mostFrames} frames in vain for: ${what}`);
}
