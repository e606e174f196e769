import { describe, expect, test } from 'vitest';
import { EVENT_KIND } from '../../../../src/core/recording/event.ts';
import type { WeldSettings } from '../../../../src/core/sim/welding/settings.ts';
import type { WeldState } from '../../../../src/core/sim/welding/state.ts';
import { byHand, FILLET, filletSettings, mean, type Stretch, total, weld } from './support.ts';

/** 2F T-fillet on 10 mm plate with 3.2 mm E7018, dragged. */
const STICK = {
  ...FILLET,
  process: 'SMAW',
  electrode: 'E7018',
  wireMm: 3.2,
  gas: undefined,
  plateMm: 10,
} as const;
const CELLULOSIC = { ...STICK, electrode: 'E6010' } as const;
type Bench = Parameters<typeof weld>[0];
const stick = (over: Partial<Stretch> = {}, bench: Bench = STICK, lengthMm = 60) =>
  weld(bench, [{ currentA: 125, travelMmS: 3, ctwdMm: 2.4, travelAngleDeg: -10, ...over }], lengthMm);
const cellulosic = (over: Partial<Stretch> = {}) =>
  stick({ currentA: 100, ctwdMm: 3.5, travelAngleDeg: -15, ...over }, CELLULOSIC);

const CLEAN = ['undercutAMm', 'undercutBMm', 'porosity', 'lackOfFusion', 'burnThrough', 'slagInclusion'] as const;
const sound = (made: WeldState) => CLEAN.filter((row) => mean(made, row) !== 0);

test('[W38] 3.2 mm E7018 at 105 to 140 A, arc up to a diameter, 2 to 4 mm/s: a clean fillet under slag', () => {
  for (const currentA of [105, 120, 140])
    for (const travelMmS of [2, 3, 4])
      for (const ctwdMm of [1.6, 2.4, 3.2]) {
        const made = stick({ currentA, travelMmS, ctwdMm });
        expect(mean(made, 'currentA')).toBeCloseTo(currentA, 6);
        expect(mean(made, 'legAMm')).toBeGreaterThan(3);
        expect(mean(made, 'legAMm')).toBeLessThan(6.5);
        expect(mean(made, 'slagMm')).toBeGreaterThan(0.3);
        expect([currentA, travelMmS, ctwdMm, sound(made)]).toEqual([currentA, travelMmS, ctwdMm, []]);
      }
});

test('[W38] 300 mm of 3.2 mm core are burnt in about a minute at 125 A; at the stub the arc ends', () => {
  const made = stick({ travelMmS: 2 }, STICK, 200);
  expect(made.arc.extensionMm).toBe(50);
  expect(made.arc.burning).toBe(false);
  const lasts = total(made.stations.arcTicks) / 120;
  expect(lasts).toBeGreaterThan(55);
  expect(lasts).toBeLessThan(60);
  expect(made.stations.depositMm2[100]).toBeGreaterThan(0);
  expect(made.stations.depositMm2[130]).toBe(0);
});

test('[W38] a fresh electrode goes on where the last one ended', () => {
  const made = weld(
    STICK,
    [1, 2].map(() => ({ currentA: 125, travelMmS: 2, ctwdMm: 2.4, travelAngleDeg: -10, newElectrode: true })),
    100,
  );
  expect(made.stations.depositMm2[180]).toBeGreaterThan(0);
});

test('[W2] [W38] of the core melted 67 % lands with E7018, 63 % with E6010; nothing is lost from the books', () => {
  for (const [electrode, share] of [
    ['E7018', 0.67],
    ['E6010', 0.63],
  ] as const) {
    const made = stick({}, { ...STICK, electrode });
    const core = Math.PI * 1.6 * 1.6 * (350 - made.arc.extensionMm);
    expect(made.meltedMm3 / core).toBeCloseTo(1, 9);
    expect(total(made.stations.depositMm2) / (share * core)).toBeCloseTo(1, 9);
    expect((made.depositedMm3 + made.strayMm3 + made.spatterMm3) / made.meltedMm3).toBeCloseTo(1, 9);
  }
});

test('[W39] E6010 digs deeper than E7018 at the same current, under less slag, and spits more', () => {
  const deep = cellulosic();
  const flat = stick({ currentA: 100 });
  expect(mean(deep, 'penetrationMm')).toBeGreaterThan(1.3 * mean(flat, 'penetrationMm'));
  expect(mean(deep, 'slagMm')).toBeLessThan(0.6 * mean(flat, 'slagMm'));
  expect(mean(deep, 'spatter')).toBeGreaterThan(mean(flat, 'spatter'));
});

test('[W39] E6010 whipped 4 mm at 1 to 2 Hz stays sound and lays the metal of a straight run', () => {
  for (const currentA of [80, 100, 120])
    for (const whipHz of [1, 1.5, 2]) {
      const made = cellulosic({ currentA, whipMm: 4, whipHz });
      expect([currentA, whipHz, sound(made)]).toEqual([currentA, whipHz, []]);
      expect(made.depositedMm3 / cellulosic({ currentA }).depositedMm3).toBeCloseTo(1, 2);
    }
});

test('[W40] an arc drawn out beyond 1.5 diameters opens E7018 to air and slag; E6010 bears a longer one', () => {
  const longer = (ctwdMm: number) => sound(stick({ ctwdMm }));
  expect(longer(4)).toEqual([]);
  expect(longer(5.4)).toEqual(expect.arrayContaining(['porosity', 'slagInclusion', 'undercutAMm']));
  expect(sound(cellulosic({ ctwdMm: 5 }))).toEqual([]);
  expect(sound(cellulosic({ ctwdMm: 8.5 }))).toEqual(expect.arrayContaining(['porosity', 'slagInclusion']));
});

test('[W40] the same in diameters with a thinner and a thicker electrode', () => {
  for (const [wireMm, currentA] of [
    [2.5, 85],
    [4, 170],
  ] as const) {
    const bench = { ...STICK, wireMm };
    expect([wireMm, sound(stick({ currentA, ctwdMm: wireMm }, bench))]).toEqual([wireMm, []]);
    expect(sound(stick({ currentA, ctwdMm: 1.7 * wireMm }, bench))).toEqual(
      expect.arrayContaining(['porosity', 'slagInclusion']),
    );
  }
});

test('[W42] [W49] a program whose arc froze goes on with the next stretch', () => {
  const made = weld(
    STICK,
    [0.2, 2.4].map((ctwdMm) => ({ currentA: 125, travelMmS: 3, ctwdMm, travelAngleDeg: -10 })),
    60,
  );
  expect(mean(made, 'depositMm2', 15, 45)).toBe(0);
  expect(mean(made, 'depositMm2', 75, 105)).toBeGreaterThan(8);
});

test('[W37] a stick that is pushed, or crawls, shuts slag in', () => {
  expect([-10, 0, 4, 6].map((travelAngleDeg) => mean(stick({ travelAngleDeg }), 'slagInclusion'))).toEqual([
    0, 0, 0, 1,
  ]);
  expect(mean(stick({ travelMmS: 1 }, STICK, 40), 'slagInclusion')).toBe(1);
});

test('[W25] at the wrong polarity it digs less and spits more', () => {
  const wrong = stick({}, { ...STICK, polarity: 'DCEN' });
  expect(mean(wrong, 'penetrationMm')).toBeLessThan(0.85 * mean(stick(), 'penetrationMm'));
  expect(mean(wrong, 'spatter')).toBeGreaterThan(mean(stick(), 'spatter') + 0.2);
});

describe('by hand', () => {
  const settings = (
    over: Partial<WeldSettings['initial']> = {},
    electrode: 'E7018' | 'E6010' = 'E7018',
  ): WeldSettings => ({
    ...filletSettings({ voltageV: 0, wireFeedMMin: 0, gasFlowLMin: 0, currentA: 125, ...over }),
    process: 'SMAW',
    electrode,
    wireMm: 3.2,
    gasMix: 'none',
  });
  /** Touches at 1 s, lifts after `touchS`, and then holds the end of the electrode `arcMm` off; no trigger anywhere. */
  const held =
    (arcMm: (t: number, state: WeldState) => number, touchS = 0.05) =>
    (t: number, state: WeldState) => ({
      x: t < 1 ? 30 : 30 + (t - 1) * 3,
      trigger: false,
      ctwdMm: state.arc.extensionMm + (t < 1 ? 20 : t < 1 + touchS ? 0 : arcMm(t, state)),
    });

  test('[W41] no trigger strikes it: a touch and a lift do', () => {
    const never = byHand(settings(), 3, (t, state) => ({ ...held(() => 2.4)(t, state), trigger: true, ctwdMm: 355 }));
    expect(total(never.stations.arcTicks)).toBe(0);
    const struck = byHand(
      settings(),
      4,
      held(() => 2.4),
    );
    expect(struck.arc.burning).toBe(true);
    expect(struck.arc.arcLengthMm).toBeCloseTo(2.4, 1);
  });

  test.each([
    ['no power', { powerOn: false }],
    ['no work clamp', { workClampOn: false }],
    ['no current', { currentA: 0 }],
  ] as const)('[W24] %s: no arc', (_, over) => {
    expect(
      total(
        byHand(
          settings(over),
          3,
          held(() => 2.4),
        ).stations.arcTicks,
      ),
    ).toBe(0);
  });

  test('[W41] a hand that stays where it is draws the arc out by what burns off, until it goes out', () => {
    const lengths: number[] = [];
    const out = byHand(
      settings(),
      6,
      // 350 mm, and 2.4 of arc: the height at which it was struck.
      (t, state) => ({ ...held(() => 2.4)(t, state), ...(t >= 1.1 && { ctwdMm: 351.5 }) }),
      [],
      ({ arc }, t) => void (arc.burning && t > 1.2 && lengths.push(arc.arcLengthMm)),
    );
    for (let i = 1; i < lengths.length; i++) expect(lengths[i]).toBeGreaterThan(lengths[i - 1]!);
    expect(lengths.at(-1)).toBeGreaterThan(7.8);
    // 5.2 mm/s from 2 mm to 8: a little over a second.
    expect(lengths.length / 120).toBeGreaterThan(0.9);
    expect(lengths.length / 120).toBeLessThan(1.4);
    expect(out.arc.burning).toBe(false);
    expect(Math.max(...out.stations.craterMm)).toBeGreaterThan(0);
  });

  test('[W41] gone out, it is struck again with what is left of it', () => {
    const twice = byHand(settings(), 8, (t, state) =>
      held(() => (t < 3 ? 2.4 : t < 4 ? 20 : t < 4.05 ? 0 : 2.4))(t, state),
    );
    expect(twice.arc.burning).toBe(true);
    expect(twice.arc.extensionMm).toBeLessThan(350 - 5 * 5);
  });

  test('[W42] touched too long it freezes to the work; torn off, it can be struck again', () => {
    const stuck = byHand(
      settings(),
      3,
      held(() => 0, 0.3),
    );
    expect([stuck.arc.burning, stuck.memory.fused]).toEqual([false, true]);
    const lifted = byHand(
      settings(),
      3,
      held((t) => (t < 2 ? 2 : 4), 0.3),
    );
    expect([lifted.arc.burning, lifted.memory.fused]).toEqual([false, false]);
    const again = byHand(
      settings(),
      4,
      held((t) => (t < 2 ? 6 : t < 2.05 ? 0 : 2.4), 0.3),
    );
    expect(again.arc.burning).toBe(true);
  });

  test('[W42] pushed into the pool for a tenth of a second it freezes; a shorter dip it burns free of', () => {
    const dipped = (forS: number) =>
      byHand(
        settings(),
        4,
        held((t) => (t >= 2 && t < 2 + forS ? 0.1 : 2.4)),
      );
    expect(dipped(0.05).arc.burning).toBe(true);
    expect([dipped(0.15).arc.burning, total(dipped(0.15).stations.arcTicks) / 120 < 1.2]).toEqual([false, true]);
  });

  test('[W42] with too little current it sticks at the first touch', () => {
    const weak = byHand(
      settings({ currentA: 45 }),
      3,
      held(() => 2.4),
    );
    expect(total(weak.stations.arcTicks)).toBe(0);
  });

  test('[W43] current droops with arc length; arc force adds to it where the arc is short', () => {
    const amps = (arcMm: number, arcForceAMm: number) =>
      byHand(
        settings({ arcForceAMm }),
        2,
        held(() => arcMm),
      ).arc.currentA;
    expect(amps(1, 0)).toBeGreaterThan(amps(4, 0));
    expect(amps(4, 0)).toBeLessThan(125);
    expect(amps(1, 20) - amps(1, 0)).toBeCloseTo(20 * 1.4, 0);
    expect(amps(4, 20)).toBe(amps(4, 0));
  });

  test('[W38] a new electrode is put into the holder, not while one burns; a stub strikes no arc', () => {
    const lengthens = (tick: number) =>
      byHand(
        settings(),
        4,
        held(() => 2.4),
        [[tick, EVENT_KIND.electrode, 2000]],
      ).arc.extensionMm;
    expect(lengthens(60)).toBeLessThan(200);
    expect(lengthens(300)).toBeGreaterThan(300);
    const stub = byHand(
      settings(),
      4,
      held(() => 2.4),
      [[60, EVENT_KIND.electrode, 500]],
    );
    expect(total(stub.stations.arcTicks)).toBe(0);
  });

  test('[W43] the panel of such a source sets current and arc force, and no voltage', () => {
    const { machine } = byHand(
      settings(),
      1,
      held(() => 2.4),
      [
        [10, EVENT_KIND.current, 110],
        [10, EVENT_KIND.arcForce, 150],
        [10, EVENT_KIND.voltage, 250],
      ],
    );
    expect([machine.currentA, machine.arcForceAMm, machine.voltageV]).toEqual([110, 15, 0]);
  });
});
