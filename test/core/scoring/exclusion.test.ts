import { expect, test } from 'vitest';
import { findExcluded } from '../../../src/core/scoring/exclusion.ts';
import { addFlags, emptyFlags, FLAG, momentsWhere } from '../../../src/core/scoring/tick-flags.ts';

const flagsOf = (...runs: readonly (readonly [ticks: number, bits: number])[]) => {
  const flags = emptyFlags();
  for (const [ticks, bits] of runs) for (let i = 0; i < ticks; i++) addFlags(flags, bits);
  return flags;
};
const ARC = FLAG.burning | FLAG.trigger;

test('[G8] a loss of 100 ms is bridged, one tick more is excluded', () => {
  expect(findExcluded(flagsOf([100, ARC], [12, ARC | FLAG.lost], [100, ARC])).percent).toBe(0);
  const { percent, longestLossTicks } = findExcluded(flagsOf([100, ARC], [13, ARC | FLAG.lost], [100, ARC]));
  expect(percent).toBeCloseTo((100 * 13) / 213, 9);
  expect(longestLossTicks).toBe(13);
});

test('[G8] what the device guessed, and what lies 50 ms around a jump, is excluded', () => {
  expect(findExcluded(flagsOf([90, ARC], [10, ARC | FLAG.emulated])).percent).toBeCloseTo(10, 9);
  expect(findExcluded(flagsOf([60, ARC], [1, ARC | FLAG.jump], [39, ARC])).percent).toBeCloseTo(12, 9);
});

test('[G8] the arc that a lost torch puts out counts as lost all the same', () => {
  expect(findExcluded(flagsOf([50, ARC], [50, FLAG.trigger | FLAG.lost])).percent).toBeCloseTo(50, 9);
});

test('[G8] losses away from the arc, before the first pose or in a pause, exclude nothing', () => {
  const flags = flagsOf([30, FLAG.lost], [50, ARC], [40, FLAG.lost], [40, FLAG.lost | FLAG.paused], [50, ARC]);
  expect(findExcluded(flags).percent).toBe(0);
});

test('moments are the stretches for which something holds', () => {
  const moments = momentsWhere(flagsOf([3, 0], [2, FLAG.hot], [1, 0], [1, FLAG.hot]), (bits) => bits !== 0);
  expect(moments).toEqual([
    { fromTick: 3, toTick: 5 },
    { fromTick: 6, toTick: 7 },
  ]);
});
