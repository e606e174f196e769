import { decimalValue } from '../base/decimal.ts';
import { log } from '../base/exact.ts';
import type { Task } from './pack.ts';
import { middleOf } from './range.ts';
import { runWps, wpsMiddle } from './wps-run.ts';
import { CRITERION_OF, type WpsVariable, wpsWindows } from './wps-variables.ts';

/** How much the weld changes within a variable's window: |d ln penetration| and |d ln shorter leg|. */
export interface Sensitivity {
  readonly variable: WpsVariable;
  readonly penetration: number;
  readonly leg: number;
}

/**
 * What each judged variable does to the weld, by the weld core itself: the mean change when it goes from the middle of the
 * WPS half-way to either end of its judged window. The basis of a task's weights, published in its README.
 */
export function sensitivities(task: Task): Sensitivity[] {
  const middle = wpsMiddle(task);
  const base = runWps(task, middle);
  return wpsWindows(task.wps).flatMap(({ variable, range }) => {
    const limits = task.procedure.find(({ criterion }) => criterion === CRITERION_OF[variable])?.limits;
    if (limits === undefined) return [];
    const runs = [limits.low, limits.high].map((end) =>
      runWps(task, { ...middle, [variable]: (middleOf(range) + decimalValue(String(end))) / 2 }),
    );
    const mean = (of: 'penetrationMm' | 'legMm'): number =>
      runs.reduce((sum, run) => sum + Math.abs(log(run[of] / base[of])), 0) / runs.length;
    return [{ variable, penetration: mean('penetrationMm'), leg: mean('legMm') }];
  });
}

/** Least weight of any variable: what is set once at the machine still has to be right. */
export const LEAST_WEIGHT = 0.05;

/** Weights in proportion to the sensitivities, none below `LEAST_WEIGHT`, summing to `whole`: what the weld core can not say has the rest. */
export function sensitivityWeights(
  all: readonly Sensitivity[],
  whole = 1,
): { readonly variable: WpsVariable; readonly weight: number }[] {
  const floored = new Set<WpsVariable>();
  for (;;) {
    const free = all.filter(({ variable }) => !floored.has(variable));
    const sum = free.reduce((total, { penetration, leg }) => total + penetration + leg, 0);
    const share = whole - LEAST_WEIGHT * floored.size;
    const weight = ({ variable, penetration, leg }: Sensitivity): number =>
      floored.has(variable) ? LEAST_WEIGHT : ((penetration + leg) / sum) * share;
    const small = free.filter((one) => weight(one) < LEAST_WEIGHT);
    if (small.length === 0) return all.map((one) => ({ variable: one.variable, weight: weight(one) }));
    for (const { variable } of small) floored.add(variable);
  }
}
