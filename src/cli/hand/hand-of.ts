import type { Task } from '../../core/assessment/pack.ts';
import { isFed } from '../../core/assessment/wps.ts';
import { rodFor } from '../../core/assessment/wps-hold.ts';
import { wpsMiddle } from '../../core/assessment/wps-run.ts';
import { decimalValue } from '../../core/base/decimal.ts';
import { HAND_PROFILES, type HandName, type HandProfile, STEEL } from './profile.ts';

const { steady } = HAND_PROFILES;
/** An arc is held by eye and ear, nearer than a contact tip: its length is off and wanders by this share of that distance's. */
const ARC_SHARE = 0.4;
/** Leg above the least that a hand with a rod lays, mm. */
const LEG_SPARE_MM = 0.9;
/** Arc force that a source for covered electrodes is set to, A/mm. */
const ARC_FORCE = 5;

/** A kind of hand at any task: at the middle of its WPS, and off it by what that kind of hand is off. */
export function handOf(name: HandName, task: Task): HandProfile {
  const { wps } = task;
  const hand = HAND_PROFILES[name];
  const middle = wpsMiddle(task);
  const fed = isFed(wps);
  const { voltageV, wireFeedMMin, gasFlowLMin, ...habits } = hand;
  const offTip = (fed ? 1 : ARC_SHARE) * (hand.ctwdMm - steady.ctwdMm);
  return {
    ...habits,
    ...middle,
    travelMmS: middle.travelMmS * (hand.travelMmS / steady.travelMmS),
    ctwdMm: (middle.ctwdMm ?? 0) + offTip,
    arcLengthMm: (middle.arcLengthMm ?? 0) + offTip,
    ctwdSpread: hand.ctwdSpread * (fed ? 1 : ARC_SHARE),
    workAngleDeg: (middle.workAngleDeg ?? 0) + hand.workAngleDeg - steady.workAngleDeg,
    travelAngleDeg: (middle.travelAngleDeg ?? 0) + hand.travelAngleDeg - steady.travelAngleDeg,
    ...(wps.process === 'SMAW' && { arcForceAMm: ARC_FORCE }),
    ...(wps.process === 'GTAW' && {
      rodMmS: rodFor(decimalValue(wps.fillerMm), decimalValue(wps.legMm) + LEG_SPARE_MM) * middle.travelMmS,
    }),
  };
}

/** A hand of steel at the middle of a task's WPS. */
export const machineHandOf = (task: Task): HandProfile => ({ ...handOf('steady', task), ...STEEL });
