import { settingsAsked } from '../../core/assessment/machine-settings.ts';
import { middleOf } from '../../core/assessment/range.ts';
import type { Wps } from '../../core/assessment/wps.ts';
import type { EventKind } from '../../core/recording/event.ts';
import type { Booth } from './booth.ts';
import type { FlatHand } from './input/flat-hand.ts';
import { distanceAsked } from './tool-distance.ts';

/** Practice: what a careful welder would set and put on before this weld. */
export function setUpAsWps(booth: Booth, wps: Wps): void {
  const set: readonly (readonly [EventKind, number])[] = [
    ['safetyGlasses', 1],
    ['jacket', 1],
    ['gloves', 1],
    ['extraction', 1],
    ['workClamp', 1],
    ['electrodePositive', wps.polarity === 'DCEP' ? 1 : 0],
    ...settingsAsked(wps).map(({ kind, perOne, range }) => [kind, Math.round(middleOf(range) * perOne)] as const),
    ['machinePower', 1],
    ['helmetDown', 1],
  ];
  for (const [kind, value] of set) {
    if (booth.attempt?.bench.values[kind] !== value) booth.say(kind, value);
  }
}

/** Practice on a screen: the torch is held as the WPS asks, so that a first weld is about steady travel. */
export function holdAsWps(hand: FlatHand, wps: Wps): void {
  hand.goal.ctwdMm = middleOf(distanceAsked(wps));
  hand.goal.workAngleDeg = middleOf(wps.workAngleDeg);
  hand.goal.travelAngleDeg = middleOf(wps.travelAngleDeg);
  hand.wish.paceMmS = Math.round(middleOf(wps.travelMmS) * 10) / 10;
}
