import { describe, expect, test } from 'vitest';
import { EVENT_KIND } from '../../../../src/core/recording/event.ts';
import type { ToolPose } from '../../../../src/core/sim/simulation.ts';
import type { WeldSettings } from '../../../../src/core/sim/welding/settings.ts';
import type { WeldState } from '../../../../src/core/sim/welding/state.ts';
import { byHand, FILLET, filletSettings, mean, restingPose, type Stretch, total, weld } from './support.ts';

/** 2F T-fillet on 3 mm plate with 2.4 mm ER70S-2, pushed. */
const TUNGSTEN = {
  ...FILLET,
  process: 'GTAW',
  wireMm: 2.4,
  gas: { mix: '100Ar', flowLMin: 9 },
  plateMm: 3,
} as const;
const PLAIN = { ...TUNGSTEN, joint: 'bead-on-plate', position: '1G' } as const;
type Bench = Parameters<typeof weld>[0];
const tungsten = (over: Partial<Stretch> = {}, bench: Bench = TUNGSTEN) =>
  weld(bench, [{ currentA: 110, travelMmS: 1.5, ctwdMm: 2.2, travelAngleDeg: 15, fillerMmS: 3, ...over }], 40);
const CLEAN = [
  'undercutAMm',
  'porosity',
  'lackOfFusion',
  'burnThrough',
  'slagInclusion',
  'slagMm',
  'spatter',
  'tungsten',
] as const;
const sound = (made: WeldState) => CLEAN.filter((row) => mean(made, row) !== 0);

test('[W44] 3 mm plate, 100 to 130 A, arc of 1.5 to 3 mm, 1 to 2 mm/s: a clean fillet without slag or spatter', () => {
  for (const currentA of [100, 115, 130])
    for (const travelMmS of [1, 1.5, 2])
      for (const ctwdMm of [1.5, 2.2, 3]) {
        const made = tungsten({ currentA, travelMmS, ctwdMm, fillerMmS: 2 * travelMmS });
        expect(mean(made, 'currentA')).toBeCloseTo(currentA, 9);
        expect(mean(made, 'legAMm')).toBeGreaterThan(3.5);
        expect(mean(made, 'legAMm')).toBeLessThan(5);
        expect([currentA, travelMmS, ctwdMm, sound(made)]).toEqual([currentA, travelMmS, ctwdMm, []]);
      }
});

test('[W44] without filler it melts plate and lays no metal', () => {
  const bare = tungsten({ fillerMmS: 0 }, PLAIN);
  expect(bare.meltedMm3).toBe(0);
  expect(mean(bare, 'depositMm2')).toBe(0);
  expect(mean(bare, 'heightMm')).toBe(0);
  expect(mean(bare, 'widthMm')).toBeGreaterThan(4);
  expect(mean(bare, 'penetrationMm')).toBeGreaterThan(0.4);
});

test('[W2] [W44] all of the rod fed is in the joint, also over a change of feed and of current', () => {
  const made = weld(
    TUNGSTEN,
    [
      { currentA: 110, travelMmS: 1.5, ctwdMm: 2.2, fillerMmS: 3 },
      { currentA: 125, travelMmS: 2, ctwdMm: 2.2, fillerMmS: 5, weaveMm: 1, weaveHz: 1 },
    ],
    40,
  );
  const fed = Math.PI * 1.2 * 1.2 * ((3 * 40) / 1.5 + (5 * 40) / 2);
  expect(total(made.stations.depositMm2) / fed).toBeCloseTo(1, 9);
  expect((made.depositedMm3 + made.strayMm3 + made.spatterMm3) / made.meltedMm3).toBeCloseTo(1, 9);
});

test('[W44] heat input counts 0.6 of the arc, whose voltage follows its length and hardly its current', () => {
  const heat = (ctwdMm: number) => mean(tungsten({ ctwdMm }), 'heatInputKjMm');
  expect(heat(2.2)).toBeCloseTo((0.6 * (10 + 0.8 * 2.2 + 0.006 * 110) * 110) / 1500, 6);
  expect(heat(4)).toBeGreaterThan(heat(2.2));
});

test('[W45] a tungsten that touches leaves itself in the metal and digs less until it is ground', () => {
  const touched = tungsten({ ctwdMm: 0.1 });
  expect(mean(touched, 'tungsten')).toBe(1);
  expect(touched.memory.dirty).toBe(true);
  expect(mean(touched, 'penetrationMm')).toBeLessThan(0.8 * mean(tungsten(), 'penetrationMm'));
});

test('[W45] electrode positive heats the tungsten: it spits into the metal, and depth is lost', () => {
  const wrong = tungsten({}, { ...TUNGSTEN, polarity: 'DCEP' });
  expect(mean(wrong, 'tungsten')).toBe(1);
  expect(mean(wrong, 'penetrationMm')).toBeLessThan(0.6 * mean(tungsten(), 'penetrationMm'));
});

test('[W46] a cup takes 6 to 15 L/min; without argon, or blown about, pores form', () => {
  const pores = (flowLMin: number) => mean(tungsten({}, { ...TUNGSTEN, gas: { mix: '100Ar', flowLMin } }), 'porosity');
  expect([6, 9, 15].map(pores)).toEqual([0, 0, 0]);
  expect(pores(0)).toBe(1);
  expect(pores(25)).toBeGreaterThan(0.3);
});

test('[W44] too little current for the plate does not fuse the root', () => {
  expect(sound(tungsten({ currentA: 60 }))).toEqual(['lackOfFusion']);
});

describe('by hand', () => {
  const settings = (over: Partial<WeldSettings['initial']> = {}): WeldSettings => ({
    ...filletSettings({
      voltageV: 0,
      wireFeedMMin: 0,
      gasFlowLMin: 9,
      currentA: 110,
      electrodePositive: false,
      ...over,
    }),
    process: 'GTAW',
    wireMm: 2.4,
    gasMix: '100Ar',
  });
  const at = (arcMm: number, trigger: boolean, x = 40) => ({ x, trigger, ctwdMm: 5 + arcMm });
  /** A rod that lies flat along the seam, its end `past` mm below the root at `x`. */
  const rod = (x: number, past: number, rodMm: number): ToolPose => {
    const back = rodMm - past;
    const [ax, az] = [Math.cos(0.3), Math.sin(0.3)];
    const axis = [ax, az * Math.SQRT1_2, az * Math.SQRT1_2] as const;
    const w = Math.sqrt((1 + axis[2]) / 2);
    return {
      ...restingPose(),
      x: x + back * axis[0],
      y: back * axis[1],
      z: back * axis[2],
      qx: -axis[1] / (2 * w),
      qy: axis[0] / (2 * w),
      qw: w,
    };
  };

  test('[W47] the switch strikes it across a gap of up to 4 mm; drawn out beyond 12 mm it goes out', () => {
    const burns = (arcMm: number) => byHand(settings(), 2, (t) => at(t < 1 ? 9 : arcMm, t > 0.5)).arc.burning;
    expect([2, 3.9, 4.5].map(burns)).toEqual([true, true, false]);
    const drawn = (arcMm: number) => byHand(settings(), 3, (t) => at(t < 1.5 ? 2 : arcMm, t > 0.5)).arc.burning;
    expect([8, 11.5, 12.5].map(drawn)).toEqual([true, true, false]);
    expect(byHand(settings(), 2, () => at(2, false)).arc.burning).toBe(false);
  });

  test.each([
    ['no power', { powerOn: false }],
    ['no work clamp', { workClampOn: false }],
    ['no current', { currentA: 0 }],
  ] as const)('[W24] %s: no arc', (_, over) => {
    expect(total(byHand(settings(over), 2, () => at(2, true)).stations.arcTicks)).toBe(0);
  });

  test('[W48] what of the rod is dipped into the pool melts; beside the pool, or above it, nothing does', () => {
    const laid = (x: number, past: number) =>
      byHand(settings(), 4, (t, { memory }) => ({
        ...at(2.2, t > 0.5),
        other: rod(x, t > 2 ? past : -5, memory.rodMm),
      })).meltedMm3;
    expect(laid(41.5, 0.02)).toBeGreaterThan(0);
    expect(laid(41.5, -1)).toBe(0);
    expect(laid(60, 0.02)).toBe(0);
  });

  test('[W48] a rod pushed in faster than the pool can melt it melts no faster', () => {
    const speed = (past: number) =>
      byHand(settings(), 4, (t, { memory }) => ({
        ...at(2.2, t > 0.5),
        other: rod(41.5, t > 2 ? past : -5, memory.rodMm),
      })).meltedMm3 / 2;
    // Half of 0.6 x 12.4 V x 110 A, at 10.3 J/mm3.
    expect(speed(3)).toBeCloseTo((0.5 * 0.6 * 12.42 * 110) / 10.3, 0);
    expect(speed(30)).toBeCloseTo(speed(3), 6);
  });

  test('[W45] a rod that touches the tungsten dirties it; ground anew it is clean', () => {
    const dirty = (x: number, grind = false) =>
      byHand(
        settings(),
        4,
        // The end hangs above the pool, as high as the tungsten's tip.
        (t, { memory }) => ({ ...at(2.2, t > 0.5 && t < 3), other: rod(x, -2.2 / Math.sin(0.3), memory.rodMm) }),
        grind ? [[420, EVENT_KIND.wireTrim, 50]] : [],
      ).memory.dirty;
    // 2.2 mm up a rod this flat is 7.1 mm along the seam.
    expect(dirty(40 - 2.2 / Math.tan(0.3))).toBe(true);
    expect(dirty(43)).toBe(false);
    expect(dirty(40 - 2.2 / Math.tan(0.3), true)).toBe(false);
  });
});
