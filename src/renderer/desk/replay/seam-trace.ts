import type { WeldState } from '../../../core/sim/welding/state.ts';

/** What a hand did along the seam, one value for each mm; NaN where no arc burnt. Later passes replace earlier ones. */
export interface SeamTrace {
  readonly travelMmS: Float64Array;
  readonly ctwdMm: Float64Array;
  readonly workAngleDeg: Float64Array;
  readonly travelAngleDeg: Float64Array;
  /** First and last mm that hold a value; `last` < `first` while there is none. */
  readonly range: { first: number; last: number };
  sample(state: WeldState): void;
}

/** Ticks of an arc before its speed means anything: the pool has to follow first. */
const SETTLING_TICKS = 30;

export function createSeamTrace(lengthMm: number): SeamTrace {
  const length = Math.floor(lengthMm) + 1;
  const empty = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  const travelMmS = empty();
  const ctwdMm = empty();
  const workAngleDeg = empty();
  const travelAngleDeg = empty();
  const range = { first: length, last: -1 };
  return {
    travelMmS,
    ctwdMm,
    workAngleDeg,
    travelAngleDeg,
    range,
    sample({ arc, torch }) {
      if (!arc.burning || !torch.tracked) return;
      const at = Math.round(torch.xMm);
      if (at < 0 || at >= length) return;
      if (arc.burningTicks >= SETTLING_TICKS) travelMmS[at] = torch.travelMmS;
      ctwdMm[at] = torch.ctwdMm;
      workAngleDeg[at] = torch.workAngleDeg;
      travelAngleDeg[at] = torch.travelAngleDeg;
      range.first = Math.min(range.first, at);
      range.last = Math.max(range.last, at);
    },
  };
}

/** The part of a trace that has been welded, for a chart: positions and values. */
export function weldedPart(trace: SeamTrace, values: Float64Array): { readonly x: number[]; readonly value: number[] } {
  let { first, last } = trace.range;
  // A variable that is known later than the others begins later; that is no gap.
  while (first <= last && Number.isNaN(values[first])) first++;
  while (last >= first && Number.isNaN(values[last])) last--;
  const x: number[] = [];
  for (let mm = first; mm <= last; mm++) x.push(mm);
  return { x, value: last < first ? [] : [...values.subarray(first, last + 1)] };
}

/** Means over `half` mm either side; NaN stays NaN, so that a gap stays a gap. */
export function smoothed(values: Float64Array, half: number): Float64Array {
  return values.map((own, at) => {
    if (Number.isNaN(own)) return own;
    let sum = 0;
    let count = 0;
    for (let i = Math.max(0, at - half); i <= Math.min(values.length - 1, at + half); i++) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    return sum / count;
  });
}
