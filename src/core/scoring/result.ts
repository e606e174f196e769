import * as z from 'zod';
import { Text } from '../assessment/pack.ts';
import { Source } from '../assessment/source.ts';
import { Decimal } from '../recording/header.ts';
import type { CauseSplit } from './causes.ts';

const Id = z.string().max(64);
/** A stretch of the recording that shows why something holds; ticks from the attempt's start, `to` not included. */
export const Moment = z.strictObject({ fromTick: z.int().min(0), toTick: z.int().min(0) });
export type Moment = z.infer<typeof Moment>;
/** A stretch of the seam, mm from its start. */
export const Stretch = z.strictObject({ fromMm: Decimal, toMm: Decimal });
export type Stretch = z.infer<typeof Stretch>;
/** A measured number with the half-width of its 95 % guard band; `u` "0" means exact. */
export const Measured = z.strictObject({ value: Decimal, u: Decimal, unit: z.string().max(16) });
export type Measured = z.infer<typeof Measured>;
/** An interval with its point value. */
export const Interval = z.strictObject({ low: Decimal, value: Decimal, high: Decimal });
export type Interval = z.infer<typeof Interval>;

export const SafetyCheck = z.strictObject({
  criterion: Id,
  title: Text,
  verdict: z.enum(['held', 'breached']),
  /** What was seen, one sentence. */
  observed: Text,
  moments: z.array(Moment).max(64),
  source: Source,
});
export type SafetyCheck = z.infer<typeof SafetyCheck>;

/** What inspection looked for, and found or not. `met`: nothing beyond the limit. */
export const Indication = z.strictObject({
  criterion: Id,
  title: Text,
  verdict: z.enum(['met', 'notMet', 'notDecidable']),
  /** The worst measured value and the limit it is held against. */
  worst: Measured.nullable(),
  limit: Measured.nullable(),
  atMm: Decimal.nullable(),
  /** Where it is beyond the limit, and where nobody can say. */
  rejected: z.array(Stretch).max(256),
  undecided: z.array(Stretch).max(256),
  observed: Text,
  moments: z.array(Moment).max(64),
  source: Source,
});
export type Indication = z.infer<typeof Indication>;

/** One variable of the WPS over the arc-on seam length. Shares are per cent of that length and sum to 100. */
export const ProcedureVariable = z.strictObject({
  criterion: Id,
  title: Text,
  unit: z.string().max(16),
  low: Decimal,
  high: Decimal,
  inPercent: Decimal,
  outPercent: Decimal,
  undecidedPercent: Decimal,
  /** Whether enough of the seam is within the window, beyond doubt: of each variable by itself. */
  verdict: z.enum(['met', 'notMet', 'notDecidable']),
  mean: Measured.nullable(),
  spread: Decimal.nullable(),
  weight: Decimal,
  outside: z.array(Stretch).max(256),
  undecided: z.array(Stretch).max(256),
  moments: z.array(Moment).max(64),
  source: Source,
});
export type ProcedureVariable = z.infer<typeof ProcedureVariable>;

/** Something the eye can not see: shown with its cause, never judged. */
export const ProcessCondition = z.strictObject({ id: Id, title: Text, where: z.array(Stretch).max(256), cause: Text });
export type ProcessCondition = z.infer<typeof ProcessCondition>;

/** The computed score of one attempt: three answers, never averaged together (Q2). Same recording and rules, same bytes. */
export const Result = z.strictObject({
  format: z.literal('proofbench-result-1'),
  attempt: z.string().max(36),
  pack: z.string().max(64),
  packVersion: z.string().max(32),
  task: z.string().max(64),
  gate: z.strictObject({ verdict: z.enum(['clear', 'breached']), checks: z.array(SafetyCheck).max(24) }),
  product: z.strictObject({
    verdict: z.enum(['accepted', 'rejected', 'notDecidable']),
    indications: z.array(Indication).max(24),
    /** 100 x (1 - rejected length / inspected length), per cent. */
    quality: Interval,
    inspectedMm: Decimal,
    undecidedMm: Decimal,
  }),
  procedure: z.strictObject({
    verdict: z.enum(['met', 'notMet', 'notDecidable']),
    percent: Interval,
    cutScore: Decimal,
    /** Per cent of the seam each variable must be within its window, whatever the others do. */
    leastEachPercent: Decimal,
    variables: z.array(ProcedureVariable).max(24),
    judgedMm: Decimal,
  }),
  conditions: z.array(ProcessCondition).max(24),
  /** What the scorer recommends; null where it can not decide (Q1). Void: excluded share over 5 %. */
  recommendation: z.enum(['competent', 'notYetCompetent', 'void']).nullable(),
  because: Text,
  tracking: z.strictObject({
    positionMm: Decimal,
    rotationDeg: Decimal,
    excludedPercent: Decimal,
    longestLossMs: z.int().min(0),
    frames: z.int().min(0),
  }),
  /** Reported, not scored, s. */
  workingTimeS: Decimal,
  arcTimeS: Decimal,
  /** Panel and derived values a report prints: mean current, voltage, heat input (EN and AWS forms, labelled). */
  facts: z.array(z.strictObject({ id: Id, title: Text, value: Measured })).max(24),
  /** State digest of the simulation after each second, SHA-256 hex. */
  digests: z.array(z.string().length(64)).max(14_400),
});
export type Result = z.infer<typeof Result>;

/** What `score.json` holds: the result and the SHA-256 of the scorer module that computed it. */
export const Score = z.strictObject({
  format: z.literal('proofbench-score-1'),
  rules: z.string().length(64),
  result: Result,
});
export type Score = z.infer<typeof Score>;

/** One variable along the seam, for pictures; numbers here are not evidence, they are computed anew wherever they are shown. */
export interface Trace {
  readonly criterion: string;
  readonly title: Text;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** Half-width of the guard band at the limits. */
  readonly guard: number;
  /** Seam position of each sample, mm, ascending; `NaN` value = no data there. */
  readonly xMm: readonly number[];
  readonly value: readonly number[];
}

/** What the scorer module returns. */
export interface ScorerOutput {
  readonly result: Result;
  readonly traces: readonly Trace[];
  /** Not part of the result: what is said about it in practice and review. A scorer of an earlier version says nothing. */
  readonly causes?: CauseSplit;
}
