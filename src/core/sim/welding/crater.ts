import { TICK_S } from '../clock.ts';
import { PHYSICS } from './constants.ts';
import type { WeldState } from './state.ts';

/** Staying within this of one place is dwelling there, mm. */
const DWELL_MM = 0.8;
/** Dwell that any travel shows between two steps of that length, s. */
const DWELL_LEAST_S = 0.3;

/** Counts how long the arc has stood in one place. */
export function stepDwell({ torch, memory }: WeldState): void {
  if (Math.abs(torch.xMm - memory.dwellAtMm) > DWELL_MM) {
    memory.dwellAtMm = torch.xMm;
    memory.dwellS = 0;
  } else memory.dwellS += TICK_S;
}

/** How well a dwell before the arc breaks fills the crater, 0 to 1: too short leaves it hollow, too long melts it anew. */
export function craterFill(dwellS: number): number {
  const filled = (dwellS - DWELL_LEAST_S) / (PHYSICS.craterFill.value - DWELL_LEAST_S);
  const reopened = (dwellS - PHYSICS.craterHot.value) / (PHYSICS.craterOpen.value - PHYSICS.craterHot.value);
  return Math.min(1, Math.max(0, filled)) - Math.min(1, Math.max(0, reopened));
}

/** Leaves a crater where the arc went out. */
export function leaveCrater(state: WeldState): void {
  const { stations, memory, pool } = state;
  const middle = memory.xMm;
  const at = Math.min(stations.count - 1, Math.max(0, Math.floor(middle)));
  const width = stations.widthMm[at]!;
  const depth = PHYSICS.craterPerWidth.value * width * (1 - craterFill(memory.dwellS));
  const reach = Math.max(1, PHYSICS.craterReach.value * Math.max(width, pool.widthMm));
  const from = Math.max(0, Math.floor(middle - reach));
  const to = Math.min(stations.count, Math.floor(middle + reach) + 1);
  for (let i = from; i < to; i++) {
    if (stations.depositMm2[i] === 0) continue;
    const off = (i + 0.5 - middle) / reach;
    const here = depth * Math.max(0, 1 - off * off);
    if (here > stations.craterMm[i]!) stations.craterMm[i] = here;
  }
  state.changedFrom = Math.min(state.changedFrom, from);
  state.changedTo = Math.max(state.changedTo, to);
}
