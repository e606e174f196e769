import { decimal } from '../base/decimal.ts';
import type { Stretch } from './result.ts';

/** Most stretches a list of a result holds. */
const MOST = 256;

/** Whole millimetres of seam, ascending or not, as stretches. */
export function stretchesOf(stations: readonly number[]): Stretch[] {
  const sorted = [...new Set(stations)].sort((a, b) => a - b);
  const stretches: { from: number; to: number }[] = [];
  for (const station of sorted) {
    const last = stretches[stretches.length - 1];
    if (last !== undefined && last.to === station) last.to = station + 1;
    else stretches.push({ from: station, to: station + 1 });
  }
  return stretches.slice(0, MOST).map(({ from, to }) => ({ fromMm: decimal(from, 0), toMm: decimal(to, 0) }));
}
