import type { Task } from '../../src/core/assessment/pack.ts';
import { createWeldSettings } from '../../src/core/assessment/weld-settings.ts';
import type { SeamStation } from '../../src/core/scoring/arcs.ts';
import type { Evidence } from '../../src/core/scoring/evidence.ts';
import { emptySamples, SAMPLE_COLUMNS, type SampleColumn } from '../../src/core/scoring/samples.ts';
import { emptyFlags } from '../../src/core/scoring/tick-flags.ts';
import { startWeld } from '../../src/core/sim/welding/start.ts';
import type { Stations } from '../../src/core/sim/welding/state.ts';
import { readPack } from './golden.ts';

export const sampleTask: Task = readPack('gmaw-2f-fillet').pack.tasks[0]!;

/** Evidence of a seam that was never welded, for criteria that are shown one thing at a time. */
export function bareEvidence(changes: Partial<Evidence> = {}): Evidence {
  const state = startWeld(createWeldSettings(sampleTask, { placement: { origin: [0, 0, 0], yaw: 0 } }), 0);
  return {
    task: sampleTask,
    tracking: { positionMm: 0.7, rotationDeg: 0.2, registrationMm: 0 },
    flags: emptyFlags(),
    samples: emptySamples(),
    arcs: [],
    exclusion: { excluded: new Uint8Array(0), percent: 0, longestLossTicks: 0 },
    state,
    digests: [],
    inspectFrom: 10,
    inspectTo: 140,
    ...changes,
  };
}

type StationColumn = { [K in keyof Stations]: Stations[K] extends Float64Array ? K : never }[keyof Stations];

/** The same with a good bead from end to end, some of its measures replaced, by millimetre. */
export function weldedEvidence(measures: Partial<Record<StationColumn, (station: number) => number>>): Evidence {
  const evidence = bareEvidence();
  const { stations } = evidence.state;
  const good = { depositMm2: 20, legAMm: 6.2, legBMm: 6.2, throatMm: 4.5, widthMm: 8.7, heightMm: 0.4, arcTicks: 29 };
  for (const [column, value] of Object.entries(good)) stations[column as StationColumn].fill(value);
  for (const [column, at] of Object.entries(measures))
    for (let i = 0; i < stations.count; i++) stations[column as StationColumn][i] = at(i);
  return evidence;
}

/** One arc along the seam: `of` says, millimetre by millimetre, how many ticks it stood there and the means of what was done. */
export function arcEvidence(
  lengthMm: number,
  of: (station: number) => { readonly ticks: number; readonly judged?: number } & Partial<Record<SampleColumn, number>>,
): Evidence {
  const stations: SeamStation[] = [];
  let tick = 0;
  for (let station = 0; station < lengthMm; station++) {
    const { ticks, judged = ticks, ...values } = of(station);
    const means = Object.fromEntries(SAMPLE_COLUMNS.map((column) => [column, values[column] ?? 0])) as Record<
      SampleColumn,
      number
    >;
    stations.push({ station, ticks, judged, means, moment: { fromTick: tick, toTick: tick + ticks } });
    tick += ticks;
  }
  return bareEvidence({ arcs: [{ fromTick: 0, toTick: tick, stations }] });
}
