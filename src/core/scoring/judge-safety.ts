import type { Task } from '../assessment/pack.ts';
import type { Evidence } from './evidence.ts';
import { needCriterion } from './registry.ts';
import type { Result, SafetyCheck } from './result.ts';

/** The first answer: is any safety rule broken? One critical breach decides it (Q1). */
export function judgeSafety(evidence: Evidence, task: Task): Result['gate'] {
  const checks: SafetyCheck[] = task.safety.map(({ criterion: id, limits, source }) => {
    const criterion = needCriterion(id, 'safety');
    const { breached, observed, moments } = criterion.judge(evidence, limits);
    return {
      criterion: id,
      title: criterion.title,
      verdict: breached ? 'breached' : 'held',
      observed,
      moments: [...moments],
      source,
    };
  });
  return { verdict: checks.some(({ verdict }) => verdict === 'breached') ? 'breached' : 'clear', checks };
}
