import { MEAN_WINDOW_MM } from '../../../core/scoring/uncertainty.ts';
import type { Stations } from '../../../core/sim/welding/state.ts';

/** What a fillet gauge laid at a place of the seam reads, mm: means over the length the criteria judge, so that they agree. */
export interface Gauge {
  readonly legAMm: number;
  readonly legBMm: number;
  readonly throatMm: number;
  readonly convexityMm: number;
  readonly faceMm: number;
  readonly penetrationMm: number;
  readonly undercutAMm: number;
  readonly undercutBMm: number;
  readonly heatInputKjMm: number;
}

export function gaugeAt(stations: Stations, seamMm: number): Gauge {
  const at = Math.min(Math.max(Math.floor(seamMm), 0), stations.count - 1);
  const from = Math.max(0, at - MEAN_WINDOW_MM / 2);
  const to = Math.min(stations.count, at + MEAN_WINDOW_MM / 2);
  const mean = (values: Float64Array): number => {
    let sum = 0;
    let count = 0;
    for (let i = from; i < to; i++) {
      if ((stations.depositMm2[i] as number) === 0) continue;
      sum += values[i] as number;
      count++;
    }
    return count === 0 ? 0 : sum / count;
  };
  return {
    legAMm: mean(stations.legAMm),
    legBMm: mean(stations.legBMm),
    throatMm: mean(stations.throatMm),
    convexityMm: mean(stations.heightMm),
    faceMm: mean(stations.widthMm),
    penetrationMm: mean(stations.penetrationMm),
    undercutAMm: stations.undercutAMm[at] as number,
    undercutBMm: stations.undercutBMm[at] as number,
    heatInputKjMm: mean(stations.heatInputKjMm),
  };
}
