import { describe, expect, test } from 'vitest';
import { createFlashGuard } from '../../../../src/renderer/scene/arc/flash-guard.ts';
import { frameLight, MEAN_LIGHT, viewLight } from '../../../../src/renderer/scene/arc/flicker.ts';

const MODES = ['short-circuit', 'globular', 'spray', 'stubbing'] as const;

describe('light of the arc', () => {
  test.each(MODES)('keeps its mean however long a frame is: %s', (mode) => {
    for (const hz of [37, 72, 90, 144]) {
      let sum = 0;
      for (let i = 0; i < hz * 10; i += 1) sum += frameLight(mode, i / hz, 1 / hz);
      expect(Math.abs(sum / (hz * 10) - MEAN_LIGHT[mode])).toBeLessThan(0.02);
    }
  });

  test('stands in the order of the modes: spray steadier and brighter than short circuits', () => {
    expect(MEAN_LIGHT['short-circuit']).toBeGreaterThan(0.5);
    expect(MEAN_LIGHT['short-circuit']).toBeLessThan(0.65);
    expect(MEAN_LIGHT.spray).toBeCloseTo(1, 1);
    expect(MEAN_LIGHT.stubbing).toBeLessThan(MEAN_LIGHT['short-circuit']);
  });

  test('short circuits go dark some 95 times a second', () => {
    let falls = 0;
    let was = 1;
    for (let i = 0; i < 8192; i += 1) {
      const now = frameLight('short-circuit', i / 8192, 1 / 8192);
      if (now < 0.1 && was >= 0.1) falls += 1;
      was = now;
    }
    expect(falls).toBeGreaterThan(85);
    expect(falls).toBeLessThan(105);
  });

  test.each([30, 60, 72, 90, 120])('never swings the whole view by 10 %% from frame to frame at %i Hz', (hz) => {
    for (const mode of MODES) {
      let low = Number.POSITIVE_INFINITY;
      let high = 0;
      for (let i = 1; i < hz * 4; i += 1) {
        const light = viewLight(mode, frameLight(mode, i / hz, 1 / hz));
        low = Math.min(low, light);
        high = Math.max(high, light);
      }
      expect((high - low) / high).toBeLessThan(0.1);
    }
  });

  test('folded frames alone would swing it: the bound is what holds', () => {
    const lights = Array.from({ length: 360 }, (_, i) => frameLight('short-circuit', i / 90, 1 / 90));
    expect((Math.max(...lights) - Math.min(...lights)) / Math.max(...lights)).toBeGreaterThan(0.1);
  });
});

describe('an arc that keeps striking', () => {
  /** Pairs of opposite changes of 10 % or more within a second of a square wave of arcs at `hz`. */
  const flashes = (hz: number): number => {
    const guard = createFlashGuard();
    const frameS = 1 / 90;
    const levels: number[] = [];
    for (let i = 0; i < 90 * 6; i += 1) {
      const t = i * frameS;
      levels.push(guard.step((t * hz) % 1 < 0.5 ? 0.57 : 0, t, frameS));
    }
    const last = levels.slice(-90);
    let turns = 0;
    let extreme = last[0]!;
    let rising = true;
    for (const level of last) {
      if (rising ? level > extreme : level < extreme) extreme = level;
      else if (Math.abs(level - extreme) >= 0.057) {
        turns += 1;
        rising = !rising;
        extreme = level;
      }
    }
    return turns / 2;
  };

  test('lights the view at once when it is struck, and dark again soon after', () => {
    const guard = createFlashGuard();
    let level = 0;
    for (let i = 0; i < 27; i += 1) level = guard.step(0.57, i / 90, 1 / 90);
    expect(level).toBeGreaterThan(0.5);
    for (let i = 27; i < 60; i += 1) level = guard.step(0, i / 90, 1 / 90);
    expect(level).toBeLessThan(0.03);
  });

  test.each([4, 5, 8, 12, 20])(
    'does not flash the view more than three times a second at %i strikes a second',
    (hz) => {
      expect(flashes(hz)).toBeLessThanOrEqual(3);
    },
  );
});
