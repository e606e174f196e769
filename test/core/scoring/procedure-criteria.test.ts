import { expect, test } from 'vitest';
import { needCriterion } from '../../../src/core/scoring/registry.ts';
import { arcEvidence } from '../../support/evidence.ts';

const verdicts = (
  id: string,
  limits: unknown,
  evidence: Parameters<ReturnType<typeof needCriterion<'procedure'>>['judge']>[0],
) => {
  const { points } = needCriterion(id, 'procedure').judge(evidence, limits);
  const count = (verdict: string): number => points.filter((point) => point.verdict === verdict).length;
  return { in: count('in'), out: count('out'), undecided: count('undecided'), points };
};

test('[G1] a value on the limit is nobody’s to say, one beyond its guard band is out, one inside it is in', () => {
  const window = { low: '8', high: '15' };
  const at = (ctwdMm: number) =>
    verdicts(
      'ctwd',
      window,
      arcEvidence(60, () => ({ ticks: 30, ctwdMm })),
    );
  // 10 mm at 30 ticks each are 2.5 s: U = 2 x 0.7 x sqrt(0.25 / 2.5) = 0.443 mm.
  expect(at(15).undecided).toBe(60);
  expect(at(15.44).undecided).toBe(60);
  // Windows at the ends are shorter and know less: 51 of 60 are whole.
  expect(at(15.45).out).toBe(51);
  expect(at(14.55).in).toBe(51);
  expect(at(11.5).in).toBe(60);
});

test('[G2] an exactly known value on the limit is in, whatever summing does to its last digit', () => {
  const window = { low: '8.6', high: '9.5' };
  const evidence = arcEvidence(60, () => ({ ticks: 30, wireFeedMMin: 860 * 0.01 }));
  expect(verdicts('wire-feed', window, evidence).in).toBe(60);
});

test('[G3] a mean over 10 mm hides a tremor of one millimetre, and not a lapse of twenty', () => {
  const window = { low: '35', high: '55' };
  const lapse = (mm: number) =>
    verdicts(
      'work-angle',
      window,
      arcEvidence(100, (i) => ({ ticks: 30, workAngleDeg: i >= 50 && i < 50 + mm ? 60 : 45 })),
    );
  expect(lapse(1).in).toBe(100);
  expect(lapse(20).out).toBeGreaterThan(14);
});

test('[G4] speed is length over time, in a window as long as the guard bands need', () => {
  const window = { low: '3.6', high: '4.8' };
  const at = (speed: number) =>
    verdicts(
      'travel-speed',
      window,
      arcEvidence(150, () => ({ ticks: 120 / speed })),
    );
  expect(at(4.2)).toMatchObject({ in: 140, out: 0, undecided: 0 });
  expect(at(4.2).points[70]?.value).toBeCloseTo(4.2, 9);
  // 8 sqrt 2 x 0.7 / 1.2 = 6.6 s, U = 2 sqrt 2 x 0.7 / 6.6 = 0.3 mm/s.
  expect(at(4.2).points[70]?.u).toBeGreaterThan(0.28);
  expect(at(4.2).points[70]?.u).toBeLessThan(0.3);
  expect(at(4.7)).toMatchObject({ undecided: 140 });
  expect(at(5.2)).toMatchObject({ out: 140 });
});

test('[G5] striking and crater filling do not count as slow travel', () => {
  const dwell = arcEvidence(150, (i) => ({ ticks: i === 0 || i === 149 ? 200 : 120 / 4.2 }));
  expect(verdicts('travel-speed', { low: '3.6', high: '4.8' }, dwell)).toMatchObject({ in: 140, out: 0 });
});

test('[G6] an arc too short for one speed window has no speed', () => {
  const short = arcEvidence(30, () => ({ ticks: 120 / 9 }));
  expect(verdicts('travel-speed', { low: '3.6', high: '4.8' }, short)).toMatchObject({ in: 0, out: 0, undecided: 20 });
});

test('[G7] where half of the window was not tracked, nobody can say', () => {
  const lost = arcEvidence(60, (i) => ({ ticks: 30, judged: i >= 20 && i < 40 ? 0 : 30, ctwdMm: 11 }));
  expect(verdicts('ctwd', { low: '8', high: '15' }, lost)).toMatchObject({ in: 40, out: 0, undecided: 20 });
});
