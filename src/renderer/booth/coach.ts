import { settingsAsked } from '../../core/assessment/machine-settings.ts';
import type { Task } from '../../core/assessment/pack.ts';
import type { Range } from '../../core/assessment/range.ts';
import type { EventKind } from '../../core/recording/event.ts';
import { TICK_RATE } from '../../core/sim/clock.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import { distanceAsked, distanceHeld } from './tool-distance.ts';

/** The one thing to do next, practice only. */
export type CoachStep =
  | 'setUp'
  | 'lens'
  | 'toStart'
  | 'nearer'
  | 'strike'
  | 'arcNearer'
  | 'arcFarther'
  | 'slower'
  | 'faster'
  | 'steady'
  | 'fill'
  | 'goOn'
  | 'mark'
  | 'done';

/** The torch is at the start within this, mm along the seam, and at the end of it or of a weld that goes on. */
const START_MM = 12;
const END_MM = 6;
/** A weld that stops this near the end of the seam is whole, mm. */
const WHOLE_MM = 10;
/** The tip, or the electrode's end, is near enough to strike at this much beyond the WPS, mm. */
const STRIKE_MM = 6;
/** Nothing is said of the speed before the pool has formed, s. */
const FORMING_S = 1;
/** A station with more metal than this is welded, mm2. */
const WELDED_MM2 = 1;

const has = ({ low, high }: Range, value: number): boolean => value >= Number(low) && value <= Number(high);

/** What is not yet worn, set or switched on as the WPS and a careful welder would, the helmet's lens aside. */
export function stillToSet({ wps }: Task, values: Readonly<Record<EventKind, number>>): readonly EventKind[] {
  const right: readonly (readonly [EventKind, boolean])[] = [
    ['safetyGlasses', values.safetyGlasses === 1],
    ['jacket', values.jacket === 1],
    ['gloves', values.gloves === 1],
    ['extraction', values.extraction === 1],
    ['workClamp', values.workClamp === 1],
    ['machinePower', values.machinePower === 1],
    ['electrodePositive', (values.electrodePositive === 1) === (wps.polarity === 'DCEP')],
    ...settingsAsked(wps).map(({ kind, perOne, range }) => [kind, has(range, values[kind] / perOne)] as const),
  ];
  return right.filter(([, ok]) => !ok).map(([kind]) => kind);
}

/** Where the weld ends now, mm from the seam's start; 0 before there is one. */
export function weldedToMm({ stations }: WeldState): number {
  for (let i = stations.count - 1; i >= 0; i--) if (stations.depositMm2[i]! > WELDED_MM2) return i + 1;
  return 0;
}

/** What a trainer would say now. */
export function coachStep(task: Task, values: Readonly<Record<EventKind, number>>, state: WeldState): CoachStep {
  const { torch, arc, stations } = state;
  const { travelMmS } = task.wps;
  const asked = distanceAsked(task.wps);
  const distance = distanceHeld(task.wps, state);
  if (arc.burning) {
    if (torch.xMm > stations.count - END_MM) return 'fill';
    if (distance > Number(asked.high) + 1) return 'arcNearer';
    if (distance < Number(asked.low) - 1) return 'arcFarther';
    if (arc.burningTicks < FORMING_S * TICK_RATE) return 'steady';
    if (torch.travelMmS > Number(travelMmS.high)) return 'slower';
    return torch.travelMmS < Number(travelMmS.low) ? 'faster' : 'steady';
  }
  const welded = weldedToMm(state);
  if (welded > stations.count - WHOLE_MM) return values.markedHot === 1 ? 'done' : 'mark';
  if (stillToSet(task, values).length > 0) return 'setUp';
  const there = torch.onWork && Math.abs(torch.xMm - welded) < START_MM;
  if (!there && welded > 0) return 'goOn';
  if (values.helmetDown !== 1) return 'lens';
  if (!there) return 'toStart';
  return distance > Number(asked.high) + STRIKE_MM ? 'nearer' : 'strike';
}
