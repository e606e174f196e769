import type * as z from 'zod';
import type { Text } from '../assessment/pack.ts';
import { Fault } from '../base/fault.ts';
import type { Evidence } from './evidence.ts';
import type { Moment } from './result.ts';

/** A number with its guard band and unit; digits are chosen where it is printed. */
export interface Quantity {
  readonly value: number;
  readonly u: number;
  readonly unit: string;
}

export interface SafetyFinding {
  readonly breached: boolean;
  readonly observed: Text;
  readonly moments: readonly Moment[];
}

export interface ProductFinding {
  readonly verdict: 'met' | 'notMet' | 'notDecidable';
  readonly worst: Quantity | null;
  readonly limit: Quantity | null;
  readonly atMm: number | null;
  /** Stations (mm of seam) beyond the limit, and stations nobody can say. */
  readonly rejected: readonly number[];
  readonly undecided: readonly number[];
  readonly observed: Text;
  readonly moments: readonly Moment[];
}

/** One variable along the seam, judged millimetre by millimetre. */
export interface ProcedureFinding {
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly points: readonly SeamPoint[];
  /** Guard band of the mean over all of the seam that could be judged: known better than any single window. */
  readonly meanU: number;
  /** Decimal places its values are printed with. */
  readonly digits: number;
}

/** One millimetre of one arc's path: the windowed value there, its guard band, and the verdict. */
export interface SeamPoint {
  readonly xMm: number;
  readonly value: number;
  readonly u: number;
  readonly verdict: 'in' | 'out' | 'undecided';
  readonly moment: Moment;
}

interface Kinds {
  readonly safety: SafetyFinding;
  readonly product: ProductFinding;
  readonly procedure: ProcedureFinding;
}
export type Part = keyof Kinds;

/**
 * One thing an assessor looks for: a file in `criteria/`, named by its id. `judge` is pure; limits come from the pack and
 * are read by the criterion's own schema. Throws `criterion-limits` where they do not fit.
 */
export interface Criterion<P extends Part = Part> {
  readonly id: string;
  readonly part: P;
  readonly title: Text;
  readonly limits: z.ZodType;
  judge(evidence: Evidence, limits: unknown): Kinds[P];
}

export function criterion<P extends Part, Limits>(definition: {
  readonly id: string;
  readonly part: P;
  readonly title: Text;
  readonly limits: z.ZodType<Limits>;
  readonly judge: (evidence: Evidence, limits: Limits) => Kinds[P];
}): Criterion<P> {
  return {
    ...definition,
    judge(evidence, limits) {
      const read = definition.limits.safeParse(limits);
      if (!read.success)
        throw new Fault(
          'criterion-limits',
          `The limits of ${definition.id} are not right: ${read.error.issues[0]?.message}.`,
        );
      return definition.judge(evidence, read.data);
    },
  };
}
