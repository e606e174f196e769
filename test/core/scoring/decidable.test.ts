import { expect, test } from 'vitest';
import { handOf } from '../../../src/cli/hand/hand-of.ts';
import { HAND_PROFILES, type HandProfile } from '../../../src/cli/hand/profile.ts';
import type { Result } from '../../../src/core/scoring/result.ts';
import { readPack, recordCase, scoreUnder } from '../../support/golden.ts';
import { GOLDEN_PACKS } from '../../support/golden-cases/golden-packs.ts';

const pack = readPack('gmaw-2f-fillet');
const OTHERS = Object.keys(GOLDEN_PACKS)
  .filter((id) => id !== 'gmaw-2f-fillet')
  .flatMap((id) => readPack(id).pack.tasks.map((task) => ({ id, task })));
const SEEDS = [1, 2, 3, 4, 5];

/** Per cent of all that is judged (rules, indications, seam of each variable) that has an answer. */
function decidable({ gate, product, procedure }: Result): number {
  const open = product.indications.filter(({ verdict }) => verdict === 'notDecidable').length;
  const undecided = procedure.variables.reduce((sum, one) => sum + Number(one.undecidedPercent) / 100, 0);
  const all = gate.checks.length + product.indications.length + procedure.variables.length;
  return 100 * (1 - (open + undecided) / all);
}

const withTracking = (hand: HandProfile, positionMm: string, seed: number): Result => {
  const { header, body } = recordCase(pack, { hand, seed });
  return scoreUnder(pack, { header: { ...header, tracking: { ...header.tracking, positionMm } }, body });
};

const marginal: HandProfile = { ...HAND_PROFILES.steady, travelMmS: 5.15, speedSpread: 0.06, ctwdMm: 14.5, aimMm: 0.8 };

/** The pack's class, and a day on which the tracking check measured it worse. */
test.each([
  ['expert', HAND_PROFILES.steady, '0.70', 95, 100],
  ['marginal', marginal, '0.70', 80, 94],
  ['poor', HAND_PROFILES.novice, '0.70', 85, 97],
  ['expert', HAND_PROFILES.steady, '1.00', 90, 99],
] as const)('a hand that is %s: share of what can be decided', (name, hand, positionMm, least, most) => {
  const shares = SEEDS.map((seed) => decidable(withTracking(hand, positionMm, seed)));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  expect(mean, `${name}: ${shares.map((share) => share.toFixed(1)).join(', ')}`).toBeGreaterThanOrEqual(least);
  expect(mean).toBeLessThanOrEqual(most);
});

test('a steady hand ends competent, a hasty and a novice one do not, whatever the seed', () => {
  const ends = (hand: HandProfile) =>
    SEEDS.map((seed) => scoreUnder(pack, recordCase(pack, { hand, seed })).recommendation);
  expect(ends(HAND_PROFILES.steady)).toEqual(SEEDS.map(() => 'competent'));
  expect(ends(HAND_PROFILES.hasty)).toEqual(SEEDS.map(() => 'notYetCompetent'));
  expect(ends(HAND_PROFILES.novice)).toEqual(SEEDS.map(() => 'notYetCompetent'));
});

test.each(OTHERS)(
  'a steady hand at $task.id of $id ends competent whatever the seed, 95 % and more of it decidable',
  ({ id, task }) => {
    const results = SEEDS.map((seed) =>
      scoreUnder(readPack(id), recordCase(readPack(id), { hand: handOf('steady', task), seed, task: task.id })),
    );
    expect(results.map(({ recommendation }) => recommendation)).toEqual(SEEDS.map(() => 'competent'));
    for (const result of results) expect(decidable(result)).toBeGreaterThanOrEqual(95);
  },
);
