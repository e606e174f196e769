import type { Range } from '../../core/assessment/range.ts';
import { isFed, type Wps } from '../../core/assessment/wps.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';

/** The distance a hand holds: contact tip to work where a motor feeds, else the arc's length. mm */
export const distanceAsked = (wps: Wps): Range => (isFed(wps) ? wps.ctwdMm : wps.arcLengthMm);

export const distanceHeld = (wps: Wps, { torch, arc }: WeldState): number =>
  isFed(wps) ? torch.ctwdMm : torch.ctwdMm - arc.extensionMm;
