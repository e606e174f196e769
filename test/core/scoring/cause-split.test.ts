import { expect, test } from 'vitest';
import { packHash } from '../../../src/core/assessment/task.ts';
import { score } from '../../../src/core/scorer.ts';
import type { CauseSplit, IndicationCause, Suspect } from '../../../src/core/scoring/causes.ts';
import { packOf, readPack, recordCase } from '../../support/golden.ts';
import { GMAW_2F_FILLET } from '../../support/golden-cases/gmaw-2f-fillet.ts';
import type { GoldenCase } from '../../support/golden-cases/golden-case.ts';

const sample = readPack('gmaw-2f-fillet');

function causesOf(one: Pick<GoldenCase, 'hand' | 'seed' | 'pack'>): CauseSplit {
  const pack = packOf(sample, one.pack === undefined ? {} : { pack: one.pack });
  const { header, body } = recordCase(pack, one);
  const { causes } = score({
    header: { ...header, assessment: packHash(pack.pack) },
    body,
    assessment: pack.assessment,
  });
  if (causes === undefined) throw new Error('This scorer says no causes.');
  return causes;
}

function caseOf(name: string): GoldenCase {
  const found = GMAW_2F_FILLET.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no case ${name}.`);
  return found;
}

const nameOf = (one: Suspect | undefined): string | undefined => (one?.kind === 'deed' ? one.deed : one?.variable);

const causeOf = ({ indications }: CauseSplit, criterion: string): IndicationCause => {
  const found = indications.find((one) => one.criterion === criterion);
  if (found === undefined) throw new Error(`${criterion} is not rejected.`);
  return found;
};

test.each([
  ['hasty', 'leg-size', 'technique', 'travelMmS'],
  ['hasty', 'crater', 'technique', 'craterFill'],
  ['slipped-trigger', 'arc-strike', 'technique', 'offJoint'],
  ['stopped-short', 'seam-length', 'technique', 'leftOut'],
  ['undersized', 'leg-size', 'technique', 'workAngleDeg'],
  ['undercut', 'undercut', 'technique', 'workAngleDeg'],
  ['cold-lap', 'overlap', 'technique', 'travelAngleDeg'],
  ['starved', 'throat', 'technique', 'travelMmS'],
  ['gas-lost', 'porosity', 'settings', 'gasFlowLMin'],
  ['cold-bead', 'leg-size', 'settings', 'voltageV'],
  ['cold-bead', 'overlap', 'settings', 'voltageV'],
  ['ropy', 'convexity', 'settings', 'voltageV'],
  ['burn-through', 'burn-through', 'settings', 'wireFeedMMin'],
] as const)('[K1] [K2] [K3] %s: %s is due to %s, and %s is named', (name, criterion, group, variable) => {
  const { settingsPercent, suspects } = causeOf(causesOf(caseOf(name)), criterion);
  expect(settingsPercent).toBe(group === 'settings' ? 100 : 0);
  expect(nameOf(suspects[0])).toBe(variable);
});

test('[K1] where either put right would do, each bears half', () => {
  const cause = causeOf(causesOf(caseOf('thin-throat')), 'throat');
  expect(cause).toMatchObject({ settingsRightMm: 0, techniqueRightMm: 0, settingsPercent: 50 });
});

test('[K3] wrong polarity is named before everything else that is out', () => {
  const { hand, seed } = caseOf('gas-lost');
  const minus = { ...hand, turns: [{ atMm: 2, kind: 'electrodePositive' as const, value: 0 }, ...hand.turns] };
  const { settingsPercent, suspects } = causeOf(causesOf({ hand: minus, seed }), 'porosity');
  expect(settingsPercent).toBe(100);
  expect(suspects.map(nameOf)).toEqual(['polarity', 'gasFlowLMin']);
});

test('[K4] an attempt that is accepted has no causes, and lost points are told apart by what each variable is', () => {
  expect(causesOf(caseOf('good'))).toEqual({ indications: [], points: { settings: 0, technique: 0 } });
  expect(causesOf(caseOf('feed-high')).points).toEqual({ settings: 8, technique: 0 });
  expect(causesOf(caseOf('too-slow')).points).toEqual({ settings: 0, technique: expect.closeTo(14, 9) });
});
