import { decimalValue } from '../base/decimal.ts';
import type { Segment } from '../sim/welding/segment.ts';
import { middleOf } from './range.ts';
import { isFed, type Wps } from './wps.ts';

/** Of a fillet, metal above the line between its toes, as a share of that below. */
const CONVEX = 0.1;

/** Rod that lays a fillet with legs of `legMm`, mm per mm of seam. */
export const rodFor = (rodMm: number, legMm: number): number =>
  ((1 + CONVEX) * legMm * legMm) / 2 / ((Math.PI * rodMm * rodMm) / 4);

/** Rod fed so that the metal of the WPS's legs is laid at this travel, mm/s; 0 where no rod is fed. */
export const fillerOf = (wps: Wps, travelMmS: number): number =>
  wps.process === 'GTAW' ? rodFor(decimalValue(wps.fillerMm), decimalValue(wps.legMm)) * travelMmS : 0;

/** How the WPS wants the torch held: the middle of each of its windows. */
export function heldAsWps(wps: Wps): Omit<Segment, 't0S' | 't1S' | 'voltageV' | 'wireFeedMMin' | 'currentA'> {
  const travelMmS = middleOf(wps.travelMmS);
  return {
    travelMmS,
    ctwdMm: middleOf(isFed(wps) ? wps.ctwdMm : wps.arcLengthMm),
    workAngleDeg: middleOf(wps.workAngleDeg),
    travelAngleDeg: middleOf(wps.travelAngleDeg),
    aimMm: middleOf(wps.aimMm),
    fillerMmS: fillerOf(wps, travelMmS),
  };
}
