import type { Text } from '../assessment/pack.ts';
import type { ProductFinding, Quantity } from './criterion.ts';
import type { Evidence } from './evidence.ts';
import type { Moment } from './result.ts';
import { MEAN_WINDOW_MM, ROUNDING } from './uncertainty.ts';

/** A measure of every station of the seam, with the guard band it is known to. */
export interface Measure {
  readonly unit: string;
  value(station: number): number;
  guard(station: number): number;
  /** Stations there is something to measure at; absent: all. */
  there?(station: number): boolean;
}

export interface StationsSeen {
  readonly worst: Quantity | null;
  readonly atMm: number | null;
  readonly rejected: readonly number[];
  readonly undecided: readonly number[];
}

/** Holds the stations [from, to) against a limit. `least`: the value must reach it; `most`: it must not go beyond. */
export function inspect(
  measure: Measure,
  sense: 'least' | 'most',
  limit: number,
  from: number,
  to: number,
): StationsSeen {
  const rejected: number[] = [];
  const undecided: number[] = [];
  const sign = sense === 'most' ? 1 : -1;
  let worst: Quantity | null = null;
  let atMm: number | null = null;
  for (let station = from; station < to; station++) {
    if (measure.there?.(station) === false) continue;
    const value = measure.value(station);
    const u = measure.guard(station);
    const beyond = sign * (value - limit);
    if (beyond > u + ROUNDING) rejected.push(station);
    else if (beyond > ROUNDING - u) undecided.push(station);
    if (worst === null || beyond > sign * (worst.value - limit)) {
      worst = { value, u, unit: measure.unit };
      atMm = station + 0.5;
    }
  }
  return { worst, atMm, rejected, undecided };
}

/** Nothing may be beyond the limit. */
export const noneBeyond = ({ rejected, undecided }: StationsSeen): ProductFinding['verdict'] =>
  rejected.length > 0 ? 'notMet' : undecided.length > 0 ? 'notDecidable' : 'met';

/** Up to `percent` of the `inspected` millimetres may be beyond the limit. */
export function shareBeyond(
  { rejected, undecided }: StationsSeen,
  percent: number,
  inspected: number,
): ProductFinding['verdict'] {
  const allowed = (percent / 100) * inspected;
  if (rejected.length > allowed) return 'notMet';
  return rejected.length + undecided.length > allowed ? 'notDecidable' : 'met';
}

/** When the arc passed the stations, for the ones an assessor wants to see again. */
export function momentsAt({ state }: Evidence, stations: readonly number[]): Moment[] {
  const moments: Moment[] = [];
  let previous = -2;
  for (const station of stations) {
    if (state.stations.arcTicks[station] === 0) continue;
    const fromTick = state.stations.firstArcTick[station] as number;
    const toTick = (state.stations.lastArcTick[station] as number) + 1;
    const last = moments[moments.length - 1];
    if (last !== undefined && station === previous + 1)
      moments[moments.length - 1] = {
        fromTick: Math.min(last.fromTick, fromTick),
        toTick: Math.max(last.toTick, toTick),
      };
    else if (moments.length < 64) moments.push({ fromTick, toTick });
    previous = station;
  }
  return moments;
}

/** The finding of a measure and what was seen of it. */
export const finding = (
  evidence: Evidence,
  seen: StationsSeen,
  verdict: ProductFinding['verdict'],
  limit: Quantity,
  observed: Text,
): ProductFinding => ({
  verdict,
  worst: seen.worst,
  limit,
  atMm: seen.atMm,
  rejected: seen.rejected,
  undecided: seen.undecided,
  observed,
  moments: momentsAt(evidence, seen.rejected.length > 0 ? seen.rejected : seen.undecided),
});

/**
 * A column of the stations as a gauge laid along `MEAN_WINDOW_MM` of the bead reads it: the mean over the stations around
 * that hold metal. The guard bands of the section hold for this length, not for a single millimetre.
 */
export function gauged({ state }: Evidence, column: Float64Array): (station: number) => number {
  const { depositMm2 } = state.stations;
  const half = MEAN_WINDOW_MM / 2;
  return (station) => {
    let sum = 0;
    let count = 0;
    for (let i = Math.max(0, station - half); i < Math.min(column.length, station + half); i++) {
      if ((depositMm2[i] as number) === 0) continue;
      sum += column[i] as number;
      count++;
    }
    return count === 0 ? 0 : sum / count;
  };
}

/** Is there metal to gauge? Where there is none, the welded length is what is wrong, and nothing else. */
export const welded =
  ({ state }: Evidence) =>
  (station: number): boolean =>
    (state.stations.depositMm2[station] as number) > 0;
