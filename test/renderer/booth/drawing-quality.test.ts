import { describe, expect, test } from 'vitest';
import { DrawingPace, FEWEST_PER_S, LEVELS, pixelRatio } from '../../../src/renderer/booth/view/drawing-quality.ts';
import { slowScreenText } from '../../../src/renderer/booth/view/slow-screen.ts';

/** Draws `count` pictures, one every `everyMs`, from where the last call ended. */
function drawing(pace: DrawingPace) {
  let nowMs = 0;
  return (count: number, everyMs: number, busy = false): void => {
    for (let i = 0; i < count; i++) {
      nowMs += everyMs;
      pace.drawn(nowMs, busy);
    }
  };
}

describe('how finely a screen draws', () => {
  test('a main processor that manages one picture in three seconds draws the work alone, small, after a few of them', () => {
    const pace = new DrawingPace({ software: true, level: 1 });
    drawing(pace)(5, 3000);
    expect(LEVELS[pace.level]).toEqual(LEVELS.at(-1));
    expect(LEVELS[pace.level]!.simple).toBe(true);
  });

  test('one that almost manages goes one level at a time, and stays where it is enough', () => {
    const pace = new DrawingPace({ software: true, level: 1 });
    const draw = drawing(pace);
    draw(18, 150);
    expect(pace.level).toBe(2);
    draw(200, 80);
    expect(pace.level).toBe(2);
    expect(pace.perSecond).toBeCloseTo(12.5, 0);
  });

  test('a graphics processor that stalls while it loads stays fine; one that stays slow does not', () => {
    const pace = new DrawingPace({ software: false, level: 0 });
    const draw = drawing(pace);
    draw(10, 500);
    draw(600, 16);
    expect(pace.level).toBe(0);
    draw(200, 160);
    expect(pace.level).toBeGreaterThan(0);
  });

  test('a page that was slow only while it loaded draws finely again, but not while an arc burns', () => {
    const pace = new DrawingPace({ software: true, level: 1 });
    const draw = drawing(pace);
    draw(5, 3000);
    expect(LEVELS[pace.level]).toEqual(LEVELS.at(-1));
    draw(300, 20, true);
    expect(LEVELS[pace.level]).toEqual(LEVELS.at(-1));
    draw(900, 20);
    expect(pace.level).toBe(1);
  });

  test('one that falls a second time stays coarse: it never goes to and fro', () => {
    const pace = new DrawingPace({ software: true, level: 1 });
    const draw = drawing(pace);
    const levels: number[] = [];
    for (let i = 0; i < 2000; i++) {
      // Fast at coarse levels, too slow at finer ones.
      draw(1, pace.level >= 2 ? 25 : 160);
      levels.push(pace.level);
    }
    expect(new Set(levels.slice(0, 400))).toEqual(new Set([1, 2]));
    expect(new Set(levels.slice(400))).toEqual(new Set([2]));
  });

  test('a page that was away is not a slow one', () => {
    const pace = new DrawingPace({ software: true, level: 1 });
    const draw = drawing(pace);
    draw(100, 50);
    draw(1, 60_000);
    draw(100, 50);
    expect(pace.level).toBe(1);
    expect(pace.perSecond).toBeCloseTo(20, 0);
  });

  test('a level has at most its pixels, whatever the window', () => {
    for (const [level, { pixels }] of LEVELS.entries()) {
      const ratio = pixelRatio(level, 1366, 768, 2);
      expect(ratio).toBeLessThanOrEqual(2);
      expect(ratio * ratio * 1366 * 768).toBeLessThanOrEqual(pixels * 1.000001);
    }
  });
});

describe('the word about a slow screen', () => {
  const say = (pictures: string, needed: number): string => `${pictures} of ${needed}`;

  test('is said below the floor, with the number of pictures, and not above it nor before anything was counted', () => {
    expect(slowScreenText(0.62, say)).toBe(`0.6 of ${FEWEST_PER_S}`);
    expect(slowScreenText(6.7, say)).toBe(`7 of ${FEWEST_PER_S}`);
    expect(slowScreenText(FEWEST_PER_S, say)).toBeUndefined();
    expect(slowScreenText(undefined, say)).toBeUndefined();
  });
});
