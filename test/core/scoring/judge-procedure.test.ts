import { describe, expect, test } from 'vitest';
import { decimalValue } from '../../../src/core/base/decimal.ts';
import { judgeProcedure } from '../../../src/core/scoring/judge-procedure.ts';
import type { SampleColumn } from '../../../src/core/scoring/samples.ts';
import { arcEvidence, sampleTask } from '../../support/evidence.ts';

/** The middle of the WPS. 26 ticks a millimetre are 4.6 mm/s. */
const GOOD = {
  ticks: 26,
  ctwdMm: 11.5,
  workAngleDeg: 45,
  travelAngleDeg: 2.5,
  aimMm: 0,
  voltageV: 20,
  wireFeedMMin: 9,
  gasFlowLMin: 14,
  positivePercent: 100,
};
const judged = (lengthMm: number, of: (station: number) => Partial<typeof GOOD>) =>
  judgeProcedure(
    arcEvidence(lengthMm, (station) => ({ ...GOOD, ...of(station) })),
    sampleTask,
  );
const OUTSIDE: readonly (readonly [string, Partial<Record<SampleColumn, number>> & { ticks?: number }])[] = [
  ['travel-speed', { ticks: 36 }],
  ['ctwd', { ctwdMm: 17 }],
  ['work-angle', { workAngleDeg: 57 }],
  ['travel-angle', { travelAngleDeg: 20 }],
  ['aim', { aimMm: 2.5 }],
  ['arc-voltage', { voltageV: 20.6 }],
  ['wire-feed', { wireFeedMMin: 9.6 }],
  ['gas-flow', { gasFlowLMin: 17 }],
  ['polarity', { positivePercent: 0 }],
];

describe('[G9] each variable by itself', () => {
  test.each(OUTSIDE)('%s out of its window from end to end: not met, however good the sum', (id, values) => {
    const { verdict, variables, percent } = judged(150, () => values);
    expect(verdict).toBe('notMet');
    expect(variables.filter((one) => one.verdict !== 'met').map(({ criterion }) => criterion)).toEqual([id]);
    expect(decimalValue(percent.low)).toBeGreaterThan(60);
  });
  test.each(OUTSIDE.slice(1))('%s out over a third of the seam: the sum decides', (_, values) => {
    expect(judged(150, (station) => (station < 50 ? values : {})).verdict).toBe('met');
  });
  test('all in their windows: met', () => {
    expect(judged(150, () => ({})).verdict).toBe('met');
  });
  test('where the windows can not tell, the mean over all of the seam decides', () => {
    // 5 mm/s: 5.3 - 0.35 leaves every window open; all 28 s together know the speed to 0.07 mm/s.
    const inside = judged(150, () => ({ ticks: 24 })).variables[0]!;
    expect([inside.undecidedPercent, inside.verdict]).toEqual(['100.0', 'met']);
    expect(decimalValue(inside.mean!.u)).toBeLessThan(0.1);
    expect(judged(150, () => ({ ticks: 22 })).variables[0]).toMatchObject({
      undecidedPercent: '100.0',
      verdict: 'notMet',
    });
    const onTheLimit = judged(150, (station) => ({ ticks: station % 8 < 5 ? 23 : 22 }));
    expect(onTheLimit.variables[0]!.verdict).toBe('notDecidable');
    expect(onTheLimit.verdict).toBe('notDecidable');
  });
  test('no arc at all keeps to nothing', () => {
    expect(judged(0, () => ({})).variables.map(({ verdict }) => verdict)).toEqual(OUTSIDE.map(() => 'notMet'));
  });
});
