import { expect, test } from 'vitest';
import { createPacedDrawing } from '../../../src/renderer/desk/replay/paced-drawing.ts';

/** A screen whose pictures take `costMs` each, and a clock that moves as it is told. */
function screenOf(costMs: number) {
  let now = 0;
  let frames: (() => void)[] = [];
  let timers: { readonly at: number; readonly done: () => void }[] = [];
  let drawn = 0;
  const paced = createPacedDrawing(
    () => {
      drawn++;
      now += costMs;
    },
    {
      now: () => now,
      frame: (draw) => void frames.push(draw),
      after: (ms, done) => void timers.push({ at: now + ms, done }),
    },
  );
  return {
    paced,
    drawn: () => drawn,
    /** One picture's time of a screen with 60 a second. */
    tick() {
      now += 16;
      const due = frames;
      frames = [];
      for (const draw of due) draw();
      const over = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { done } of over) done();
    },
    now: () => now,
  };
}

test('a quick picture is drawn as often as it is asked for, once each', () => {
  const { paced, drawn, tick } = screenOf(2);
  for (let i = 0; i < 20; i++) {
    paced.ask();
    paced.ask();
    tick();
  }
  expect(drawn()).toBeGreaterThanOrEqual(10);
  expect(drawn()).toBeLessThanOrEqual(20);
});

test('a slow picture leaves three quarters of the time to everything else, and the newest is drawn in the end', () => {
  const { paced, drawn, tick, now } = screenOf(500);
  while (now() < 60_000) {
    paced.ask();
    tick();
  }
  expect(drawn() * 500).toBeLessThan(60_000 / 3.5);
  expect(drawn()).toBeGreaterThan(20);
  const before = drawn();
  paced.ask();
  for (let i = 0; i < 150; i++) tick();
  expect(drawn()).toBeGreaterThan(before);
});

test('nothing is drawn after the end', () => {
  const { paced, drawn, tick } = screenOf(2);
  paced.ask();
  paced.stop();
  for (let i = 0; i < 5; i++) tick();
  paced.ask();
  tick();
  expect(drawn()).toBe(0);
});
