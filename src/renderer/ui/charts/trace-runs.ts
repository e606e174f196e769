/** A connected piece of a trace, all inside or all outside the limits; points in the trace's own units. */
export interface TraceRun {
  readonly outside: boolean;
  readonly points: readonly (readonly [x: number, y: number])[];
}
/** A stretch of the axis where nothing is known. */
export interface TraceGap {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a trace at its gaps (NaN) and where it crosses `low` or `high` (limits with their guard already added). Crossings are
 * put between two measured neighbours; a gap is never bridged. A gap reaches from the last known sample to the next one.
 */
export function traceRuns(
  x: readonly number[],
  value: readonly number[],
  low: number,
  high: number,
): { readonly runs: readonly TraceRun[]; readonly gaps: readonly TraceGap[] } {
  const runs: TraceRun[] = [];
  const gaps: TraceGap[] = [];
  const isOut = (v: number): boolean => v < low || v > high;
  let points: [number, number][] = [];
  let outside = false;
  let lastKnown = -1;
  const flush = (): void => {
    if (points.length > 0) runs.push({ outside, points });
    points = [];
  };
  for (let i = 0; i < x.length; i++) {
    const at = x[i] as number;
    const v = value[i] as number;
    if (Number.isNaN(v)) {
      flush();
      continue;
    }
    if (lastKnown < i - 1) gaps.push({ from: lastKnown < 0 ? (x[0] as number) : (x[lastKnown] as number), to: at });
    const before = points[points.length - 1];
    if (before === undefined) outside = isOut(v);
    else if (isOut(v) !== outside) {
      const limit = Math.max(before[1], v) > high ? high : low;
      const crossing = before[0] + ((limit - before[1]) / (v - before[1])) * (at - before[0]);
      points.push([crossing, limit]);
      flush();
      outside = isOut(v);
      points.push([crossing, limit]);
    }
    points.push([at, v]);
    lastKnown = i;
  }
  flush();
  if (lastKnown < x.length - 1 && x.length > 0)
    gaps.push({ from: x[Math.max(lastKnown, 0)] as number, to: x[x.length - 1] as number });
  return { runs, gaps };
}

/** The value at `at`, between its two measured neighbours; undefined in a gap and beyond the ends. */
export function traceValueAt(x: readonly number[], value: readonly number[], at: number): number | undefined {
  let low = 0;
  let high = x.length - 1;
  if (high < 0 || at < (x[0] as number) || at > (x[high] as number)) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((x[middle] as number) <= at) low = middle;
    else high = middle;
  }
  const a = value[low] as number;
  const b = value[high] as number;
  const xa = x[low] as number;
  const xb = x[high] as number;
  if (at === xa && !Number.isNaN(a)) return a;
  if (at === xb && !Number.isNaN(b)) return b;
  if (Number.isNaN(a) || Number.isNaN(b)) return undefined;
  return xb === xa ? a : a + ((at - xa) / (xb - xa)) * (b - a);
}
