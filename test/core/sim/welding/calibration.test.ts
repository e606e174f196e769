import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GasMix } from '../../../../src/core/sim/welding/settings.ts';
import { exponent, mean, PLATE, weld } from './support.ts';

/**
 * Values of a published regression, GMAW bead on plate, flat, steel: Kim, Kwon, Siores, Can. Metall. Q. 35(4) 1996 385-392,
 * doi:10.1016/S0008-4433(96)00012-2. Wire mm, travel mm/s, current A, then width, height, depth mm at 20, 25 and 30 V.
 */
const KIM: readonly (readonly number[])[] = [
  [1.2, 4.167, 180, 10.39, 3.13, 2.05, 12.17, 2.66, 2.06, 13.85, 2.34, 2.06],
  [1.2, 4.167, 260, 11.83, 3.95, 3.43, 13.85, 3.37, 3.44, 15.76, 2.96, 3.45],
  [1.2, 4.167, 360, 13.26, 4.87, 5.41, 15.54, 4.15, 5.43, 17.68, 3.64, 5.44],
  [1.2, 5.5, 180, 9.15, 2.93, 1.85, 10.72, 2.49, 1.86, 12.19, 2.19, 1.86],
  [1.2, 5.5, 260, 10.41, 3.7, 3.1, 12.2, 3.15, 3.11, 13.88, 2.77, 3.12],
  [1.2, 5.5, 360, 11.68, 4.55, 4.89, 13.68, 3.88, 4.91, 15.56, 3.4, 4.92],
  [1.2, 6.833, 180, 8.28, 2.78, 1.71, 9.7, 2.37, 1.72, 11.04, 2.08, 1.72],
  [1.2, 6.833, 260, 9.43, 3.51, 2.87, 11.04, 2.99, 2.87, 12.56, 2.62, 2.88],
  [1.2, 6.833, 360, 10.57, 4.32, 4.52, 12.38, 3.68, 4.53, 14.09, 3.23, 4.54],
  [1.6, 4.167, 180, 11.76, 3.02, 1.74, 13.77, 2.57, 1.75, 15.67, 2.25, 1.75],
  [1.6, 4.167, 260, 13.38, 3.81, 2.91, 15.68, 3.25, 2.92, 17.84, 2.85, 2.93],
  [1.6, 4.167, 360, 15.01, 4.7, 4.6, 17.58, 4.0, 4.61, 20.0, 3.51, 4.62],
  [1.6, 5.5, 180, 10.35, 2.82, 1.57, 12.13, 2.4, 1.58, 13.8, 2.11, 1.58],
  [1.6, 5.5, 260, 11.78, 3.57, 2.63, 13.8, 3.04, 2.64, 15.7, 2.67, 2.65],
  [1.6, 5.5, 360, 13.21, 4.39, 4.16, 15.47, 3.74, 4.17, 17.61, 3.28, 4.18],
  [1.6, 6.833, 180, 9.37, 2.68, 1.45, 10.98, 2.28, 1.46, 12.49, 2.0, 1.46],
  [1.6, 6.833, 260, 10.67, 3.39, 2.43, 12.49, 2.89, 2.44, 14.21, 2.53, 2.45],
  [1.6, 6.833, 360, 11.96, 4.17, 3.84, 14.01, 3.55, 3.85, 15.94, 3.12, 3.86],
];

function kimErrors(mix: GasMix, ctwdMm: number): readonly number[] {
  const errors = [0, 0, 0];
  for (const [wireMm = 0, travelMmS = 0, currentA = 0, ...measured] of KIM) {
    for (const [k, voltageV] of [20, 25, 30].entries()) {
      const bead = weld({ ...PLATE, wireMm, gas: { mix, flowLMin: 18 } }, [{ voltageV, currentA, travelMmS, ctwdMm }]);
      const found = [mean(bead, 'widthMm'), mean(bead, 'heightMm'), mean(bead, 'penetrationMm')];
      for (const [j, value] of found.entries()) errors[j]! += Math.abs(value / measured[3 * k + j]! - 1) / 54;
    }
  }
  return errors;
}

// The source does not give gas or tip distance: the bars must hold wherever a shop would have had them.
test.each([
  ['90Ar-10CO2', 16],
  ['90Ar-10CO2', 20],
  ['75Ar-25CO2', 16],
  ['100CO2', 16],
] as const)(
  '[W7] the Kim rows, %s at %i mm: width within 10 %, height and depth within 15 % on average',
  (mix, ctwd) => {
    const [width = 1, height = 1, depth = 1] = kimErrors(mix, ctwd);
    expect(width).toBeLessThanOrEqual(0.1);
    expect(height).toBeLessThanOrEqual(0.15);
    expect(depth).toBeLessThanOrEqual(0.15);
  },
);

test('[W7] no coefficient of the Kim regression is in the code', () => {
  const folder = join(import.meta.dirname, '../../../../src/core/sim/welding');
  const code = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  for (const coefficient of [
    '0.0905',
    '0.4294',
    '0.459',
    '0.3518',
    '0.7083',
    '0.3339',
    '0.1255',
    '0.2395',
    '0.6387',
    '0.7183',
    '2.3098',
    '0.5668',
    '0.3641',
    '1.4005',
  ])
    expect(code).not.toContain(coefficient);
});

test('[W8] Park 2019, pulsed 1.0 mm wire, flat: width, height and depth each within 20 %', () => {
  // doi:10.3390/app9214626; arc voltage 22 V and extension 12 mm are assumed, the source does not print them.
  const bead = weld({ ...PLATE, wireMm: 1, gas: { mix: '95Ar-5CO2', flowLMin: 18 }, plateMm: 9 }, [
    { voltageV: 22, wireFeedMMin: 7, travelMmS: 10, ctwdMm: 15 },
  ]);
  expect(Math.abs(mean(bead, 'widthMm') / 6.1 - 1)).toBeLessThan(0.2);
  expect(Math.abs(mean(bead, 'heightMm') / 2.2 - 1)).toBeLessThan(0.2);
  expect(Math.abs(mean(bead, 'penetrationMm') / 1.8 - 1)).toBeLessThan(0.2);
});

test('[W9] the cold short-circuit bead of Mota is met in width and height within 15 %', () => {
  // doi:10.6084/m9.figshare.27325698: 1.0 mm, 3.5 m/min, 19.7 V, 6 mm/s, 98Ar-2O2, 6 mm plate.
  const bead = weld({ ...PLATE, wireMm: 1, gas: { mix: '98Ar-2O2', flowLMin: 18 }, plateMm: 6 }, [
    { voltageV: 19.7, wireFeedMMin: 3.5, travelMmS: 6, ctwdMm: 15 },
  ]);
  expect(Math.abs(mean(bead, 'widthMm') / 4.33 - 1)).toBeLessThan(0.15);
  expect(Math.abs(mean(bead, 'heightMm') / 2.14 - 1)).toBeLessThan(0.15);
});

test.each([
  [2, 78, 12.1],
  [3.5, 129, 13.9],
  [5, 176, 15.4],
  [6.5, 224, 16.2],
])('[W5] %f m/min of 1.2 mm wire draws %i A within 2 %', (wireFeedMMin, amps, voltageV) => {
  // Metals 2021 11(10) 1530 Table 2, doi:10.3390/met11101530, ER70S-6, 93Ar-5CO2-2O2; extension 12 mm.
  const bead = weld({ ...PLATE, gas: { mix: '93Ar-5CO2-2O2', flowLMin: 18 } }, [
    { voltageV, wireFeedMMin, travelMmS: 6, ctwdMm: 12.5 },
  ]);
  expect(Math.abs(mean(bead, 'currentA') / amps - 1)).toBeLessThan(0.02);
});

describe('[W10] signs and exponents', () => {
  const figures = (voltageV: number, currentA: number, travelMmS: number, wireMm = 1.2) => {
    const bead = weld({ ...PLATE, wireMm }, [{ voltageV, currentA, travelMmS, ctwdMm: 17 }]);
    return { w: mean(bead, 'widthMm'), h: mean(bead, 'heightMm'), p: mean(bead, 'penetrationMm') };
  };
  // On the grid of the calibration and well off it: slow, fast, weak, strong, thin wire.
  test.each([
    [25, 260, 5.5, 1.2],
    [23, 200, 3.5, 1.2],
    [28, 320, 10, 1.2],
    [24, 150, 8, 1.0],
    [31, 400, 14, 1.6],
  ])('at %f V, %i A, %f mm/s, %f mm wire', (v, i, s, d) => {
    const here = figures(v, i, s, d);
    const volts = figures(v * 1.08, i, s, d);
    const amps = figures(v, i * 1.1, s, d);
    const fast = figures(v, i, s * 1.15, d);
    expect(exponent(1, here.w, 1.08, volts.w)).toBeGreaterThan(0.55);
    expect(exponent(1, here.w, 1.08, volts.w)).toBeLessThan(0.95);
    expect(volts.h).toBeLessThan(here.h);
    expect(Math.abs(exponent(1, here.p, 1.08, volts.p))).toBeLessThan(0.08);
    expect(exponent(1, here.p, 1.1, amps.p)).toBeGreaterThan(1.29);
    expect(exponent(1, here.p, 1.1, amps.p)).toBeLessThan(1.46);
    expect(amps.w).toBeGreaterThan(here.w);
    expect(amps.h).toBeGreaterThan(here.h);
    expect(exponent(1, here.p, 1.15, fast.p)).toBeGreaterThan(-0.45);
    expect(exponent(1, here.p, 1.15, fast.p)).toBeLessThan(-0.35);
    expect(exponent(1, here.w, 1.15, fast.w)).toBeGreaterThan(-0.56);
    expect(exponent(1, here.w, 1.15, fast.w)).toBeLessThan(-0.42);
    expect(fast.h).toBeLessThan(here.h);
  });

  test('a warmer plate makes a wider bead', () => {
    const stretch = { voltageV: 25, currentA: 240, travelMmS: 6, ctwdMm: 16 };
    const warm = weld({ ...PLATE, preheatC: 200 }, [stretch]);
    expect(mean(warm, 'widthMm') / mean(weld(PLATE, [stretch]), 'widthMm')).toBeCloseTo(Math.sqrt(1480 / 1300), 2);
  });
});
