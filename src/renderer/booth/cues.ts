import type { Range, Task } from '../../core/assessment/pack.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import type { BenchWords } from './words/bench-words.ts';

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

/** Does this measure mean something now? A speed does with an arc alone, the others wherever the torch is at the seam. */
export const isKnown = ({ id }: Cue, { torch, arc }: WeldState): boolean =>
  torch.onWork && torch.tracked && torch.ctwdMm < 40 && (id !== 'speed' || arc.burning);

/** What stands there while it does not. */
export const unknownText = ({ id }: Cue, w: BenchWords['cues']): string => (id === 'speed' ? w.noArc : w.none);

/** Where a value lies on a cue's scale, 0 to 1. */
export const shareOf = (cue: Cue, value: number): number =>
  Math.min(1, Math.max(0, (value - cue.from) / (cue.to - cue.from)));

export const insideCue = ({ low, high }: Cue, value: number): boolean => value >= low && value <= high;

/** A measure and what to do about it: `4.6 mm/s · Good`. */
export function cueText(cue: Cue, value: number, w: BenchWords['cues']): string {
  const number = value
    .toFixed(cue.digits)
    .replace(/^-(?=[0.]*$)/, '')
    .replace('-', '−');
  const [low, high] = cue.id === 'speed' ? [w.tooSlow, w.tooFast] : [w.low, w.high];
  const advice = insideCue(cue, value) ? w.good : value < cue.low ? low : high;
  return `${number}${cue.unit === '°' ? '°' : ` ${cue.unit}`} · ${advice}`;
}
