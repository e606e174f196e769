import type { Range } from './range.ts';
import { isFed, type Wps } from './wps.ts';

/** What a WPS holds a window for, by its field. Units as in the WPS. */
export type WpsVariable =
  | 'voltageV'
  | 'wireFeedMMin'
  | 'currentA'
  | 'gasFlowLMin'
  | 'ctwdMm'
  | 'arcLengthMm'
  | 'workAngleDeg'
  | 'travelAngleDeg'
  | 'travelMmS'
  | 'aimMm';

/** The procedure criterion that judges each variable. */
export const CRITERION_OF: Readonly<Record<WpsVariable, string>> = {
  voltageV: 'arc-voltage',
  wireFeedMMin: 'wire-feed',
  currentA: 'current',
  gasFlowLMin: 'gas-flow',
  ctwdMm: 'ctwd',
  arcLengthMm: 'arc-length',
  workAngleDeg: 'work-angle',
  travelAngleDeg: 'travel-angle',
  travelMmS: 'travel-speed',
  aimMm: 'aim',
};

export interface WpsWindow {
  readonly variable: WpsVariable;
  readonly range: Range;
  /** Set at the machine, else held by the hand. */
  readonly setting: boolean;
}

const held = (variable: WpsVariable, range: Range): WpsWindow => ({ variable, range, setting: false });
const set = (variable: WpsVariable, range: Range): WpsWindow => ({ variable, range, setting: true });

/** Every window of a WPS, in the order a sheet has them: settings first. */
export function wpsWindows(wps: Wps): readonly WpsWindow[] {
  const technique = [
    held('workAngleDeg', wps.workAngleDeg),
    held('travelAngleDeg', wps.travelAngleDeg),
    held('travelMmS', wps.travelMmS),
    held('aimMm', wps.aimMm),
  ];
  const gas = wps.process === 'SMAW' ? [] : [set('gasFlowLMin', wps.gasFlowLMin)];
  if (isFed(wps))
    return [
      set('voltageV', wps.voltageV),
      set('wireFeedMMin', wps.wireFeedMMin),
      ...gas,
      held('ctwdMm', wps.ctwdMm),
      ...technique,
    ];
  return [set('currentA', wps.currentA), ...gas, held('arcLengthMm', wps.arcLengthMm), ...technique];
}
