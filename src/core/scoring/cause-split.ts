import type { Task } from '../assessment/pack.ts';
import type { WpsVariable } from '../assessment/wps-variables.ts';
import { CRITERION_OF, wpsWindows } from '../assessment/wps-variables.ts';
import { decimalValue } from '../base/decimal.ts';
import type { Recording } from '../recording/body.ts';
import type { WeldSettings } from '../sim/welding/settings.ts';
import type { WeldState } from '../sim/welding/state.ts';
import { ALL_PERCENT, type CauseSplit, type Deed, type IndicationCause, type Suspect } from './causes.ts';
import type { ProductFinding } from './criterion.ts';
import type { Evidence } from './evidence.ts';
import { withSettingsRight, withTechniqueRight } from './put-right.ts';
import { needCriterion } from './registry.ts';
import type { Result } from './result.ts';
import type { SampleColumn } from './samples.ts';

/**
 * How much of each rejection is due to settings and how much to technique: the attempt is welded twice more, once with the
 * machine as the WPS asks and once with the torch as the WPS asks. Each gets the mean of what disappears when it is put right
 * and what stays when the other is: the two always sum to the whole (Shapley's value for two).
 */
export function splitCauses(
  evidence: Evidence,
  task: Task,
  settings: WeldSettings,
  recording: Recording,
  result: Result,
): CauseSplit {
  const points = lostPoints(task, result);
  const uses = task.product.filter(({ criterion }) =>
    result.product.indications.some((one) => one.criterion === criterion && one.verdict === 'notMet'),
  );
  if (uses.length === 0) return { indications: [], points };
  const settingsRight = withSettingsRight(settings, recording, evidence);
  const techniqueRight = withTechniqueRight(settings, evidence);
  const judged = (state: WeldState, criterion: string, limits: unknown): ProductFinding =>
    needCriterion(criterion, 'product').judge({ ...evidence, state }, limits);
  const indications = uses.map(({ criterion, limits }): IndicationCause => {
    const deed = DEED_OF[criterion];
    const { rejected } = judged(evidence.state, criterion, limits);
    const whole = rejected.length;
    const settingsRightMm = Math.min(whole, judged(settingsRight, criterion, limits).rejected.length);
    const techniqueRightMm =
      techniqueRight === undefined ? 0 : Math.min(whole, judged(techniqueRight, criterion, limits).rejected.length);
    const share = whole === 0 ? 0 : (whole - settingsRightMm + techniqueRightMm) / (2 * whole);
    const settingsPercent = 100 * share;
    return {
      criterion,
      asWeldedMm: whole,
      settingsRightMm,
      techniqueRightMm,
      settingsPercent,
      suspects: deed === undefined ? suspectsOf(evidence, rejected, settingsPercent) : [{ kind: 'deed', deed }],
    };
  });
  return { indications, points };
}

/** Indications that are what somebody did at one moment, not how a variable was held. */
const DEED_OF: Readonly<Record<string, Deed>> = {
  crater: 'craterFill',
  'arc-strike': 'offJoint',
  'seam-length': 'leftOut',
};

const COLUMN_OF: Readonly<Record<WpsVariable, SampleColumn | undefined>> = {
  voltageV: 'voltageV',
  wireFeedMMin: 'wireFeedMMin',
  currentA: 'setCurrentA',
  gasFlowLMin: 'gasFlowLMin',
  ctwdMm: 'ctwdMm',
  arcLengthMm: 'arcLengthMm',
  workAngleDeg: 'workAngleDeg',
  travelAngleDeg: 'travelAngleDeg',
  aimMm: 'aimMm',
  // Not a sample: millimetres over the time spent on them.
  travelMmS: undefined,
};

/** Means over the rejected millimetres that lie outside the WPS, by how many half-windows. */
function suspectsOf({ task, arcs }: Evidence, rejected: readonly number[], settingsPercent: number): Suspect[] {
  const there = new Set(rejected);
  const stations = arcs.flatMap(({ stations: all }) => all.filter(({ station }) => there.has(station)));
  const ticks = stations.reduce((sum, one) => sum + one.ticks, 0);
  if (ticks === 0) return [];
  const meanOf = (column: SampleColumn): number =>
    stations.reduce((sum, one) => sum + one.means[column] * one.ticks, 0) / ticks;
  const found = wpsWindows(task.wps).flatMap(({ variable, range, setting }) => {
    const column = COLUMN_OF[variable];
    const mean = column === undefined ? (120 * stations.length) / ticks : meanOf(column);
    const low = decimalValue(range.low);
    const high = decimalValue(range.high);
    const beyond = Math.max(low - mean, mean - high) / ((high - low) / 2);
    const suspect: Suspect = { kind: 'variable', variable, mean, low, high };
    return beyond > 0 ? [{ suspect, beyond, setting }] : [];
  });
  const positive = meanOf('positivePercent') > 50;
  const wrong = positive !== (task.wps.polarity === 'DCEP');
  const polarity: Suspect = { kind: 'deed', deed: 'polarity' };
  return [...(wrong ? [{ suspect: polarity, beyond: Infinity, setting: true }] : []), ...found]
    .filter(({ setting }) =>
      settingsPercent >= ALL_PERCENT ? setting : settingsPercent <= 100 - ALL_PERCENT ? !setting : true,
    )
    .sort((a, b) => b.beyond - a.beyond)
    .map(({ suspect }) => suspect);
}

/** Points lost beyond doubt by variables that are set, and by those that are held. */
function lostPoints(task: Task, { procedure }: Result): CauseSplit['points'] {
  const set = new Set(
    wpsWindows(task.wps)
      .filter(({ setting }) => setting)
      .map(({ variable }) => CRITERION_OF[variable]),
  ).add('polarity');
  const points = { settings: 0, technique: 0 };
  for (const { criterion, weight, outPercent } of procedure.variables)
    points[set.has(criterion) ? 'settings' : 'technique'] += decimalValue(weight) * decimalValue(outPercent);
  return points;
}
