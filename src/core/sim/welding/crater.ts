import { TICK_S } from '../clock.ts';
import { PHYSICS } from './constants.ts';
import type { WeldState } from './state.ts';

/** The arc's place is followed with this lag, s: it lies DWELL_MM behind a torch at `dwellSpeed`, and near one that only trembles. */
const FOLLOW_S = 0.5;
const DWELL_MM = PHYSICS.dwellSpeed.value * FOLLOW_S;
/** A torch that moves on loses its dwell this many times faster than it gained it. */
const FORGET = 2;

/** Counts how long the arc has stood in one place. A hand's tremor and the jitter of tracking (under a millimetre) do not end it.
 * `goesOn`: the arc was here a tick ago; else the count begins anew. */
export function stepDwell({ torch, memory }: WeldState, goesOn: boolean): void {
  if (!goesOn) {
    memory.dwellAtMm = torch.xMm;
    memory.dwellS = 0;
    return;
  }
  memory.dwellAtMm += ((torch.xMm - memory.dwellAtMm) * TICK_S) / FOLLOW_S;
  const stands = Math.abs(torch.xMm - memory.dwellAtMm) <= DWELL_MM;
  memory.dwellS = stands ? memory.dwellS + TICK_S : Math.max(0, memory.dwellS - FORGET * TICK_S);
}

/** How well a dwell before the arc breaks fills the crater, 0 to 1: too short leaves it hollow, too long melts it anew. */
export function craterFill(dwellS: number): number {
  const filled = dwellS / PHYSICS.craterFill.value;
  const reopened = (dwellS - PHYSICS.craterHot.value) / (PHYSICS.craterOpen.value - PHYSICS.craterHot.value);
  return Math.min(1, Math.max(0, filled)) - Math.min(1, Math.max(0, reopened));
}

/** Leaves a crater where the arc went out. */
export function leaveCrater(state: WeldState): void {
  const { stations, sums, memory, pool } = state;
  const middle = memory.xMm;
  const at = Math.min(stations.count - 1, Math.max(0, Math.floor(middle)));
  // Where the arc breaks on the move the metal is not all there yet: the hollow is as wide as the pool.
  const width = Math.max(stations.widthMm[at]!, pool.widthMm);
  const depth = PHYSICS.craterPerWidth.value * width * (1 - craterFill(memory.dwellS));
  const reach = Math.max(1, PHYSICS.craterReach.value * width);
  const from = Math.max(0, Math.floor(middle - reach));
  const to = Math.min(stations.count, Math.floor(middle + reach) + 1);
  for (let i = from; i < to; i++) {
    if (stations.depositMm2[i] === 0 && sums.heat[i] === 0) continue;
    const off = (i + 0.5 - middle) / reach;
    const here = depth * Math.max(0, 1 - off * off);
    if (here > stations.craterMm[i]!) stations.craterMm[i] = here;
  }
  state.changedFrom = Math.min(state.changedFrom, from);
  state.changedTo = Math.max(state.changedTo, to);
}
