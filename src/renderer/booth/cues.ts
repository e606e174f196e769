import type { Task } from '../../core/assessment/pack.ts';
import type { Range } from '../../core/assessment/range.ts';
import { isFed } from '../../core/assessment/wps.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import { scoredWindow } from '../ui/wps/scored-window.ts';
import { distanceAsked, distanceHeld } from './tool-distance.ts';
import type { BenchWords } from './words/bench-words.ts';

/** One live measure beside the work, practice only. */
export interface Cue {
  readonly id: 'speed' | 'ctwd' | 'arcLength' | 'workAngle' | 'travelAngle' | 'aim';
  readonly unit: string;
  readonly digits: number;
  /** What is accepted when the weld is scored, what the WPS asks for within it, and the scale shown around both. */
  readonly low: number;
  readonly high: number;
  readonly wpsLow: number;
  readonly wpsHigh: number;
  readonly from: number;
  readonly to: number;
  readonly value: (state: WeldState) => number;
}

type Windows = Pick<Cue, 'low' | 'high' | 'wpsLow' | 'wpsHigh' | 'from' | 'to'>;

function windowsOf(task: Task, criterion: string, wps: Range, least: number): Windows {
  const scored = scoredWindow(task, criterion) ?? wps;
  const low = Number(scored.low);
  const high = Number(scored.high);
  const margin = Math.max(least, (high - low) * 0.6);
  return { low, high, wpsLow: Number(wps.low), wpsHigh: Number(wps.high), from: low - margin, to: high + margin };
}

/** What a trainer would watch: speed first, then distance and angles. */
export function cuesOf(task: Task): readonly Cue[] {
  const { wps } = task;
  return [
    {
      id: 'speed',
      unit: 'mm/s',
      digits: 1,
      ...windowsOf(task, 'travel-speed', wps.travelMmS, 2),
      value: ({ torch }) => torch.travelMmS,
    },
    {
      unit: 'mm',
      ...(isFed(wps)
        ? { id: 'ctwd', digits: 0, ...windowsOf(task, 'ctwd', distanceAsked(wps), 4) }
        : { id: 'arcLength', digits: 1, ...windowsOf(task, 'arc-length', distanceAsked(wps), 2) }),
      value: (state) => distanceHeld(wps, state),
    },
    {
      id: 'workAngle',
      unit: '°',
      digits: 0,
      ...windowsOf(task, 'work-angle', wps.workAngleDeg, 8),
      value: ({ torch }) => torch.workAngleDeg,
    },
    {
      id: 'travelAngle',
      unit: '°',
      digits: 0,
      ...windowsOf(task, 'travel-angle', wps.travelAngleDeg, 8),
      value: ({ torch }) => torch.travelAngleDeg,
    },
    {
      id: 'aim',
      unit: 'mm',
      digits: 1,
      ...windowsOf(task, 'aim', wps.aimMm, 1),
      value: ({ torch }) => torch.aimMm,
    },
  ];
}

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
  const asWps = value >= cue.wpsLow && value <= cue.wpsHigh;
  const advice = asWps ? w.good : insideCue(cue, value) ? w.accepted : value < cue.low ? low : high;
  return `${number}${cue.unit === '°' ? '°' : ` ${cue.unit}`} · ${advice}`;
}
