/** One measured number beside its bar. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** 'x' for a ratio, 'ms', 'B', '%'. */
  readonly unit: string;
  /** What was promised, as people read it: `<= 60 ms`. */
  readonly bar: string;
  readonly met: boolean;
}

/** A figure that has to be at most `limit`. */
export const atMost = (name: string, value: number, limit: number, unit: string): Figure => ({
  name,
  value,
  unit,
  bar: `<= ${limit} ${unit}`,
  met: value <= limit,
});

/** A figure that has to be at least `limit`. */
export const atLeast = (name: string, value: number, limit: number, unit: string): Figure => ({
  name,
  value,
  unit,
  bar: `>= ${limit} ${unit}`,
  met: value >= limit,
});

/** The middle of the measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
