import { describe, expect, test } from 'vitest';
import { HAND_PROFILES } from '../../../src/cli/hand/profile.ts';
import type { Result } from '../../../src/core/scoring/result.ts';
import { findingItems, sortedIndications, worstStretch } from '../../../src/renderer/desk/assessor/finding-list.ts';
import { replayLabels } from '../../../src/renderer/desk/assessor/replay-labels.tsx';
import { reviewWords } from '../../../src/renderer/desk/assessor/review-words.ts';
import { FAST_STRETCH, sampleAttempt } from './support/sample-attempt.ts';

const resultOf = (hand: Parameters<typeof sampleAttempt>[1]): Result => sampleAttempt(1, hand).output.result;

describe('the findings of a review', () => {
  test('of an undersized stretch lead to its place on the seam', () => {
    const items = findingItems(resultOf(FAST_STRETCH));
    const leg = items.find(({ key }) => key === 'product leg-size');
    expect(leg?.kind).toBe('product');
    expect(leg?.atMm).toBeGreaterThan(80);
    expect(leg?.atMm).toBeLessThan(115);
    const speed = items.find(({ key }) => key === 'procedure travel-speed');
    expect(speed?.atMm).toBeGreaterThan(80);
    expect(speed?.atMm).toBeLessThan(110);
  });

  test('of an unsafe hand begin with the gate, at the moment of the breach', () => {
    const items = findingItems(resultOf(HAND_PROFILES.novice));
    expect(items[0]?.kind).toBe('gate');
    expect(items[0]?.atTick).toBeGreaterThan(0);
    const kinds = items.map(({ kind }) => (kind === 'undecided' ? 'product' : kind));
    expect(kinds).toEqual(
      [...kinds].sort(
        (a, b) => ['gate', 'product', 'procedure'].indexOf(a) - ['gate', 'product', 'procedure'].indexOf(b),
      ),
    );
  });

  test('have names of their own, so that N and B reach each of them', () => {
    const keys = findingItems(resultOf(HAND_PROFILES.novice)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('of sound work are its inspections: there is something to walk along', () => {
    const result = resultOf(HAND_PROFILES.steady);
    const sound: Result = {
      ...result,
      product: {
        ...result.product,
        indications: result.product.indications.map((one) => ({ ...one, verdict: 'met', rejected: [], undecided: [] })),
      },
    };
    const products = findingItems(sound).filter(({ kind }) => kind === 'product');
    expect(products).toHaveLength(result.product.indications.length);
  });

  test('of a met inspection lead to its undecided part before anything that is simply met', () => {
    const result = resultOf(HAND_PROFILES.steady);
    const close: Result = {
      ...result,
      product: {
        ...result.product,
        indications: result.product.indications.map((one) => ({
          ...one,
          verdict: 'met',
          rejected: [],
          undecided: one.criterion === 'leg-size' ? [{ fromMm: '107.0', toMm: '110.0' }] : [],
        })),
      },
    };
    const products = findingItems(close).filter(({ kind }) => kind === 'product' || kind === 'undecided');
    expect(products[0]).toMatchObject({ key: 'undecided leg-size', atMm: 107 });
    // Named on the work once it is chosen, and only then.
    const named = (chosen: string | undefined) => replayLabels(close, chosen, reviewWords.en, 'en');
    expect(named(undefined)).toEqual([]);
    expect(named('undecided leg-size')).toMatchObject([{ key: 'undecided leg-size', atMm: 108.5, tone: 'und' }]);
    expect(products.slice(1).map(({ kind }) => kind)).toEqual(result.product.indications.map(() => 'product'));
  });
});

test('indications stand with what is wrong first', () => {
  const order = sortedIndications(resultOf(FAST_STRETCH)).map(({ verdict }) => verdict);
  const rank = { notMet: 0, notDecidable: 1, met: 2 };
  expect(order.map((verdict) => rank[verdict])).toEqual(order.map((verdict) => rank[verdict]).sort((a, b) => a - b));
  expect(order[0]).toBe('notMet');
});

test('a variable is worst in the middle of its longest stretch outside; undecided ones count where there is none', () => {
  const short = { fromMm: '10.0', toMm: '12.0' };
  const long = { fromMm: '80.0', toMm: '100.0' };
  expect(worstStretch({ outside: [short, long], undecided: [] })).toBe(90);
  expect(worstStretch({ outside: [short], undecided: [long] })).toBe(11);
  expect(worstStretch({ outside: [], undecided: [long] })).toBe(90);
  expect(worstStretch({ outside: [], undecided: [] })).toBeUndefined();
});
