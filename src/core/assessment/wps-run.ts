import { decimalValue } from '../base/decimal.ts';
import { runProgram } from '../sim/welding/prescribed.ts';
import type { Segment } from '../sim/welding/segment.ts';
import type { Transfer, WeldState } from '../sim/welding/state.ts';
import type { Task } from './pack.ts';
import type { Range } from './range.ts';
import { createWeldSettings } from './weld-settings.ts';
import { type WpsVariable, wpsWindows } from './wps-variables.ts';

/** One way to weld a task: the variables of its WPS, each held. Units as in the WPS. */
export type WpsPoint = Readonly<Partial<Record<WpsVariable, number>>> & { readonly travelMmS: number };

/** Means over the middle of a weld made so. Lengths mm; penetration is that at the root of a fillet. */
export interface WpsRun {
  readonly penetrationMm: number;
  readonly faceMm: number;
  readonly legMm: number;
  readonly currentA: number;
  /** How the metal crossed for most of the time. */
  readonly transfer: Transfer;
}

export const middle = ({ low, high }: Range): number => (decimalValue(low) + decimalValue(high)) / 2;

/** The middle of every window of the WPS. */
export const wpsMiddle = ({ wps }: Task): WpsPoint => ({
  ...Object.fromEntries(wpsWindows(wps).map(({ variable, range }) => [variable, middle(range)])),
  travelMmS: middle(wps.travelMmS),
});

/** Millimetres at both ends of the run that its means leave out. */
const ENDS_MM = 20;
const SEAM_MM = 80;
/** Of a fillet with these legs, metal above the line between its toes, as a share. */
const CONVEX = 1.1;

/** Rod that lays a fillet with legs of `legMm`, mm per mm of seam. */
export const rodFor = (rodMm: number, legMm: number): number =>
  (CONVEX * legMm * legMm) / 2 / ((Math.PI * rodMm * rodMm) / 4);

/** Rod a hand feeds so that the metal of the WPS's legs is laid at this travel, mm/s; nothing where a rod is not fed. */
const fillerOf = ({ wps }: Task, travelMmS: number): Pick<Segment, 'fillerMmS'> =>
  wps.process === 'GTAW' ? { fillerMmS: rodFor(decimalValue(wps.fillerMm), decimalValue(wps.legMm)) * travelMmS } : {};

/** Welds the task's joint at a point of its WPS, on the weld core itself, with a machine's steadiness. */
export function runWps(task: Task, { gasFlowLMin = 0, ctwdMm, arcLengthMm, ...held }: WpsPoint): WpsRun {
  const settings = createWeldSettings(task, { placement: { origin: [0, 0, 0], yaw: 0 } });
  const segment: Segment = {
    t0S: 0,
    t1S: SEAM_MM / held.travelMmS,
    ...held,
    ctwdMm: ctwdMm ?? arcLengthMm ?? 0,
    ...fillerOf(task, held.travelMmS),
    newElectrode: task.wps.process === 'SMAW',
  };
  const ticks = new Map<Transfer, number>();
  const coupon = { ...settings.coupon, lengthMm: SEAM_MM };
  const initial = { ...settings.initial, ...ON, gasFlowLMin, electrodePositive: task.wps.polarity === 'DCEP' };
  const { stations }: WeldState = runProgram({ ...settings, coupon, initial }, [segment], ({ arc }) =>
    ticks.set(arc.transfer, (ticks.get(arc.transfer) ?? 0) + 1),
  );
  const mean = (column: Float64Array): number => {
    let sum = 0;
    for (let i = ENDS_MM; i < SEAM_MM - ENDS_MM; i++) sum += column[i] as number;
    return sum / (SEAM_MM - 2 * ENDS_MM);
  };
  let transfer: Transfer = 'none';
  for (const [mode, count] of ticks) if (count > (ticks.get(transfer) ?? 0)) transfer = mode;
  return {
    penetrationMm: mean(stations.penetrationMm),
    faceMm: mean(stations.widthMm),
    legMm: Math.min(mean(stations.legAMm), mean(stations.legBMm)),
    currentA: mean(stations.currentA),
    transfer,
  };
}

const ON = { powerOn: true, workClampOn: true, extractionOn: true };
