import { TICK_S } from '../clock.ts';
import { PHYSICS } from './constants.ts';
import { HEAT_FLOW } from './cooling-time.ts';
import { touch } from './deposit.ts';
import { shapeStation } from './section.ts';
import type { WeldState } from './state.ts';

/** Frozen metal cools by this many ticks at once. */
const SLOW_TICKS = 12;
const { value: melting } = PHYSICS.meltingC;

/**
 * Cools every station towards the plate. The rate law is the one whose 800-to-500 time is that of EN 1011-2: theta^2 in a
 * thick plate, theta^3 in a thin one, and of the two the slower. Both are integrated exactly, so no step is too long.
 */
export function stepHeat(state: WeldState): void {
  const { memory, stations, sums, torch, pool, arc } = state;
  let from = memory.liquidTo;
  let to = memory.liquidFrom;
  let hottest = memory.plateC;
  for (let i = memory.liquidFrom; i < memory.liquidTo; i++) {
    if (sums.liquid[i] === 0) continue;
    const found = stations.temperatureC[i]!;
    if (found > stations.peakC[i]!) stations.peakC[i] = found;
    // What lies under the arc's pool is kept liquid; the rest of the metal is on its own.
    const left = i >= memory.poolFrom && i < memory.poolTo ? found : cooled(state, i, TICK_S);
    stations.temperatureC[i] = left;
    if (left > hottest) hottest = left;
    if (left >= melting) {
      if (i < from) from = i;
      to = i + 1;
    } else {
      sums.liquid[i] = 0;
      stations.frozenTick[i] = state.tick;
      stations.frozenSpeedMmS[i] = torch.travelMmS;
      shapeStation(state, i, TICK_S);
      touch(state, i, i + 1);
    }
  }
  memory.poolFrom = memory.poolTo = 0;
  memory.liquidFrom = from < to ? from : 0;
  memory.liquidTo = from < to ? to : 0;
  pool.lengthMm = memory.liquidTo - memory.liquidFrom;
  pool.temperatureC = hottest;
  if (pool.lengthMm === 0 && !arc.burning) pool.widthMm = pool.keyholeMm = 0;
  if (state.tick % SLOW_TICKS === 0) coolPlate(state);
}

function coolPlate(state: WeldState): void {
  const { memory, stations, sums, settings } = state;
  const dt = SLOW_TICKS * TICK_S;
  const { lengthMm, plateMm } = settings.coupon;
  const area = lengthMm * PHYSICS.plateAcross.value;
  const capacity = area * plateMm * PHYSICS.heatCapacity.value;
  const spread = (memory.inFlightJ * dt) / PHYSICS.plateSoak.value;
  memory.inFlightJ -= spread;
  const lost = 2 * PHYSICS.plateCooling.value * area * (memory.plateC - ROOM_C) * dt;
  memory.plateC += (spread - Math.max(0, lost)) / capacity;
  for (let i = 0; i < stations.count; i++) {
    if (sums.liquid[i] === 1) continue;
    stations.temperatureC[i] = cooled(state, i, dt);
    if (stations.temperatureC[i]! > stations.peakC[i]!) stations.peakC[i] = stations.temperatureC[i]!;
  }
}

const ROOM_C = 20;

/** Temperature of station i after `dt` seconds of cooling. */
function cooled({ stations, sums, memory, settings }: WeldState, i: number, dt: number): number {
  const ground = memory.plateC;
  const above = stations.temperatureC[i]! - ground;
  const heat = sums.heat[i]!;
  if (above <= 0.01 || heat <= 0) return ground;
  const { thick: F3, thin: F2 } = HEAT_FLOW[settings.coupon.joint];
  const base = Math.min(400, ground);
  const thick = (PHYSICS.thickBase.value - PHYSICS.thickPreheat.value * base) * heat * F3;
  const perPlate = heat / settings.coupon.plateMm;
  const thin = (PHYSICS.thinBase.value - PHYSICS.thinPreheat.value * base) * perPlate * perPlate * F2;
  const byThick = 1 / (1 / above + dt / thick);
  const byThin = above / Math.sqrt(1 + (dt * above * above) / thin);
  return ground + Math.max(byThick, byThin);
}
