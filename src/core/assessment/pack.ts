import * as z from 'zod';
import { Decimal } from '../recording/header.ts';
import { Source } from './source.ts';
import { Wps } from './wps.ts';

/** A text people read, in every language the product speaks. */
export const Text = z.strictObject({ en: z.string().min(1).max(4000), es: z.string().min(1).max(4000) });
export type Text = z.infer<typeof Text>;

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, 'lower-case letters, digits and hyphens');
const Semver = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'a version like 1.2.3');

/** One thing judged: the criterion's file name, its limits (read by that criterion's own schema) and where they come from. */
export const CriterionUse = z.strictObject({
  criterion: Id,
  limits: z.record(z.string(), z.json()),
  source: Source,
  /** Procedure only: share of the procedure answer; the weights of a task sum to 1. */
  weight: Decimal.optional(),
});
export type CriterionUse = z.infer<typeof CriterionUse>;

/** What machine and bench are when the attempt begins; of the settings those that the process has. */
export const BenchStart = z.strictObject({
  /** Arc voltage. */
  voltageV: Decimal.optional(),
  wireFeedMMin: Decimal.optional(),
  currentA: Decimal.optional(),
  /** Added current per mm that the arc is shorter than usual. */
  arcForceAMm: Decimal.optional(),
  gasFlowLMin: Decimal.optional(),
  powerOn: z.boolean(),
  electrodePositive: z.boolean(),
  workClampOn: z.boolean(),
  extractionOn: z.boolean(),
});
export type BenchStart = z.infer<typeof BenchStart>;

export const Task = z.strictObject({
  id: Id,
  trade: z.literal('welding'),
  title: Text,
  instructions: Text,
  /** Working time without extra time, s. */
  workingTimeS: z.int().min(30).max(14_400),
  /** Length of the ungraded warm-up before a supervised attempt, s. */
  warmUpS: z.int().min(0).max(1200),
  attemptsAllowed: z.int().min(1).max(10),
  resitDays: z.int().min(0).max(365),
  wps: Wps,
  bench: BenchStart,
  /** First and last mm of the seam that are not inspected. */
  uninspectedMm: Decimal,
  safety: z.array(CriterionUse).min(1).max(24),
  product: z.array(CriterionUse).min(1).max(24),
  procedure: z.array(CriterionUse).min(1).max(24),
  /** Per cent of the procedure answer that its lower end must reach. */
  cutScore: Decimal,
  /** Per cent of the seam for which each variable must be within its window: no average makes up for less. */
  leastEachPercent: Decimal,
  /** Where the cut score and the least share come from. */
  scoreSource: Source,
});
export type Task = z.infer<typeof Task>;

export const Alignment = z.strictObject({
  targetName: z.string().max(200),
  targetCode: z.string().max(80).optional(),
  targetFramework: z.string().max(120),
  targetType: z.string().max(80),
  /** No z.url(): it asks the platform's URL, which a scorer's realm does not have. */
  targetUrl: z.string().regex(/^https:\/\/[\x21-\x7e]{1,290}$/, 'not an https address'),
});

export const Achievement = z.strictObject({
  id: Id,
  humanCode: z.string().max(40),
  name: Text,
  description: Text,
  criteria: Text,
  tasks: z.array(Id).min(1).max(12),
  validMonths: z.int().min(1).max(120),
  alignment: z.array(Alignment).max(20),
});
export type Achievement = z.infer<typeof Achievement>;

/** What tracking a pack is meant for: one sigma, mm per axis and degrees. */
export const TrackingClass = z.strictObject({
  name: z.string().max(60),
  positionMm: Decimal,
  rotationDeg: Decimal,
  registrationMm: Decimal,
});
export type TrackingClass = z.infer<typeof TrackingClass>;

/** `assessment.json`: one assessment pack. Its identity is the SHA-256 of its canonical JSON. */
export const Pack = z.strictObject({
  format: z.literal('proofbench-assessment-1'),
  id: Id,
  version: Semver,
  title: Text,
  summary: Text,
  jurisdiction: z.string().max(80),
  /** Modes a candidate may practise in, and modes whose attempts may earn the achievement. */
  modes: z.strictObject({ practice: z.array(z.enum(['vr', 'flat'])).min(1), badge: z.array(z.enum(['vr', 'flat'])) }),
  trackingClass: TrackingClass,
  /** Printed beside every verdict: how far a real bead may differ (model uncertainty, per cent). */
  modelUncertainty: z.strictObject({
    widthPercent: Decimal,
    heightPercent: Decimal,
    penetrationPercent: Decimal,
    source: Source,
  }),
  tasks: z.array(Task).min(1).max(12),
  achievements: z.array(Achievement).max(12),
});
export type Pack = z.infer<typeof Pack>;
