import type { Joint } from '../../../core/sim/welding/settings.ts';
import type { Stations } from '../../../core/sim/welding/state.ts';

/** What the seam's shape is made of, per station, in this order. mm; `hole` and `porosity` as in `Stations`. */
export const FIELD = {
  legA: 0,
  legB: 1,
  height: 2,
  undercutA: 3,
  undercutB: 4,
  hole: 5,
  crater: 6,
  overlap: 7,
  /** Ripples frozen so far at this place: whole numbers are crests. */
  phase: 8,
  porosity: 9,
  spatter: 10,
} as const;
export const FIELDS = 11;

/**
 * Ripples a second: the pool of a short-circuiting arc freezes in steps, so that pitch = travel speed / rate,
 * 1.2 mm at 4.3 mm/s (pitch 1.0-1.4 mm at usual speeds, expert judgement).
 */
const RIPPLES_PER_TICK = 3.6 / 120;

/** A view's own copy of the stations' shape, so that it finds by itself what has changed, whoever stepped or sought. */
export interface SeamStations {
  readonly count: number;
  /** `FIELDS` numbers per station. */
  readonly values: Float64Array;
  /** Stations that differed at the last `readSeamStations`: [from, to), empty when from >= to. */
  changedFrom: number;
  changedTo: number;
}

export const createSeamStations = (count: number): SeamStations => ({
  count,
  values: new Float64Array(count * FIELDS),
  changedFrom: 0,
  changedTo: 0,
});

/** Copies the shape out of the core's stations and notes the stretch that changed. Allocates nothing. */
export const readSeamStations = (seam: SeamStations, stations: Stations, joint: Joint): void => {
  const { values, count } = seam;
  let from = count;
  let to = 0;
  for (let i = 0; i < count; i += 1) {
    const plate = joint === 'bead-on-plate';
    const half = stations.widthMm[i]! / 2;
    let changed = put(values, i, FIELD.legA, plate ? half : stations.legAMm[i]!);
    changed = put(values, i, FIELD.legB, plate ? half : stations.legBMm[i]!) || changed;
    changed = put(values, i, FIELD.height, stations.heightMm[i]!) || changed;
    changed = put(values, i, FIELD.undercutA, stations.undercutAMm[i]!) || changed;
    changed = put(values, i, FIELD.undercutB, stations.undercutBMm[i]!) || changed;
    changed = put(values, i, FIELD.hole, stations.burnThrough[i]!) || changed;
    changed = put(values, i, FIELD.crater, stations.craterMm[i]!) || changed;
    changed = put(values, i, FIELD.overlap, stations.overlapMm[i]!) || changed;
    changed = put(values, i, FIELD.phase, stations.frozenTick[i]! * RIPPLES_PER_TICK) || changed;
    changed = put(values, i, FIELD.porosity, stations.porosity[i]!) || changed;
    changed = put(values, i, FIELD.spatter, stations.spatter[i]!) || changed;
    if (!changed) continue;
    if (i < from) from = i;
    to = i + 1;
  }
  seam.changedFrom = from;
  seam.changedTo = to;
};

const put = (values: Float64Array, station: number, field: number, value: number): boolean => {
  const at = station * FIELDS + field;
  if (values[at] === value) return false;
  values[at] = value;
  return true;
};
