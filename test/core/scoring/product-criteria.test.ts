import { expect, test } from 'vitest';
import { needCriterion } from '../../../src/core/scoring/registry.ts';
import { sampleTask, weldedEvidence } from '../../support/evidence.ts';

const judge = (id: string, measures: Parameters<typeof weldedEvidence>[0]) =>
  needCriterion(id, 'product').judge(
    weldedEvidence(measures),
    sampleTask.product.find(({ criterion }) => criterion === id)!.limits,
  );
const from = (first: number, last: number, inside: number, outside: number) => (station: number) =>
  station >= first && station < last ? inside : outside;

test('a good bead meets every limit', () => {
  for (const { criterion } of sampleTask.product)
    expect([criterion, judge(criterion, {}).verdict]).toEqual([criterion, 'met']);
});

test('[PC1] legs short over a tenth of the length are allowed, over more they are not', () => {
  // A tenth of the 130 mm inspected is 13 mm; the gauge of 10 mm reads 3 mm short by 2.3 as 5.5 mm over 8 mm: undecided, allowed.
  expect(judge('leg-size', { legBMm: from(60, 73, 3.6, 6.2) }).verdict).toBe('notDecidable');
  expect(judge('leg-size', { legBMm: from(60, 63, 3.9, 6.2) }).verdict).toBe('met');
  expect(judge('leg-size', { legBMm: from(60, 90, 3.9, 6.2) }).verdict).toBe('notMet');
});

test('[PC1] a leg more than the allowance short is not met, however short the stretch', () => {
  expect(judge('leg-size', { legAMm: from(60, 72, 2, 6.2) }).verdict).toBe('notMet');
});

test('[PC1] a leg within its guard band of 0.4 mm is nobody’s to say', () => {
  const { verdict, rejected, undecided } = judge('leg-size', { legAMm: () => 5.3 });
  expect([verdict, rejected.length, undecided.length]).toEqual(['notDecidable', 0, 130]);
});

test('[PC2] a short throat is not met', () => {
  expect(judge('throat', { throatMm: () => 2.5 }).verdict).toBe('notMet');
  expect(judge('throat', { throatMm: () => 3.05 }).verdict).toBe('notDecidable');
});

test('[PC3] a narrow face may rise 2 mm, a wide one 3', () => {
  expect(judge('convexity', { widthMm: () => 7.9, heightMm: () => 2.5 }).verdict).toBe('notMet');
  expect(judge('convexity', { widthMm: () => 8.1, heightMm: () => 2.5 }).verdict).toBe('met');
  expect(judge('convexity', { widthMm: () => 8.1, heightMm: () => 3.5 })).toMatchObject({
    verdict: 'notMet',
    worst: { value: expect.closeTo(3.5, 9) },
    limit: { value: 3 },
  });
});

test('[PC4] the deeper toe counts', () => {
  expect(judge('undercut', { undercutBMm: from(80, 81, 1.2, 0) })).toMatchObject({ verdict: 'notMet', rejected: [80] });
  expect(judge('undercut', { undercutAMm: from(80, 81, 1, 0) }).verdict).toBe('notDecidable');
  expect(judge('undercut', { undercutAMm: from(80, 81, 0.8, 0) }).verdict).toBe('met');
});

test('[PC5] overlap an eye can see is not allowed', () => {
  expect(judge('overlap', { overlapMm: from(80, 82, 0.11, 0) }).rejected).toEqual([80, 81]);
  expect(judge('overlap', { overlapMm: () => 0.1 }).verdict).toBe('met');
});

test('[PC6] pores are summed over 25 mm, and over the whole length', () => {
  expect(judge('porosity', { porosity: from(60, 70, 1, 0) }).verdict).toBe('met');
  expect(judge('porosity', { porosity: from(60, 71, 1, 0) }).verdict).toBe('notMet');
  expect(judge('porosity', { porosity: from(10, 140, 0.15, 0) }).verdict).toBe('met');
  const thin = judge('porosity', { porosity: from(10, 140, 0.16, 0) });
  expect([thin.verdict, thin.rejected.length]).toEqual(['notMet', 130]);
});

test('[PC7] a hole counts anywhere, in the ends that are not inspected too', () => {
  expect(judge('burn-through', { burnThrough: from(3, 4, 0.2, 0) })).toMatchObject({
    verdict: 'notMet',
    rejected: [3],
  });
});

test('[PC8] a crater counts anywhere; one on the limit is allowed', () => {
  expect(judge('crater', { craterMm: from(148, 149, 0.6, 0) }).verdict).toBe('met');
  expect(judge('crater', { craterMm: from(148, 149, 0.61, 0) })).toMatchObject({ verdict: 'notMet', atMm: 148.5 });
});

test('[PC9] one arc strike is one too many', () => {
  expect(judge('arc-strike', { arcStrike: from(20, 21, 1, 0) }).verdict).toBe('notMet');
});

test('[PC10] a millimetre without metal is missing, and its leg is not judged as well', () => {
  const gap = { depositMm2: from(90, 91, 0, 20), legAMm: from(90, 91, 0, 6.2), legBMm: from(90, 91, 0, 6.2) };
  expect(judge('seam-length', gap)).toMatchObject({ verdict: 'notMet', rejected: [90] });
  expect(judge('leg-size', gap).verdict).toBe('met');
  expect(judge('seam-length', { depositMm2: from(141, 150, 0, 20) }).verdict).toBe('met');
});

test('limits that do not fit are refused by name', () => {
  const { judge: undercut } = needCriterion('undercut', 'product');
  expect(() => undercut(weldedEvidence({}), { mostMm: 'one' })).toThrow('limits of undercut');
  expect(() => undercut(weldedEvidence({}), { mostMm: '1', more: '2' })).toThrow('limits of undercut');
});
