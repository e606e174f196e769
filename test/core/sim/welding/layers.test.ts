import { describe, expect, test } from 'vitest';
import { type Cap, layCap } from '../../../../src/core/sim/welding/cap.ts';
import { runPasses } from '../../../../src/core/sim/welding/prescribed.ts';
import { type BeadProgram, settingsOf } from '../../../../src/core/sim/welding/program.ts';
import type { Pass } from '../../../../src/core/sim/welding/segment.ts';
import type { WeldState } from '../../../../src/core/sim/welding/state.ts';
import { POINT_MM } from '../../../../src/core/sim/welding/surface.ts';
import { FILLET, FILLET_STRETCH, mean, PLATE, type Stretch, segmentsOf, total, weld } from './support.ts';

type Bench = Omit<BeadProgram, 'segments'>;
type Run = Stretch & Omit<Pass, 'segments'>;

/** Welds passes one over the other on 50 mm of seam. */
function layers(bench: Bench, passes: readonly Run[]): WeldState {
  const written = passes.map(({ interpassC, cleaned, ...stretch }) => ({
    segments: segmentsOf([stretch], 50),
    interpassC,
    cleaned,
  }));
  const settings = settingsOf({ ...bench, segments: written[0]!.segments, passes: written });
  return runPasses({ ...settings, coupon: { ...settings.coupon, layered: true } }, written);
}

/** The largest error of the books at any station: profile and hidden metal against what was laid, as a share. */
function imbalance({ surface, stations }: WeldState): number {
  if (surface === undefined) throw new Error('not welded in layers');
  const { points, heights, base, hiddenMm2 } = surface;
  let worst = 0;
  for (let i = 0; i < stations.count; i++) {
    let held = hiddenMm2[i]!;
    for (let j = 0; j < points; j++) held += POINT_MM * (heights[i * points + j]! - base[j]!);
    const laid = stations.depositMm2[i]!;
    if (laid > 0) worst = Math.max(worst, Math.abs(held / laid - 1));
  }
  return worst;
}

/** FCAW in a 45 degree groove of 10 mm plate with a backing bar. */
const BACKED: Bench = {
  ...PLATE,
  process: 'FCAW',
  gas: { mix: '75Ar-25CO2', flowLMin: 18 },
  joint: 'groove',
  groove: { bevelDeg: 22.5, rootFaceMm: 0, backing: true },
  gapMm: 6,
};
const CORED: Stretch = { voltageV: 25, wireFeedMMin: 7, ctwdMm: 20, travelMmS: 3.5, travelAngleDeg: -10 };
/** E6010 in an open root. */
const OPEN: Bench = {
  ...PLATE,
  gas: undefined,
  process: 'SMAW',
  electrode: 'E6010',
  wireMm: 3.2,
  joint: 'groove',
  groove: { bevelDeg: 30, rootFaceMm: 1.6, backing: false },
  gapMm: 3.2,
};
const ROOT: Stretch = { currentA: 95, ctwdMm: 3.5, travelMmS: 2.2, travelAngleDeg: -10 };

describe('[W56] a cap holds exactly its area', () => {
  const points = 81;
  const over = (heights: (y: number) => number, areaMm2: number, more: Partial<Cap> = {}) => {
    const found = Float64Array.from({ length: points }, (_, j) => heights((j - 40) * POINT_MM));
    const out = new Float64Array(points);
    const result = { leftMm: 0, rightMm: 0, beyondMm: 0 };
    const plain = { found, offset: 0, points, firstMm: -20, areaMm2, leftMm: -5, rightMm: 5 };
    layCap({ ...plain, least: 0, most: 0.45, skew: 0, peak: 0, meltsFromMm: Infinity, ...more }, out, result);
    return { out, result, held: POINT_MM * out.reduce((sum, z, j) => sum + z - found[j]!, 0) };
  };
  test.each<[string, (y: number) => number, number, Partial<Cap>]>([
    ['a plate', () => 0, 14, {}],
    ['a corner', (y) => Math.abs(y), 18, { least: 0.05 }],
    ['a groove', (y) => Math.max(0, 2 * Math.abs(y) - 4), 9, {}],
    ['an earlier bead', (y) => Math.max(0, 3 - (y + 4) * (y + 4) * 0.2), 16, {}],
    ['more than it can carry', () => 0, 60, {}],
    ['a trace', () => 0, 1e-3, { least: 0.2 }],
    ['hanging and peaked', () => 0, 14, { skew: -0.6, peak: 0.5 }],
    ['a spot that is not melted', () => 0, 3, { leftMm: 0.1, rightMm: 0.2 }],
    ["a lap's edge", (y) => (y < 2 ? Math.abs(y) : 4 - y), 12, { meltsFromMm: 1 }],
  ])('over %s', (_, heights, area, more) => {
    expect(Math.abs(over(heights, area, more).held / area - 1)).toBeLessThan(1e-9);
  });
  test('it lies level in a groove that is off its middle, to the walls', () => {
    const { out, result } = over((y) => 2 * Math.abs(y), 10, { leftMm: -4, rightMm: 6 });
    expect(result.rightMm).toBeCloseTo(-result.leftMm, 1);
    expect(Math.max(...out.slice(38, 43)) - Math.min(...out.slice(38, 43))).toBeLessThan(0.05);
  });
  test('on a plate its toes are the melted ones; what is too much rolls over them', () => {
    expect(over(() => 0, 14).result).toEqual({ leftMm: -5, rightMm: 5, beyondMm: 0 });
    expect(over(() => 0, 60).result.beyondMm).toBeGreaterThan(0.5);
  });
});

test.each<[string, Bench, readonly Run[]]>([
  ['backed groove, five passes', BACKED, [-1.5, 1.5, 0, -3.5, 3.5].map((aimMm) => ({ ...CORED, aimMm }))],
  ['the same in 2G', { ...BACKED, position: '2G' }, [-1.5, 1.5, 0].map((aimMm) => ({ ...CORED, aimMm }))],
  [
    'woven in 3G',
    { ...BACKED, position: '3G' },
    [2, 4].map((weaveMm) => ({ ...CORED, travelMmS: 2.5, weaveMm, weaveHz: 0.8 })),
  ],
  ['open root overhead', { ...OPEN, position: '4G' }, [ROOT, { ...ROOT, currentA: 110 }]],
  ['whipped root', { ...OPEN, position: '3G' }, [{ ...ROOT, whipMm: 4, whipHz: 1.2 }]],
  [
    'three-pass fillet with a gap',
    { ...FILLET, gapMm: 1 },
    [0, -2.5, 2].map((aimMm) => ({ ...FILLET_STRETCH, aimMm })),
  ],
  [
    'beads side by side',
    PLATE,
    [-4, 4, 0].map((aimMm) => ({ voltageV: 28, wireFeedMMin: 9, travelMmS: 7, ctwdMm: 17, aimMm })),
  ],
])('[W2] %s: every station holds what was laid there, to 1e-9', (_, bench, passes) => {
  const state = layers(bench, passes);
  expect(imbalance(state)).toBeLessThan(1e-9);
  expect(Math.abs(total(state.stations.depositMm2) / state.depositedMm3 - 1)).toBeLessThan(1e-9);
  expect(state.stations.passes[25]).toBe(passes.length);
});

describe('[W57] lap', () => {
  const lap = (plateMm: number, over: Partial<Stretch> = {}) =>
    weld({ ...FILLET, joint: 'lap', plateMm }, [{ ...FILLET_STRETCH, ...over }]);
  test('thick enough it is a fillet: the legs of a T-joint of the same settings', () => {
    const tee = mean(weld({ ...FILLET, plateMm: 8 }, [FILLET_STRETCH]), 'legAMm');
    expect(mean(lap(8), 'legAMm') / tee).toBeCloseTo(1, 1);
    expect(mean(lap(8), 'legBMm') / tee).toBeCloseTo(1, 1);
    expect(mean(lap(8), 'edgeMm')).toBe(0);
    expect(imbalance(lap(8))).toBeLessThan(1e-9);
  });
  test('its upper leg is never longer than the edge is high', () => {
    expect(mean(lap(3), 'legBMm')).toBeCloseTo(3, 9);
    expect(mean(lap(3), 'legAMm')).toBeGreaterThan(3.2);
  });
  test('an arc aimed up melts the edge away, more than one in the root; on a thin plate any does', () => {
    expect(mean(lap(5, { aimMm: 2 }), 'edgeMm')).toBeGreaterThan(mean(lap(5), 'edgeMm') + 1);
    expect(mean(lap(3), 'edgeMm')).toBeGreaterThan(1);
    expect(imbalance(lap(3, { aimMm: 2 }))).toBeLessThan(1e-9);
  });
});

test('[W58] one pass on a profile is the fillet, or the bead, of the same settings', () => {
  const plain = weld(FILLET, [FILLET_STRETCH], 50);
  const profile = layers(FILLET, [FILLET_STRETCH]);
  for (const row of ['legAMm', 'legBMm', 'throatMm', 'widthMm', 'penetrationMm'] as const)
    expect(Math.abs(mean(profile, row) / mean(plain, row) - 1)).toBeLessThan(0.06);
  const bead: Stretch = { voltageV: 26, wireFeedMMin: 8, travelMmS: 6, ctwdMm: 16 };
  for (const row of ['widthMm', 'heightMm', 'penetrationMm'] as const)
    expect(Math.abs(mean(layers(PLATE, [bead]), row) / mean(weld(PLATE, [bead], 50), row) - 1)).toBeLessThan(0.06);
});

describe('[W59] filling a groove', () => {
  test('what the face lacks shrinks pass by pass, then reinforcement grows', () => {
    const lacks: number[] = [];
    const heights: number[] = [];
    for (const n of [1, 2, 3, 4]) {
      const state = layers(BACKED, Array(n).fill({ ...CORED, weaveMm: 2.5, weaveHz: 1 }));
      lacks.push(mean(state, 'underfillMm'));
      heights.push(mean(state, 'heightMm'));
    }
    for (let n = 1; n < 4; n++) expect(lacks[n]).toBeLessThan(lacks[n - 1]! + 1e-9);
    expect(lacks[0]).toBeGreaterThan(4);
    expect(heights[0]).toBe(0);
    expect(heights[3]).toBeGreaterThan(0.5);
  });
  test('a pass finds the work as hot as the pass before left it, and lies wider for it', () => {
    const [warm, hot] = [100, 350].map((interpassC) => layers(BACKED, [CORED, { ...CORED, interpassC }]));
    expect(mean(hot!, 'penetrationMm')).toBeGreaterThan(0);
    expect(hot!.sums.foundC[25]).toBeGreaterThan(300);
    expect(hot!.sums.meltedMm[25]).toBeGreaterThan(1.05 * warm!.sums.meltedMm[25]!);
  });
});

describe('[W60] what a pass does not reach it does not fuse', () => {
  test('aimed in the middle it fuses both walls; at one wall it leaves the other', () => {
    expect(mean(layers(BACKED, [CORED]), 'lackOfFusion')).toBe(0);
    const pass: Stretch = { voltageV: 22, wireFeedMMin: 11, ctwdMm: 13, travelMmS: 5 };
    const made = (aims: readonly number[]) =>
      layers(
        { ...BACKED, process: 'GMAW', wireMm: 0.9 },
        aims.map((aimMm) => ({ ...pass, aimMm })),
      );
    expect(mean(made([-2, 2, 0]), 'lackOfFusion')).toBe(0);
    // Three times on one wall, a notch stays at the other; the pass that covers it does not reach its bottom.
    const off = made([-3.5, -3.5, -3.5, 0]);
    expect(mean(off, 'lackOfSideFusion')).toBe(1);
    expect(imbalance(off)).toBeLessThan(1e-9);
  });
  const cold: Stretch = { voltageV: 17, wireFeedMMin: 4, ctwdMm: 12, travelMmS: 4 };
  const short: Bench = { ...BACKED, process: 'GMAW', wireMm: 0.9 };
  test('a cold short-circuit pass over a sound one does not fuse with it; a hot one does', () => {
    const hot: Stretch = { voltageV: 28, wireFeedMMin: 14, ctwdMm: 14, travelMmS: 6 };
    expect(mean(layers(short, [hot, cold]), 'lackOfInterpassFusion')).toBe(1);
    expect(mean(layers(short, [hot, hot]), 'lackOfInterpassFusion')).toBe(0);
  });
  test('a later pass that digs down to it makes good what did not fuse', () => {
    const spray: Bench = { ...BACKED, process: 'GMAW', gas: { mix: '90Ar-10CO2', flowLMin: 18 } };
    const dig: Stretch = { voltageV: 29, wireFeedMMin: 10, ctwdMm: 17, travelMmS: 7 };
    const thin: Stretch = { voltageV: 17, wireFeedMMin: 3, ctwdMm: 14, travelMmS: 9 };
    expect(mean(layers(spray, [dig, thin]), 'lackOfInterpassFusion')).toBe(1);
    expect(mean(layers(spray, [dig, thin, dig]), 'lackOfInterpassFusion')).toBe(0);
  });
});

describe('[W61] open root', () => {
  const root = (over: Partial<Stretch> = {}, bench: Partial<Bench> = {}) =>
    layers({ ...OPEN, ...bench }, [{ ...ROOT, ...over }]);
  test('E6010, 95 A, 3.2 mm of gap, 1.6 mm of root face: fused through, with a root bead', () => {
    for (const position of ['1G', '2G', '3G'] as const) {
      const made = root({}, { position });
      expect(mean(made, 'rootMm')).toBeGreaterThan(0.2);
      expect(mean(made, 'rootMm')).toBeLessThan(2);
      expect(mean(made, 'lackOfFusion') + mean(made, 'burnThrough')).toBe(0);
    }
  });
  test('too little current, a closed gap or a thick root face leave the root hollow', () => {
    expect(mean(root({ currentA: 60 }, { gapMm: 1 }), 'rootMm')).toBeLessThan(-0.3);
    expect(mean(root({}, { gapMm: 0 }), 'rootMm')).toBeLessThan(-0.3);
    expect(mean(root({}, { gapMm: 0 }), 'lackOfFusion')).toBe(1);
  });
  test('too hot and slow the keyhole does not close: melt-through, and a root that hangs through', () => {
    const hot = root({ currentA: 160, travelMmS: 1.6 });
    expect(mean(hot, 'burnThrough')).toBe(1);
    expect(mean(hot, 'rootMm')).toBeGreaterThan(mean(root(), 'rootMm') + 0.5);
  });
  test('overhead the root is sucked back; with a backing nothing goes below', () => {
    expect(mean(root({}, { position: '4G' }), 'rootMm')).toBeLessThan(0.7 * mean(root(), 'rootMm'));
    expect(mean(layers(BACKED, [CORED]), 'rootMm')).toBe(0);
  });
  test('the keyhole is as wide as the gap and more while the arc burns in the root, and gone without it', () => {
    const widths: number[] = [];
    const settings = settingsOf({ ...OPEN, segments: segmentsOf([ROOT], 50) });
    const end = runPasses(
      settings,
      [{ segments: segmentsOf([ROOT], 50) }],
      undefined,
      ({ pool }) => void widths.push(pool.keyholeMm),
    );
    expect(Math.max(...widths)).toBeGreaterThan(3.2);
    expect(Math.max(...widths)).toBeLessThan(5.5);
    expect(end.arc.burning).toBe(false);
  });
});
