import type { Moment } from './result.ts';
import { SAMPLE_COLUMNS, type SampleColumn, type Samples } from './samples.ts';

/** Means of one arc over one millimetre of seam. */
export interface SeamStation {
  readonly station: number;
  /** Ticks the arc stood over it, and those of them that can be judged. */
  readonly ticks: number;
  readonly judged: number;
  readonly means: Readonly<Record<SampleColumn, number>>;
  readonly moment: Moment;
}

/** One arc from strike to end, millimetre by millimetre in the order of the seam; over the coupon alone. */
export interface Arc {
  readonly fromTick: number;
  readonly toTick: number;
  readonly stations: readonly SeamStation[];
}

/** An arc that comes back within this many ticks (0.2 s) never went out as far as its path is concerned. */
const SAME_ARC_TICKS = 24;

interface Bin {
  ticks: number;
  judged: number;
  from: number;
  to: number;
  readonly sums: Float64Array;
}

/** Arcs in order of time. `excluded` holds 1 for ticks that can not be judged. */
export function findArcs(samples: Samples, excluded: Uint8Array, stationCount: number): Arc[] {
  const arcs: Arc[] = [];
  const { tick } = samples.columns;
  let from = 0;
  for (let i = 1; i <= samples.count; i++) {
    if (i < samples.count && (tick[i] as number) - (tick[i - 1] as number) <= SAME_ARC_TICKS) continue;
    arcs.push(arcOf(samples, from, i, excluded, stationCount));
    from = i;
  }
  return arcs;
}

function arcOf(samples: Samples, from: number, to: number, excluded: Uint8Array, stationCount: number): Arc {
  const { columns } = samples;
  const bins: (Bin | undefined)[] = new Array<undefined>(stationCount).fill(undefined);
  for (let i = from; i < to; i++) {
    const station = Math.floor(columns.xMm[i] as number);
    if (station < 0 || station >= stationCount) continue;
    const tick = columns.tick[i] as number;
    let bin = bins[station];
    if (bin === undefined) {
      bin = { ticks: 0, judged: 0, from: tick, to: tick, sums: new Float64Array(SAMPLE_COLUMNS.length) };
      bins[station] = bin;
    }
    bin.ticks++;
    bin.to = tick + 1;
    if (excluded[tick] === 1) continue;
    bin.judged++;
    for (let c = 0; c < SAMPLE_COLUMNS.length; c++)
      bin.sums[c] = (bin.sums[c] as number) + (columns[SAMPLE_COLUMNS[c] as SampleColumn][i] as number);
  }
  const stations: SeamStation[] = [];
  bins.forEach((bin, station) => {
    if (bin !== undefined) stations.push(stationOf(bin, station));
  });
  return { fromTick: columns.tick[from] as number, toTick: (columns.tick[to - 1] as number) + 1, stations };
}

function stationOf({ ticks, judged, from, to, sums }: Bin, station: number): SeamStation {
  const means = {} as Record<SampleColumn, number>;
  SAMPLE_COLUMNS.forEach((column, c) => {
    means[column] = judged === 0 ? 0 : (sums[c] as number) / judged;
  });
  return { station, ticks, judged, means, moment: { fromTick: from, toTick: to } };
}
