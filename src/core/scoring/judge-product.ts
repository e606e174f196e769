import type { Task } from '../assessment/pack.ts';
import { decimal, decimalDown, decimalUp } from '../base/decimal.ts';
import type { ProductFinding, Quantity } from './criterion.ts';
import type { Evidence } from './evidence.ts';
import { needCriterion } from './registry.ts';
import type { Indication, Measured, Result } from './result.ts';
import { stretchesOf } from './stretches.ts';

const measured = (quantity: Quantity | null): Measured | null =>
  quantity === null ? null : { value: decimal(quantity.value, 2), u: decimalUp(quantity.u, 2), unit: quantity.unit };

/** The second answer: the finished work against its acceptance limits: what an eye can see, and nothing else (Q1). */
export function judgeProduct(evidence: Evidence, task: Task): Result['product'] {
  const { inspectFrom, inspectTo } = evidence;
  const rejected = new Set<number>();
  const undecided = new Set<number>();
  const indications = task.product.map(({ criterion: id, limits, source }): Indication => {
    const criterion = needCriterion(id, 'product');
    const found = criterion.judge(evidence, limits);
    for (const station of found.rejected) if (within(station)) rejected.add(station);
    for (const station of found.undecided) if (within(station)) undecided.add(station);
    return {
      criterion: id,
      title: criterion.title,
      verdict: found.verdict,
      worst: measured(found.worst),
      limit: measured(found.limit),
      atMm: found.atMm === null ? null : decimal(found.atMm, 1),
      rejected: stretchesOf(found.rejected),
      undecided: stretchesOf(found.undecided),
      observed: found.observed,
      moments: [...found.moments],
      source,
    };
  });
  function within(station: number): boolean {
    return station >= inspectFrom && station < inspectTo;
  }
  const doubtful = [...undecided].filter((station) => !rejected.has(station)).length;
  const inspected = inspectTo - inspectFrom;
  const quality = (lost: number): number => 100 * (1 - lost / inspected);
  return {
    verdict: productVerdict(indications.map(({ verdict }) => verdict)),
    indications,
    quality: {
      low: decimalDown(quality(rejected.size + doubtful), 1),
      value: decimalDown(quality(rejected.size + doubtful / 2), 1),
      high: decimalDown(quality(rejected.size), 1),
    },
    inspectedMm: decimal(inspected, 0),
    undecidedMm: decimal(doubtful, 0),
  };
}

const productVerdict = (verdicts: readonly ProductFinding['verdict'][]): Result['product']['verdict'] =>
  verdicts.includes('notMet') ? 'rejected' : verdicts.includes('notDecidable') ? 'notDecidable' : 'accepted';
