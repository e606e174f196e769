import { expect, test } from 'vitest';
import { drift, seeded } from '../../../src/cli/hand/noise.ts';
import { MACHINE_HAND } from '../../../src/cli/hand/profile.ts';
import { createWeldSettings } from '../../../src/core/assessment/weld-settings.ts';
import { parseBody, type Recording } from '../../../src/core/recording/body.ts';
import { columnOf, FRAME_INTS } from '../../../src/core/recording/frame.ts';
import type { ProcedureFinding } from '../../../src/core/scoring/criterion.ts';
import { type Evidence, gatherEvidence } from '../../../src/core/scoring/evidence.ts';
import { convexityGuard, legGuard, sectionGuard } from '../../../src/core/scoring/fillet-guard.ts';
import { gauged } from '../../../src/core/scoring/inspect.ts';
import { needCriterion } from '../../../src/core/scoring/registry.ts';
import { weldSimulation } from '../../../src/core/sim/welding/weld.ts';
import { readPack, recordCase } from '../../support/golden.ts';

const DRAWS = 200;
const SIGMA_MM = 0.7;
/** An error that is new every 0.25 s, as the guard bands take it, has this memory as an Ornstein-Uhlenbeck process. */
const MEMORY_S = 0.125;
const PLACES = [30, 45, 60, 75, 90, 105, 120] as const;

const sample = readPack('gmaw-2f-fillet');
const task = sample.pack.tasks[0]!;
const { header, body } = recordCase(sample, { hand: MACHINE_HAND, seed: 1 });
const clean = parseBody(body);

function drawn(seed: number): Recording {
  const random = seeded(seed);
  const errors = [0, 1, 2].map(() => drift(random, SIGMA_MM, MEMORY_S));
  const frames = clean.frames.slice();
  const first = columnOf('toolMain', 'x');
  for (let at = 0; at < frames.length; at += FRAME_INTS)
    errors.forEach((error, axis) => {
      frames[at + first + axis] = frames[at + first + axis]! + Math.round(error(1 / 90) * 10);
    });
  return { ...clean, frames };
}

const evidenceOf = (recording: Recording): Evidence =>
  gatherEvidence(weldSimulation, createWeldSettings(task, header), header, recording, task, sample.pack.trackingClass);
const procedure = (evidence: Evidence, id: string): ProcedureFinding =>
  needCriterion(id, 'procedure').judge(evidence, task.procedure.find(({ criterion }) => criterion === id)!.limits);
const valueAt = ({ points }: ProcedureFinding, mm: number): number =>
  points.find(({ xMm }) => Math.floor(xMm) === mm)?.value ?? Number.NaN;

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

const gaugedMeasure = (
  column: 'legAMm' | 'legBMm' | 'throatMm' | 'heightMm',
  guard: (evidence: Evidence, mm: number, value: number) => number,
) => {
  const value = (evidence: Evidence, mm: number) => gauged(evidence, evidence.state.stations[column])(mm);
  return { name: column, guard: (evidence: Evidence, mm: number) => guard(evidence, mm, value(evidence, mm)), value };
};

/** Each measure with the guard band the scorer gives it, and its value in a draw. */
const MEASURES = [
  gaugedMeasure('legAMm', legGuard),
  gaugedMeasure('legBMm', legGuard),
  gaugedMeasure('throatMm', sectionGuard),
  gaugedMeasure('heightMm', convexityGuard),
  ...(['ctwd', 'aim', 'travel-speed'] as const).map((id) => ({
    name: id,
    guard: (evidence: Evidence, mm: number) =>
      procedure(evidence, id).points.find(({ xMm }) => Math.floor(xMm) === mm)?.u ?? Number.NaN,
    value: (evidence: Evidence, mm: number) => valueAt(procedure(evidence, id), mm),
  })),
];

test('[U1] guard bands by linear propagation are those of 200 draws of the tracking error', () => {
  const truth = evidenceOf(clean);
  const draws = Array.from({ length: DRAWS }, (_, seed) => evidenceOf(drawn(seed + 1)));
  const table = MEASURES.map(({ name, guard, value }) => {
    const ratios = PLACES.map((mm) => (2 * spread(draws.map((draw) => value(draw, mm)))) / guard(truth, mm));
    return { name, ratio: ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length };
  });
  for (const { name, ratio } of table) {
    expect(ratio, JSON.stringify(table)).toBeGreaterThan(0.6);
    expect(ratio, `${name} ${JSON.stringify(table)}`).toBeLessThan(1.25);
  }
});
