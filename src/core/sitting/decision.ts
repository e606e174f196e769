import * as z from 'zod';

export const Verdict = z.enum(['competent', 'notYetCompetent', 'void']);
export type Verdict = z.infer<typeof Verdict>;

/**
 * The assessor's decision on a sitting. `recommended` is what the scorer said, kept beside it for ever (S5).
 * A reason is required wherever the two differ and for every void.
 */
export const Decision = z.strictObject({
  verdict: Verdict,
  recommended: Verdict.nullable(),
  reason: z.string().max(2000),
  /** UTC, whole seconds: 2026-11-23T12:00:00Z. */
  decidedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
  assessor: z.string().max(120),
});
export type Decision = z.infer<typeof Decision>;

/** Irregularities a proctor logs or the host notices. */
export const IrregularityKind = z.enum([
  'environment',
  'candidate',
  'proctor',
  'technical',
  'digestMismatch',
  'clockDrift',
  'repeatedTelemetry',
  'impossibleTiming',
  'linkLost',
  'other',
]);
export type IrregularityKind = z.infer<typeof IrregularityKind>;
