import type { Range, Task } from '../../core/assessment/pack.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';

/** One live measure beside the work, practice only. */
export interface Cue {
  readonly id: 'speed' | 'ctwd' | 'workAngle' | 'travelAngle' | 'aim';
  readonly unit: string;
  readonly digits: number;
  /** What the WPS allows, and the scale shown around it. */
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
  readonly value: (state: WeldState) => number;
}

const around = ({ low, high }: Range, least: number): Pick<Cue, 'low' | 'high' | 'from' | 'to'> => {
  const a = Number(low);
  const b = Number(high);
  const margin = Math.max(least, b - a);
  return { low: a, high: b, from: a - margin, to: b + margin };
};

/** What a trainer would watch: speed first, then distance and angles. */
export const cuesOf = ({ wps }: Task): readonly Cue[] => [
  { id: 'speed', unit: 'mm/s', digits: 1, ...around(wps.travelMmS, 2), value: ({ torch }) => torch.travelMmS },
  { id: 'ctwd', unit: 'mm', digits: 0, ...around(wps.ctwdMm, 4), value: ({ torch }) => torch.ctwdMm },
  { id: 'workAngle', unit: '°', digits: 0, ...around(wps.workAngleDeg, 8), value: ({ torch }) => torch.workAngleDeg },
  {
    id: 'travelAngle',
    unit: '°',
    digits: 0,
    ...around(wps.travelAngleDeg, 8),
    value: ({ torch }) => torch.travelAngleDeg,
  },
  { id: 'aim', unit: 'mm', digits: 1, ...around(wps.aimMm, 1.5), value: ({ torch }) => torch.aimMm },
];

/** Is the torch where these measures mean something? */
export const atSeam = ({ torch }: WeldState): boolean => torch.onWork && torch.tracked && torch.ctwdMm < 40;

/** Where a value lies on a cue's scale, 0 to 1. */
export const shareOf = (cue: Cue, value: number): number =>
  Math.min(1, Math.max(0, (value - cue.from) / (cue.to - cue.from)));
