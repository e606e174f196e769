import { settingsAsked } from '../../core/assessment/machine-settings.ts';
import type { Task } from '../../core/assessment/pack.ts';
import { EVENT_KIND, type EventKind, type RecordedEvent } from '../../core/recording/event.ts';
import { PHYSICS } from '../../core/sim/welding/constants.ts';
import type { HandProfile } from './profile.ts';

/** When the arc is asked for. */
export const ARC_AT_S = 8;

export type Step = readonly [atS: number, kind: EventKind, value: number];

/** When each setting is made. */
const SET_AT_S = { gasFlow: 4.5, voltage: 5, current: 5, wireFeed: 5.6, arcForce: 5.6 } as const;
/** Stick-out a trim leaves, 0.1 mm. */
const TRIMMED = 100;

function settings(hand: HandProfile, { wps }: Task): Step[] {
  const values: Readonly<Record<keyof typeof SET_AT_S, number | undefined>> = {
    gasFlow: hand.gasFlowLMin,
    voltage: hand.voltageV,
    current: hand.currentA,
    wireFeed: hand.wireFeedMMin,
    arcForce: hand.arcForceAMm,
  };
  const asked = new Map<EventKind, number>(settingsAsked(wps).map(({ kind, perOne }) => [kind, perOne]));
  if (wps.process === 'SMAW') asked.set('arcForce', 10);
  return Object.entries(SET_AT_S).flatMap(([name, atS]): Step[] => {
    const kind = name as keyof typeof SET_AT_S;
    const perOne = asked.get(kind);
    const value = values[kind];
    return perOne === undefined || value === undefined ? [] : [[atS, kind, Math.round(value * perOne)]];
  });
}

/** Wire trimmed, a new stick taken, or the tungsten ground. */
const READY: Readonly<Record<Task['wps']['process'], Step>> = {
  GMAW: [6.2, 'wireTrim', TRIMMED],
  FCAW: [6.2, 'wireTrim', TRIMMED],
  SMAW: [6.2, 'electrode', PHYSICS.stickLength.value * 10],
  GTAW: [6.2, 'wireTrim', PHYSICS.tungstenStickOut.value * 10],
};

/** What is done at the bench before the arc is struck, in the order a careful welder does it; what is late comes when it comes. */
export function preparation(hand: HandProfile, task: Task): Step[] {
  const steps: readonly Step[] = [
    [0.6, 'safetyGlasses', 1],
    [1.1, 'jacket', 1],
    [1.7, 'gloves', 1],
    [2.3, 'extraction', 1],
    [2.9, 'workClamp', 1],
    [3.5, 'machinePower', 1],
    [4, 'electrodePositive', task.wps.polarity === 'DCEP' ? 1 : 0],
    ...settings(hand, task),
    READY[task.wps.process],
    [7.2, 'helmetDown', 1],
  ];
  return steps.map(([atS, kind, value]) => {
    const late = hand.late[kind];
    return [late === undefined ? atS : ARC_AT_S + late, kind, value];
  });
}

/** What follows the last arc. */
export function afterwards(hand: HandProfile, arcOffS: number): Step[] {
  const marked = hand.late.markedHot ?? 2.4;
  const steps: readonly Step[] = [
    [arcOffS + 1.2, 'helmetDown', 0],
    [arcOffS + marked, 'markedHot', 1],
    [arcOffS + 3.6, 'finished', 1],
  ];
  return hand.late.helmetDown === Number.POSITIVE_INFINITY ? steps.slice(1) : [...steps];
}

/** Steps as a recording holds them, in order of time; those that are never taken left out. */
export const eventsOf = (steps: readonly Step[]): RecordedEvent[] =>
  steps
    .filter(([atS]) => Number.isFinite(atS))
    .map(([atS, kind, value]) => ({ time: Math.round(atS * 10_000), kind: EVENT_KIND[kind], value }))
    .sort((a, b) => a.time - b.time);
