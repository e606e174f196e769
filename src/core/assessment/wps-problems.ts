import { decimalValue } from '../base/decimal.ts';
import { taskNumberProblems } from './number-problems.ts';
import type { Range, Task } from './pack.ts';
import { type Problem, problemsAt } from './problem.ts';
import { runWps, WPS_VARIABLES, type WpsVariable, wpsMiddle } from './wps-run.ts';

/** The procedure criterion that judges each variable of the WPS. */
export const CRITERION_OF: Readonly<Record<WpsVariable, string>> = {
  voltageV: 'arc-voltage',
  wireFeedMMin: 'wire-feed',
  gasFlowLMin: 'gas-flow',
  ctwdMm: 'ctwd',
  workAngleDeg: 'work-angle',
  travelAngleDeg: 'travel-angle',
  travelMmS: 'travel-speed',
  aimMm: 'aim',
};

/** Variables that decide how metal crosses the arc: their corners are welded. */
const CORNER_VARIABLES = ['voltageV', 'wireFeedMMin', 'ctwdMm'] as const;

/** Windows that are none, judged windows and legs that leave out what the WPS allows, and a joint in a position not its own. */
export function wpsProblems(task: Task): Problem[] {
  const empty = emptyWindows(task);
  if (empty.length > 0)
    return problemsAt(
      '.wps',
      empty.map((variable) => ({
        path: `.${variable}`,
        message: 'The low end of the window must lie below the high end.',
      })),
    );
  return [...judgedNarrower(task), ...judgedLonger(task), ...problemsAt('.wps', jointProblems(task))];
}

const emptyWindows = ({ wps }: Task): WpsVariable[] =>
  WPS_VARIABLES.filter((variable) => value(wps[variable], 'low') >= value(wps[variable], 'high'));

function jointProblems({ wps }: Task): Problem[] {
  if ((wps.joint === 't-fillet') === (wps.position === '2F')) return [];
  return [{ path: '.position', message: `A ${wps.joint} is not welded in ${wps.position}.` }];
}

const value = (range: Range, end: 'low' | 'high'): number => decimalValue(range[end]);

function judgedNarrower(task: Task): Problem[] {
  const problems: Problem[] = [];
  for (const variable of WPS_VARIABLES) {
    const at = task.procedure.findIndex(({ criterion }) => criterion === CRITERION_OF[variable]);
    const limits = task.procedure[at]?.limits;
    if (limits === undefined) continue;
    const inside =
      Number(limits.low) <= value(task.wps[variable], 'low') &&
      Number(limits.high) >= value(task.wps[variable], 'high');
    if (!inside)
      problems.push({
        path: `.procedure[${at}].limits`,
        message: `What is judged is narrower than the WPS's own window of ${variable}.`,
      });
  }
  return problems;
}

/** A candidate who welds the leg the WPS asks for must not fail for it. */
function judgedLonger({ wps, product }: Task): Problem[] {
  const at = product.findIndex(({ criterion }) => criterion === 'leg-size');
  const least = product[at]?.limits['leastMm'];
  if (least === undefined || Number(least) <= decimalValue(wps.legMm)) return [];
  const message = `A leg of ${String(least)} mm is judged, but the WPS asks for ${wps.legMm} mm.`;
  return [{ path: `.product[${at}].limits.leastMm`, message }];
}

/** Corners of the WPS that do not weld as it says, welded on the weld core. None are welded of a WPS that can not be. */
export function cornerProblems(task: Task): Problem[] {
  if (emptyWindows(task).length > 0 || taskNumberProblems(task).length > 0) return [];
  const problems: Problem[] = [];
  for (let corner = 0; corner < 1 << CORNER_VARIABLES.length; corner++) {
    const ends = CORNER_VARIABLES.map((variable, i) => {
      const end = (corner >> i) & 1 ? 'high' : 'low';
      return [variable, value(task.wps[variable], end)] as const;
    });
    const { transfer } = runWps(task, { ...wpsMiddle(task), ...Object.fromEntries(ends) });
    if (transfer !== task.wps.transfer)
      problems.push({
        path: '',
        message: `At ${ends.map(([variable, at]) => `${variable} ${at}`).join(', ')} the model welds in ${transfer} transfer, not ${task.wps.transfer}.`,
      });
  }
  return problems;
}
