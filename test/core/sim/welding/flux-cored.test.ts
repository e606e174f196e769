import { expect, test } from 'vitest';
import { FILLET, mean, PLATE, type Stretch, weld } from './support.ts';

/** 2F T-fillet on 10 mm plate with 1.2 mm E71T-1, dragged as a slag wire is. */
const FLUX = {
  ...FILLET,
  process: 'FCAW',
  wireMm: 1.2,
  gas: { mix: '75Ar-25CO2', flowLMin: 18 },
  plateMm: 10,
} as const;
const flux = (over: Partial<Stretch> = {}, bench: Parameters<typeof weld>[0] = FLUX) =>
  weld(bench, [{ voltageV: 26, wireFeedMMin: 8, travelMmS: 6, ctwdMm: 22, travelAngleDeg: -10, ...over }]);

test('[W36] 24 V with 6 m/min to 28 V with 10, at 19 to 25 mm: 180 to 260 A give or take 15 %, clean, flat and sound', () => {
  for (const [voltageV, wireFeedMMin] of [
    [24, 6],
    [25, 7],
    [26, 8],
    [27, 9],
    [28, 10],
  ] as const)
    for (const ctwdMm of [19, 22, 25])
      for (const travelMmS of [4, 6]) {
        const made = flux({ voltageV, wireFeedMMin, ctwdMm, travelMmS });
        expect(mean(made, 'currentA')).toBeGreaterThan(180 * 0.85);
        expect(mean(made, 'currentA')).toBeLessThan(260 * 1.15);
        expect(mean(made, 'heightMm')).toBeLessThan(0.5);
        expect(mean(made, 'spatter')).toBeLessThan(0.25);
        for (const row of [
          'undercutAMm',
          'overlapMm',
          'porosity',
          'lackOfFusion',
          'burnThrough',
          'slagInclusion',
        ] as const)
          expect(mean(made, row)).toBe(0);
      }
});

test('[W36] the sheath carries the current alone: less of it than in a solid wire at the same feed', () => {
  const solid = weld({ ...FLUX, process: 'GMAW' }, [{ voltageV: 26, wireFeedMMin: 8, travelMmS: 6, ctwdMm: 22 }]);
  expect(mean(flux(), 'currentA')).toBeLessThan(0.97 * mean(solid, 'currentA'));
});

test('[W36] 85 % of the wire is metal in the joint, whatever the gas; the rest is slag, spatter and fume', () => {
  for (const mix of ['75Ar-25CO2', '100CO2'] as const) {
    const made = flux({}, { ...FLUX, gas: { mix, flowLMin: 18 } });
    expect(mean(made, 'depositMm2')).toBeCloseTo((0.85 * Math.PI * 0.36 * (8000 / 60)) / 6, 8);
    expect(made.depositedMm3 + made.strayMm3 + made.spatterMm3).toBeCloseTo(made.meltedMm3, 8);
  }
});

test('[W37] slag covers the bead, thicker on more metal; a solid wire leaves none', () => {
  expect(mean(flux(), 'slagMm')).toBeGreaterThan(0.4);
  expect(mean(flux({ travelMmS: 4 }), 'slagMm')).toBeGreaterThan(mean(flux(), 'slagMm'));
  expect(mean(weld(PLATE, [{ voltageV: 26, wireFeedMMin: 8, travelMmS: 6, ctwdMm: 16 }]), 'slagMm')).toBe(0);
});

test('[W37] pushed, or crawling, slag runs ahead of the arc and is shut in; dragged it is not', () => {
  const shutIn = (over: Partial<Stretch>) => mean(flux(over), 'slagInclusion');
  expect([-15, 0, 4, 6, 15].map((travelAngleDeg) => shutIn({ travelAngleDeg }))).toEqual([0, 0, 0, 1, 1]);
  expect(shutIn({ travelMmS: 2 })).toBe(1);
});
