import type { Task } from '../assessment/pack.ts';
import { middleOf } from '../assessment/range.ts';
import { heldAsWps } from '../assessment/wps-hold.ts';
import { type WpsVariable, wpsWindows } from '../assessment/wps-variables.ts';
import type { Recording } from '../recording/body.ts';
import { EVENT_KIND } from '../recording/event.ts';
import { replay } from '../recording/replay.ts';
import { runProgram } from '../sim/welding/prescribed.ts';
import type { Segment } from '../sim/welding/segment.ts';
import type { MachineSettings, WeldSettings } from '../sim/welding/settings.ts';
import type { WeldState } from '../sim/welding/state.ts';
import { weldSimulation } from '../sim/welding/weld.ts';
import type { Evidence } from './evidence.ts';
import type { SampleColumn } from './samples.ts';

/** Events by which a candidate sets the machine. */
const SETTING_KINDS: ReadonlySet<number> = new Set([
  EVENT_KIND.voltage,
  EVENT_KIND.wireFeed,
  EVENT_KIND.current,
  EVENT_KIND.arcForce,
  EVENT_KIND.gasFlow,
  EVENT_KIND.electrodePositive,
]);

/** A machine's hand waits this long at the start, and at the end until the crater is filled, s. */
const START_S = 0.3;
const FILL_S = 1.2;

const asked = (task: Task, variable: WpsVariable): number => {
  const window = wpsWindows(task.wps).find((one) => one.variable === variable);
  return window === undefined ? 0 : middleOf(window.range);
};

/** The same hand once more, with the machine set to the middle of the WPS from the start. */
export function withSettingsRight(
  settings: WeldSettings,
  { frames, events }: Recording,
  { task, state }: Pick<Evidence, 'task' | 'state'>,
): WeldState {
  const initial = {
    ...settings.initial,
    voltageV: asked(task, 'voltageV'),
    wireFeedMMin: asked(task, 'wireFeedMMin'),
    currentA: asked(task, 'currentA'),
    gasFlowLMin: asked(task, 'gasFlowLMin'),
    electrodePositive: task.wps.polarity === 'DCEP',
  };
  const others = events.filter(({ kind }) => !SETTING_KINDS.has(kind));
  return replay(weldSimulation, { ...settings, initial }, state.seed, { frames, events: others });
}

type Set = Pick<
  MachineSettings,
  'voltageV' | 'wireFeedMMin' | 'currentA' | 'arcForceAMm' | 'gasFlowLMin' | 'electrodePositive'
>;

/** What the machine was set to where each millimetre was first welded; where none was, as beside it. */
function settingsAlong({ samples, state }: Evidence): readonly Set[] {
  const { columns, count } = samples;
  const along: (Set | undefined)[] = new Array<undefined>(state.stations.count).fill(undefined);
  const at = (column: SampleColumn, i: number): number => columns[column][i] as number;
  for (let i = 0; i < count; i++) {
    const station = Math.floor(at('xMm', i));
    if (station < 0 || station >= along.length || along[station] !== undefined) continue;
    along[station] = {
      voltageV: at('voltageV', i),
      wireFeedMMin: at('wireFeedMMin', i),
      currentA: at('setCurrentA', i),
      arcForceAMm: at('arcForceAMm', i),
      gasFlowLMin: at('gasFlowLMin', i),
      electrodePositive: at('positivePercent', i) > 50,
    };
  }
  let beside = along.find((one) => one !== undefined);
  return along.flatMap((one) => {
    beside = one ?? beside;
    return beside === undefined ? [] : [beside];
  });
}

const same = (a: Set, b: Set): boolean =>
  a.voltageV === b.voltageV && a.wireFeedMMin === b.wireFeedMMin && a.currentA === b.currentA;

/**
 * The same settings once more, each where the candidate had them, under a machine's hand that holds the torch in the middle
 * of the WPS from one end of the seam to the other, and fills the crater. Gas, polarity and arc force are those of the seam's
 * middle: they are rarely turned within a weld. `undefined` where no arc burnt over the seam.
 */
export function withTechniqueRight(settings: WeldSettings, evidence: Evidence): WeldState | undefined {
  const along = settingsAlong(evidence);
  const set = along[along.length >> 1];
  if (set === undefined) return undefined;
  const held = heldAsWps(evidence.task.wps);
  const segments: Segment[] = [];
  const weld = (lastsS: number, { voltageV, wireFeedMMin, currentA }: Set, travelMmS: number): void => {
    const t0S = segments[segments.length - 1]?.t1S ?? 0;
    const source =
      settings.process === 'GMAW' || settings.process === 'FCAW' ? { voltageV, wireFeedMMin } : { currentA };
    const newElectrode = segments.length === 0;
    segments.push({ ...held, ...source, t0S, t1S: t0S + lastsS, travelMmS, newElectrode });
  };
  weld(START_S, along[0] as Set, 0);
  for (let from = 0; from < along.length; ) {
    let to = from + 1;
    while (to < along.length && same(along[from] as Set, along[to] as Set)) to++;
    weld((to - from) / held.travelMmS, along[from] as Set, held.travelMmS);
    from = to;
  }
  weld(FILL_S, along[along.length - 1] as Set, 0);
  const { gasFlowLMin, electrodePositive, arcForceAMm } = set;
  const initial = {
    ...settings.initial,
    gasFlowLMin,
    electrodePositive,
    arcForceAMm,
    powerOn: true,
    workClampOn: true,
  };
  return runProgram({ ...settings, initial }, segments);
}
