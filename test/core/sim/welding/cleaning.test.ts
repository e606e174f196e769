import { describe, expect, test } from 'vitest';
import { EVENT_KIND } from '../../../../src/core/recording/event.ts';
import { restProgram, runPasses, runProgram } from '../../../../src/core/sim/welding/prescribed.ts';
import { type BeadProgram, settingsOf } from '../../../../src/core/sim/welding/program.ts';
import type { WeldState } from '../../../../src/core/sim/welding/state.ts';
import { stepWeld } from '../../../../src/core/sim/welding/weld.ts';
import { bead, byHand, FILLET, filletSettings, mean, restingPose, type Stretch, segmentsOf } from './support.ts';

const STICK: Omit<BeadProgram, 'segments'> = {
  ...FILLET,
  gas: undefined,
  process: 'SMAW',
  electrode: 'E7018',
  wireMm: 3.2,
  plateMm: 8,
};
const PASS: Stretch = { currentA: 125, ctwdMm: 2.5, travelMmS: 3, travelAngleDeg: -10 };
const [HAMMER, BRUSH] = [1, 2];

/** A frozen bead under its slag, 60 mm long. */
function slagged(electrode: 'E7018' | 'E6010' = 'E7018'): WeldState {
  const segments = segmentsOf([PASS], 60);
  const state = runProgram(settingsOf({ ...STICK, electrode, segments }), segments);
  restProgram(state, 20);
  return state;
}

/** The other hand's tool goes through places (x along the seam, off the root, mm), a tick each. */
function work(state: WeldState, tool: number, places: Iterable<readonly [x: number, off: number]>): void {
  const away = { ...restingPose(), validity: 'lost' as const };
  const hand = restingPose();
  let first = true;
  for (const [x, off] of places) {
    Object.assign(hand, { x, y: off * Math.SQRT1_2, z: off * Math.SQRT1_2 });
    const events = first ? [{ time: 0, kind: EVENT_KIND.otherTool, value: tool }] : [];
    first = false;
    stepWeld(state, { tick: state.tick + 1, head: away, toolMain: away, toolOther: hand, events });
  }
}
const blows = (from: number, to: number, times: number): (readonly [number, number])[] =>
  Array.from({ length: times }, () =>
    Array.from({ length: (to - from) / 8 }, (_, n) => [[from + 8 * n, 40] as const, [from + 8 * n, 2] as const]).flat(),
  ).flat();
const rubs = (from: number, to: number, times: number): (readonly [number, number])[] =>
  Array.from({ length: times * (to - from) }, (_, n) => [from + (n % (to - from)), 4] as const);

describe('[W62] chipping and brushing', () => {
  test('blows of a hammer break the slag off where they fall, and only there', () => {
    const state = slagged();
    const thick = state.stations.slagMm[30]!;
    expect(thick).toBeGreaterThan(0.25);
    work(state, HAMMER, blows(20, 44, 2));
    expect(mean(state, 'slagMm', 24, 36)).toBeLessThan(0.1);
    expect(state.stations.slagMm[52]).toBeGreaterThan(0.25);
  });
  test('a hammer that is not lifted breaks nothing, nor one in the air, nor a hand with its own tool', () => {
    const state = slagged();
    const before = mean(state, 'slagMm');
    work(state, HAMMER, Array(60).fill([30, 2]));
    work(
      state,
      HAMMER,
      Array.from({ length: 60 }, (_, n) => [30, n % 2 ? 40 : 12] as const),
    );
    work(state, 0, blows(20, 44, 2));
    expect(mean(state, 'slagMm')).toBe(before);
  });
  test('a brush takes off the thin slag of E6010 by rubbing, and not the thick slag of E7018', () => {
    const thin = slagged('E6010');
    work(thin, BRUSH, rubs(15, 45, 4));
    expect(mean(thin, 'slagMm', 20, 40)).toBe(0);
    const thick = slagged();
    const before = mean(thick, 'slagMm', 20, 40);
    work(thick, BRUSH, rubs(15, 45, 10));
    expect(mean(thick, 'slagMm', 20, 40)).toBe(before);
  });
  test('hammer and then brush leave it bright', () => {
    const state = slagged();
    work(state, HAMMER, blows(12, 52, 2));
    work(state, BRUSH, rubs(10, 50, 2));
    expect(mean(state, 'slagMm', 15, 45)).toBe(0);
  });
  test('while the hand of the torch holds a hammer no arc burns, and the torch burns again when it is taken up', () => {
    const held = (value: number, at: number): readonly [number, number, number] => [at, EVENT_KIND.mainTool, value];
    const none = byHand(filletSettings(), 6, bead(30, 50), [held(HAMMER, 60)]);
    expect(none.meltedMm3).toBe(0);
    const again = byHand(filletSettings(), 12, bead(30, 80), [held(HAMMER, 300), held(0, 840)]);
    expect(again.stations.depositMm2[33]).toBeGreaterThan(5);
    expect(again.stations.depositMm2[70]).toBeGreaterThan(5);
    expect(again.stations.depositMm2[48]).toBe(0);
  });
});

test('[W63] a pass over slag that was left on shuts it in; over cleaned slag it does not', () => {
  const passes = (cleaned: boolean) =>
    [true, cleaned].map((clean) => ({ segments: segmentsOf([PASS], 50), cleaned: clean }));
  const weldBoth = (cleaned: boolean) => {
    const written = passes(cleaned);
    return runPasses(settingsOf({ ...STICK, segments: written[0]!.segments, passes: written }), written);
  };
  expect(mean(weldBoth(true), 'slagInclusion')).toBe(0);
  expect(mean(weldBoth(false), 'slagInclusion')).toBe(1);
});
