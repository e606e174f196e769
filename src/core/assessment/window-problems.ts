import { decimal, decimalValue } from '../base/decimal.ts';
import { SETTLING_MM } from '../scoring/seam-windows.ts';
import { guardOfAngle, guardOfPosition, guardOfSpeed, MEAN_WINDOW_MM, speedWindowS } from '../scoring/uncertainty.ts';
import type { Pack, Task } from './pack.ts';
import type { Problem } from './problem.ts';
import { wpsMiddle } from './wps-run.ts';

/**
 * Windows too narrow to be decided in by tracking of the pack's class: under four guard bands wide, half of a window and
 * more would be nobody's to say (P2). Guard bands are those of a window at the middle of the WPS's speeds.
 */
export function windowProblems({ trackingClass }: Pack, task: Task): Problem[] {
  const tracking = {
    positionMm: decimalValue(trackingClass.positionMm),
    rotationDeg: decimalValue(trackingClass.rotationDeg),
    registrationMm: decimalValue(trackingClass.registrationMm),
  };
  const { travelMmS } = wpsMiddle(task);
  const seconds = MEAN_WINDOW_MM / travelMmS;
  const guards: Readonly<Record<string, (low: number, high: number) => number>> = {
    ctwd: () => guardOfPosition(tracking, seconds),
    'arc-length': () => guardOfPosition(tracking, seconds),
    aim: () => guardOfPosition(tracking, seconds),
    'work-angle': () => guardOfAngle(tracking, seconds),
    'travel-angle': () => guardOfAngle(tracking, seconds),
    'travel-speed': (low, high) => guardOfSpeed(tracking, speedWindowS(tracking, low, high)),
  };
  const problems: Problem[] = [];
  task.procedure.forEach(({ criterion, limits }, i) => {
    const path = `.procedure[${i}].limits`;
    const low = decimalValue(String(limits.low));
    const high = decimalValue(String(limits.high));
    const least = 4 * (guards[criterion]?.(low, high) ?? 0);
    // The speed window is made as long as it must be: equality is the rule there, so rounding is allowed for.
    if (high - low < least * (1 - 1e-9))
      problems.push({
        path,
        message: `The window of ${criterion} is ${decimal(high - low, 2)} wide; tracking of this class needs ${decimal(least, 2)}.`,
      });
    if (criterion !== 'travel-speed') return;
    const needed = speedWindowS(tracking, low, high) * high + 2 * SETTLING_MM;
    if (needed > decimalValue(task.wps.lengthMm))
      problems.push({
        path,
        message: `Speed in so narrow a window is judged over ${decimal(needed, 0)} mm, longer than the seam.`,
      });
  });
  return problems;
}
