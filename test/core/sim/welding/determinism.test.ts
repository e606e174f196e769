import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStateDigest } from '../../../../src/core/base/digest.ts';
import { EVENT_KIND } from '../../../../src/core/recording/event.ts';
import type { ToolPose } from '../../../../src/core/sim/simulation.ts';
import { PHYSICS } from '../../../../src/core/sim/welding/constants.ts';
import { digestWeld } from '../../../../src/core/sim/welding/digest.ts';
import type { Coupon } from '../../../../src/core/sim/welding/settings.ts';
import type { WeldState } from '../../../../src/core/sim/welding/state.ts';
import { startWeld, stepWeld } from '../../../../src/core/sim/welding/weld.ts';
import { bead, byHand, filletSettings, PLATE, restingPose, total, weld } from './support.ts';

const digestOf = (state: WeldState): string => {
  const sink = createStateDigest();
  digestWeld(state, sink);
  return sink.take();
};

test('[W29] the same input gives the same digest, and a hair of difference another', () => {
  const made = (x: number) => digestOf(byHand(filletSettings(), 8, (t) => ({ ...bead(30, 80)(t), aimMm: x })));
  expect(made(0.1)).toBe(made(0.1));
  expect(made(0.1)).not.toBe(made(0.1000001));
});

test('[W29] a digest taken on the way, or a state copied on the way, changes nothing', () => {
  const plain = byHand(filletSettings(), 8, bead(30, 80));
  const watched = byHand(filletSettings(), 8, bead(30, 80), [], (state) => void digestOf(state));
  expect(digestOf(watched)).toBe(digestOf(plain));
  expect(digestOf(structuredClone(plain))).toBe(digestOf(plain));
});

/** Numbers a process does not have: they stay as they are, and are not folded. */
const OF_HAND_FED = ['machine.currentA', 'machine.arcForceAMm'];
const OF_TUNGSTEN = ['stations.tungsten', 'memory.rodMm', 'memory.dirty'];
const OF_SLAG = ['stations.slagMm', 'stations.slagInclusion', 'sums.slagShut'];
/** Numbers of positions the joint of these cases does not stand in. */
const OF_STANCE = ['stations.crownMm', 'sums.climb'];
/** Numbers of a joint welded in layers. */
const OF_LAYERS = [
  'pool.keyholeMm',
  ...['rootMm', 'underfillMm', 'edgeMm', 'passes', 'lackOfSideFusion', 'lackOfInterpassFusion'].map(
    (row) => `stations.${row}`,
  ),
];
const FIXED_SURFACE = ['surface.points', 'surface.firstMm', 'surface.topMm', 'surface.base'];
/** A hand's last stroke, while it holds no cleaning tool. */
const OF_CLEANING = ['main', 'other'].flatMap((hand) =>
  ['known', 'xMm', 'yMm', 'zMm', 'raised'].map((name) => `cleaning.${hand}.${name}`),
);

test.each([
  ['GMAW', [...OF_HAND_FED, ...OF_SLAG, ...OF_TUNGSTEN], false],
  ['FCAW', [...OF_HAND_FED, ...OF_TUNGSTEN], false],
  ['SMAW', OF_TUNGSTEN, false],
  ['GTAW', OF_SLAG, false],
  ['FCAW', [...OF_HAND_FED, ...OF_TUNGSTEN], true],
] as const)('[W29] the digest of %s folds every number that decides', (process, absent, layered) => {
  const hand = bead(30, 80);
  const plain = filletSettings({ currentA: 120 });
  const state = byHand({ ...plain, process, coupon: { ...plain.coupon, layered } }, 6, (t, { arc }) => ({
    ...hand(t),
    // A stick is scratched and lifted, a tungsten held.
    ...((process === 'SMAW' || process === 'GTAW') && { ctwdMm: arc.extensionMm + (t < 1 ? 12 : t < 1.05 ? 0 : 2) }),
  }));
  expect(total(state.stations.arcTicks)).toBeGreaterThan(0);
  const before = digestOf(state);
  // Not folded: what the settings fix, the scratch, and what only says where views must look.
  const fixed = new Set(['settings', 'seed', 'frame', 'scale', 'melting', 'shares', 'changedFrom', 'changedTo']);
  const unfolded: string[] = [];
  const visit = (holder: Record<string, unknown>, path: string): void => {
    for (const [key, value] of Object.entries(holder)) {
      if (path === '' && fixed.has(key)) continue;
      const here = `${path}${key}`;
      if (here === 'stations.count' || FIXED_SURFACE.includes(here)) continue;
      const bitten = (set: (change: boolean) => void): void => {
        set(true);
        if (digestOf(state) === before) unfolded.push(here);
        set(false);
      };
      if (value instanceof Float64Array) {
        // Row 40 is welded: a number of each station, or one in the middle of its profile.
        const at =
          value.length === state.stations.count ? 40 : Math.floor((40.5 * value.length) / state.stations.count);
        const kept = value[at]!;
        bitten((change) => {
          value[at] = change ? kept + 1 : kept;
        });
      } else if (['number', 'boolean', 'string'].includes(typeof value)) {
        const other = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : 'spray';
        bitten((change) => {
          holder[key] = change ? other : value;
        });
      } else if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>, `${here}.`);
    }
  };
  visit(state as unknown as Record<string, unknown>, '');
  expect(unfolded.toSorted()).toEqual(
    [...absent, ...(layered ? [] : OF_LAYERS), ...OF_STANCE, ...OF_CLEANING].toSorted(),
  );
});

test("[W29] stations outside the digest's range are bare", () => {
  const { stations, memory } = byHand(filletSettings(), 9, bead(60, 90));
  for (const [from, to] of [
    [0, memory.touchedFrom],
    [memory.touchedTo, 150],
  ] as const)
    expect(total(stations.depositMm2.slice(from, to)) + total(stations.arcTicks.slice(from, to))).toBe(0);
  expect(memory.touchedFrom).toBeGreaterThan(50);
  expect(memory.touchedTo).toBeLessThan(100);
});

const wildPose = fc.record({
  x: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((v) => v / 10),
  y: fc.integer({ min: -1000, max: 1000 }).map((v) => v / 10),
  z: fc.integer({ min: -1000, max: 1000 }).map((v) => v / 10),
  q: fc.tuple(
    ...([0, 1, 2, 3].map(() => fc.integer({ min: -16383, max: 16383 })) as [
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
    ]),
  ),
  near: fc.boolean(),
  trigger: fc.constantFrom(0, 0.4, 1, 1, 1),
  validity: fc.constantFrom('tracked', 'tracked', 'tracked', 'emulated', 'lost'),
  ticks: fc.integer({ min: 1, max: 60 }),
  kind: fc.constantFrom(0, ...Object.values(EVENT_KIND)),
  value: fc.oneof(fc.integer({ min: -5, max: 400 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
});

const WILD_COUPONS: readonly Partial<Coupon>[] = [
  {},
  { joint: 'bead-on-plate', position: '1G', plateMm: 2 },
  { layered: true, gapMm: 1, position: '3F' },
  { joint: 'lap', plateMm: 3 },
  { joint: 'groove', position: '4G', gapMm: 3, groove: { bevelDeg: 30, rootFaceMm: 1.5, backing: false } },
];
const PROCESSES = ['GMAW', 'FCAW', 'SMAW', 'GTAW'] as const;
test.each(PROCESSES)(
  '[W31] %s: whatever hand and panel do, every number stays finite, the metal accounted for',
  (process) => {
    let burnt = 0;
    fc.assert(
      fc.property(
        fc.array(wildPose, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...WILD_COUPONS),
        (moves, coupon) => {
          const settings = { ...filletSettings({ currentA: 120 }), process };
          const state = startWeld({ ...settings, coupon: { ...settings.coupon, ...coupon } }, 1);
          const pose: ToolPose = restingPose();
          let tick = 0;
          for (const { x, y, z, q, near, trigger, validity, ticks, kind, value } of moves) {
            const finishing = kind === EVENT_KIND.finished || kind === EVENT_KIND.paused;
            for (let n = 0; n < ticks; n++) {
              // Near moves wander about the joint, so that an arc burns; the others are anywhere.
              const slide = near ? n * 0.1 : 0;
              Object.assign(
                pose,
                near ? { x: Math.abs(x % 150) + slide, y: Math.abs(y % 20), z: Math.abs(z % 20) } : { x, y, z },
              );
              // What a hand feeds burns close to the end of its electrode alone: touched, then lifted.
              const off = state.arc.extensionMm + (n === 0 ? 0 : Math.abs(y % 60) / 10);
              if (near && (process === 'SMAW' || process === 'GTAW')) pose.y = pose.z = off * Math.SQRT1_2;
              if (near) Object.assign(pose, { qx: Math.sin(-Math.PI / 8), qy: 0, qz: 0, qw: Math.cos(-Math.PI / 8) });
              else Object.assign(pose, { qx: q[0] / 16383, qy: q[1] / 16383, qz: q[2] / 16383, qw: q[3] / 16383 });
              Object.assign(pose, { trigger, validity });
              const events = n === 0 && !finishing ? [{ time: 0, kind, value }] : [];
              stepWeld(state, { tick: tick++, head: pose, toolMain: pose, toolOther: pose, events });
            }
          }
          const signed = /Angle|aim|side|Speed|temperatureC|foundC|peakC|climb|crownMm|rootMm/;
          const wrong = [...Object.entries(state.stations), ...Object.entries(state.sums)].filter(
            ([name, row]) =>
              row instanceof Float64Array &&
              row.some((number) => !Number.isFinite(number) || (number < 0 && !signed.test(name))),
          );
          expect(wrong.map(([name]) => name)).toEqual([]);
          for (const part of [state.torch, state.arc, state.pool, state.memory])
            expect(Object.values(part).filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual(
              [],
            );
          const profile = Object.values(state.surface ?? {}).filter((value) => value instanceof Float64Array);
          expect(profile.every((row) => row.every(Number.isFinite))).toBe(true);
          expect(total(state.stations.depositMm2)).toBeCloseTo(state.depositedMm3, 6);
          expect(state.depositedMm3 + state.strayMm3 + state.spatterMm3).toBeCloseTo(state.meltedMm3, 6);
          expect(state.meltedMm3).toBeGreaterThanOrEqual(0);
          burnt += total(state.stations.arcTicks);
        },
      ),
      // So many that an arc burns for a while whatever the seed: about 13 ticks a run.
      { numRuns: 300 },
    );
    expect(burnt).toBeGreaterThan(1000);
  },
);

test('[W32] every constant is finite, has a unit and says where it comes from', () => {
  for (const [name, { value, unit, source }] of Object.entries(PHYSICS)) {
    expect(Number.isFinite(value), name).toBe(true);
    expect(unit.length, name).toBeGreaterThan(0);
    expect(source.length, name).toBeGreaterThan(5);
  }
});

test('[W29] a prescribed weld is the same twice', () => {
  const made = () => digestOf(weld(PLATE, [{ voltageV: 26, wireFeedMMin: 8, travelMmS: 6, ctwdMm: 16 }]));
  expect(made()).toBe(made());
});
