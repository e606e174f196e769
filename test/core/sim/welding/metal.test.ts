import { describe, expect, test } from 'vitest';
import { beadHeight } from '../../../../src/core/sim/welding/bead-section.ts';
import {
  bead,
  byHand,
  FILLET,
  FILLET_STRETCH,
  filletSettings,
  mean,
  PLATE,
  type Stretch,
  total,
  weld,
} from './support.ts';

const SPRAY: Stretch = { voltageV: 28, wireFeedMMin: 9, travelMmS: 7, ctwdMm: 17 };

/** The books of a weld in one transfer mode, to 1e-9. */
function balanced(state: ReturnType<typeof weld>, recovery: number): void {
  const laid = total(state.stations.depositMm2);
  expect(Math.abs(laid / state.depositedMm3 - 1)).toBeLessThan(1e-9);
  expect(Math.abs(state.depositedMm3 / (state.meltedMm3 * recovery) - 1)).toBeLessThan(1e-9);
  const all = state.depositedMm3 + state.strayMm3 + state.spatterMm3;
  expect(Math.abs(all / state.meltedMm3 - 1)).toBeLessThan(1e-9);
}

describe('[W2] metal in the stations is melted wire x recovery to 1e-9', () => {
  const wire = (Math.PI * 1.2 * 1.2) / 4;
  test('straight run: and the wire melted is the wire fed', () => {
    const state = weld(PLATE, [SPRAY]);
    balanced(state, 0.97);
    const fed = wire * (9000 / 60) * Math.floor((60 / 7) * 120 + 0.5) * (1 / 120);
    expect(Math.abs(state.meltedMm3 / fed - 1)).toBeLessThan(1e-9);
  });
  test('changes of speed', () => {
    balanced(weld(PLATE, [SPRAY, { ...SPRAY, travelMmS: 3 }, { ...SPRAY, travelMmS: 14 }]), 0.97);
  });
  test('changes of feed', () => {
    const state = weld(PLATE, [SPRAY, { ...SPRAY, wireFeedMMin: 10.5 }, { ...SPRAY, wireFeedMMin: 8.5 }], 70);
    balanced(state, 0.97);
    expect(Math.abs(state.meltedMm3 / ((wire * (9000 + 10500 + 8500)) / 6) - 1)).toBeLessThan(1e-9);
  });
  test('weave', () => balanced(weld(PLATE, [{ ...SPRAY, weaveMm: 3, weaveHz: 1.3 }]), 0.97));
  test('fillet with an odd torch', () =>
    balanced(weld(FILLET, [{ ...FILLET_STRETCH, workAngleDeg: 30, travelAngleDeg: -20, aimMm: 1 }]), 0.93));
  test('by hand: start, pauses, a step back, a restart on the old crater', () => {
    const state = byHand(filletSettings(), 30, (t) => {
      if (t < 1) return { x: 20, trigger: false };
      if (t < 7) return { x: 20 + 5 * (t - 1), trigger: true };
      if (t < 9) return { x: 50, trigger: true };
      if (t < 12) return { x: 50 - 3 * (t - 9), trigger: true };
      if (t < 18) return { x: 41, trigger: false };
      return { x: 41 + 6 * (t - 18), trigger: t < 26 };
    });
    balanced(state, 0.93);
    expect(state.depositedMm3).toBeGreaterThan(1000);
  });
  test('a run off the coupon leaves its metal on the coupon', () => {
    const state = byHand(filletSettings(), 12, bead(120, 170));
    balanced(state, 0.93);
    expect(state.stations.depositMm2[149]).toBeGreaterThan(0);
  });
});

test('[W3] twice the travel speed leaves half the metal', () => {
  const slow = weld(PLATE, [{ ...SPRAY, travelMmS: 5 }]);
  const fast = weld(PLATE, [{ ...SPRAY, travelMmS: 10 }]);
  expect(mean(slow, 'depositMm2') / mean(fast, 'depositMm2')).toBeCloseTo(2, 9);
  expect(mean(slow, 'depositMm2')).toBeCloseTo((0.97 * Math.PI * 0.36 * (9000 / 60)) / 5, 8);
});

test.each([1.3, 4.167, 7, 11.9, 25])('[W4] a steady run at %f mm/s is even from 10 mm off its ends', (travelMmS) => {
  const { stations } = weld(PLATE, [{ ...SPRAY, travelMmS }], 100);
  const middle = stations.depositMm2.slice(10, 90);
  expect(Math.max(...middle) / Math.min(...middle)).toBeLessThan(1 + 1e-9);
  const depth = stations.penetrationMm.slice(30, 90);
  expect(Math.max(...depth) / Math.min(...depth)).toBeLessThan(1.03);
});

describe('[W11] where settings change, stations 10 mm away are those of either setting throughout', () => {
  const cold: Stretch = { voltageV: 22, wireFeedMMin: 5, travelMmS: 5, ctwdMm: 16 };
  const cases: readonly (readonly [string, Stretch, Stretch])[] = [
    ['speed', SPRAY, { ...SPRAY, travelMmS: 12 }],
    ['voltage', { ...SPRAY, voltageV: 26 }, { ...SPRAY, voltageV: 31 }],
    ['everything', SPRAY, cold],
    ['everything, other way', cold, SPRAY],
    ['tip distance', SPRAY, { ...SPRAY, ctwdMm: 24 }],
  ];
  test.each(cases)('%s', (_, a, b) => {
    const both = weld(PLATE, [a, b]).stations;
    const before = weld(PLATE, [a], 120).stations;
    const after = weld(PLATE, [b], 120).stations;
    for (const row of ['widthMm', 'heightMm', 'penetrationMm', 'depositMm2', 'currentA', 'heatInputKjMm'] as const) {
      for (let i = 15; i < 50; i++) expect(Math.abs(both[row][i]! / before[row][i]! - 1)).toBeLessThan(1e-6);
      // After the change the plate is a little warmer or colder than it would have been: width knows.
      for (let i = 70; i < 105; i++) expect(Math.abs(both[row][i]! / after[row][i]! - 1)).toBeLessThan(5e-3);
    }
  });
});

test('[W12] a section of the height found holds the area given, low and high', () => {
  for (const [area, width] of [
    [10, 10],
    [24, 12],
    [30, 8],
    [50, 9],
  ] as const) {
    const h = beadHeight(area, width);
    const low = h / width <= 0.35;
    const held = (2 / 3) * width * h + (low ? 0 : h ** 3 / (2 * width) - (0.35 ** 3 / 2) * width * width);
    expect(held).toBeCloseTo(area, 6);
  }
  expect(beadHeight(0, 5)).toBe(0);
  expect(beadHeight(5, 0)).toBe(0);
});

test('[W13] a weave at equal deposit is wider, flatter and shallower, and a faster one never narrower than straight', () => {
  const stretch: Stretch = { voltageV: 25, wireFeedMMin: 6, travelMmS: 4, ctwdMm: 15 };
  const straight = weld(PLATE, [stretch]);
  for (const weaveHz of [0.6, 1, 2]) {
    const woven = weld(PLATE, [{ ...stretch, weaveMm: 3, weaveHz }]);
    expect(mean(woven, 'depositMm2') / mean(straight, 'depositMm2')).toBeCloseTo(1, 6);
    expect(mean(woven, 'widthMm')).toBeGreaterThan(1.01 * mean(straight, 'widthMm'));
    expect(mean(woven, 'heightMm')).toBeLessThan(mean(straight, 'heightMm'));
    expect(mean(woven, 'penetrationMm')).toBeLessThan(mean(straight, 'penetrationMm'));
  }
});

test('[W27] a second pass over a cold bead adds its metal and keeps what was fused', () => {
  const once = byHand(filletSettings(), 14, bead(30, 90));
  const twice = byHand(filletSettings(), 100, (t) => bead(30, 90)(t < 60 ? t : t - 60));
  expect(twice.stations.depositMm2[60]! / once.stations.depositMm2[60]!).toBeCloseTo(2, 3);
  expect(twice.stations.penetrationMm[60]).toBeCloseTo(once.stations.penetrationMm[60]!, 9);
  expect(twice.stations.firstArcTick[60]).toBe(once.stations.firstArcTick[60]);
  expect(twice.stations.lastArcTick[60]! - twice.stations.firstArcTick[60]!).toBeGreaterThan(59 * 120);
});

test('[W27] a restart on the crater ties in: legs stay those of the bead, the root is less fused where the arc was cold', () => {
  const { stations } = byHand(filletSettings(), 40, (t) => (t < 20 ? bead(30, 80)(t) : bead(79, 120)(t - 20)));
  const leg = stations.legAMm[60]!;
  for (let i = 70; i < 90; i++) {
    expect(stations.legAMm[i]).toBeGreaterThan(0.87 * leg);
    expect(stations.legAMm[i]).toBeLessThan(1.15 * leg);
  }
  expect(stations.penetrationMm[80]).toBeLessThan(0.6 * stations.penetrationMm[60]!);
  expect(stations.penetrationMm[95]).toBeCloseTo(stations.penetrationMm[60]!, 1);
});
