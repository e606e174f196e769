import type { Task } from '../../../core/assessment/pack.ts';
import { Range } from '../../../core/assessment/range.ts';

/** What is accepted of a variable when the weld is scored: the pack's own limits. `undefined` where it is not scored. */
export function scoredWindow({ procedure }: Task, criterion: string): Range | undefined {
  const limits = procedure.find((use) => use.criterion === criterion)?.limits;
  return limits === undefined ? undefined : Range.parse(limits);
}

/** Whether the WPS asks for another window than is accepted of it. */
export const differs = (wps: Range, scored: Range | undefined): scored is Range =>
  scored !== undefined && (Number(scored.low) !== Number(wps.low) || Number(scored.high) !== Number(wps.high));
