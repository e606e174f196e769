import { decimalValue } from '../base/decimal.ts';
import type { Transfer } from '../sim/welding/state.ts';
import { taskNumberProblems } from './number-problems.ts';
import type { BenchStart, Task } from './pack.ts';
import { type Problem, problemsAt } from './problem.ts';
import { runWps, wpsMiddle } from './wps-run.ts';
import { CRITERION_OF, type WpsVariable, type WpsWindow, wpsWindows } from './wps-variables.ts';

/** Variables that decide how metal crosses the arc: their corners are welded. */
const CORNER_VARIABLES: readonly WpsVariable[] = ['voltageV', 'wireFeedMMin', 'ctwdMm', 'currentA', 'arcLengthMm'];

/** Windows that are none, judged windows and legs that leave out what the WPS allows, and a joint in a position not its own. */
export function wpsProblems(task: Task): Problem[] {
  const windows = wpsWindows(task.wps);
  const empty = emptyWindows(windows);
  if (empty.length > 0)
    return problemsAt(
      '.wps',
      empty.map(({ variable }) => ({
        path: `.${variable}`,
        message: 'The low end of the window must lie below the high end.',
      })),
    );
  return [
    ...judgedNarrower(task, windows),
    ...judgedLonger(task),
    ...otherPolarity(task),
    ...problemsAt('.bench', benchProblems(task)),
    ...problemsAt('.wps', jointProblems(task)),
  ];
}

const emptyWindows = (windows: readonly WpsWindow[]): readonly WpsWindow[] =>
  windows.filter(({ range }) => decimalValue(range.low) >= decimalValue(range.high));

const POSITIONS: Readonly<Record<Task['wps']['joint'], readonly Task['wps']['position'][]>> = {
  'bead-on-plate': ['1G'],
  't-fillet': ['1F', '2F'],
};

function jointProblems({ wps }: Task): Problem[] {
  if (POSITIONS[wps.joint].includes(wps.position)) return [];
  return [{ path: '.position', message: `A ${wps.joint} is not welded in ${wps.position}.` }];
}

/** Settings that a machine of each process has. */
const MACHINE: Readonly<Record<Task['wps']['process'], readonly (keyof BenchStart)[]>> = {
  GMAW: ['voltageV', 'wireFeedMMin', 'gasFlowLMin'],
  FCAW: ['voltageV', 'wireFeedMMin', 'gasFlowLMin'],
  SMAW: ['currentA', 'arcForceAMm'],
  GTAW: ['currentA', 'gasFlowLMin'],
};
const SETTINGS = ['voltageV', 'wireFeedMMin', 'currentA', 'arcForceAMm', 'gasFlowLMin'] as const;

function benchProblems({ wps: { process }, bench }: Task): Problem[] {
  const has = MACHINE[process];
  return SETTINGS.flatMap((setting) => {
    if (has.includes(setting) === (bench[setting] !== undefined)) return [];
    const message = has.includes(setting)
      ? `A machine for ${process} has this setting: say what it stands at.`
      : `A machine for ${process} has no such setting.`;
    return [{ path: `.${setting}`, message }];
  });
}

function judgedNarrower(task: Task, windows: readonly WpsWindow[]): Problem[] {
  const problems: Problem[] = [];
  for (const { variable, range } of windows) {
    const at = task.procedure.findIndex(({ criterion }) => criterion === CRITERION_OF[variable]);
    const limits = task.procedure[at]?.limits;
    if (limits === undefined) continue;
    if (Number(limits.low) <= decimalValue(range.low) && Number(limits.high) >= decimalValue(range.high)) continue;
    problems.push({
      path: `.procedure[${at}].limits`,
      message: `What is judged is narrower than the WPS's own window of ${variable}.`,
    });
  }
  const judgeable = new Set(windows.map(({ variable }) => CRITERION_OF[variable]));
  task.procedure.forEach(({ criterion }, i) => {
    if (Object.values(CRITERION_OF).includes(criterion) && !judgeable.has(criterion))
      problems.push({
        path: `.procedure[${i}].criterion`,
        message: `A WPS for ${task.wps.process} has no window that ${criterion} could be judged against.`,
      });
  });
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

function otherPolarity({ wps, procedure }: Task): Problem[] {
  const asked = wps.polarity === 'DCEP' ? 100 : 0;
  return procedure.flatMap(({ criterion, limits }, i) =>
    criterion === 'polarity' && Number(limits.positivePercent) !== asked
      ? [{ path: `.procedure[${i}].limits`, message: `The WPS says ${wps.polarity}: positivePercent is ${asked}.` }]
      : [],
  );
}

/** How metal may cross the arc of a procedure. */
function transfersOf({ wps }: Task): readonly Transfer[] {
  if (wps.process === 'GMAW') return [wps.transfer];
  return wps.process === 'GTAW' ? ['still'] : ['globular', 'spray'];
}

/** Corners of the WPS that do not weld as it says, welded on the weld core. None are welded of a WPS that can not be. */
export function cornerProblems(task: Task): Problem[] {
  const windows = wpsWindows(task.wps);
  if (emptyWindows(windows).length > 0 || [...benchProblems(task), ...taskNumberProblems(task)].length > 0) return [];
  const deciding = windows.filter(({ variable }) => CORNER_VARIABLES.includes(variable));
  const allowed = transfersOf(task);
  const problems: Problem[] = [];
  for (let corner = 0; corner < 1 << deciding.length; corner++) {
    const ends = deciding.map(
      ({ variable, range }, i) => [variable, decimalValue((corner >> i) & 1 ? range.high : range.low)] as const,
    );
    const { transfer } = runWps(task, { ...wpsMiddle(task), ...Object.fromEntries(ends) });
    if (!allowed.includes(transfer))
      problems.push({
        path: '',
        message: `At ${ends.map(([variable, at]) => `${variable} ${at}`).join(', ')} the model welds in ${transfer} transfer, not ${allowed.join(' or ')}.`,
      });
  }
  return problems;
}
