import type { Task } from '../assessment/pack.ts';
import type { Evidence } from './evidence.ts';
import { needCriterion } from './registry.ts';
import type { Trace } from './result.ts';

/** Each variable of the procedure along the seam, as it was judged: for pictures. */
export const procedureTraces = (evidence: Evidence, task: Task): Trace[] =>
  task.procedure.map(({ criterion: id, limits }) => {
    const criterion = needCriterion(id, 'procedure');
    const { points, unit, low, high } = criterion.judge(evidence, limits);
    const sorted = [...points].sort((a, b) => a.xMm - b.xMm);
    return {
      criterion: id,
      title: criterion.title,
      unit,
      low,
      high,
      guard: points.reduce((most, { u }) => Math.max(most, u), 0),
      xMm: sorted.map(({ xMm }) => xMm),
      value: sorted.map(({ value }) => value),
    };
  });
