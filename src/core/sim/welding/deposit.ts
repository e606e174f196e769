import { TICK_RATE, TICK_S } from '../clock.ts';
import { PHYSICS } from './constants.ts';
import { isCorner } from './coupon-frame.ts';
import { beginLayer } from './layer.ts';
import { depthWeight } from './penetration.ts';
import { traitsOf } from './process.ts';
import { shapeStation } from './section.ts';
import { poresUnder } from './shielding.ts';
import { spatterNow } from './spatter.ts';
import { type Spread, spreadAlong } from './spread.ts';
import { climbOfPlan, fallingShare, stanceOf } from './stance.ts';
import type { WeldState } from './state.ts';
import { mouthHalfMm } from './surface.ts';
import { recoveryOf, shortCircuitShare } from './transfer.ts';
import { meltedWidth, widthWeight } from './width.ts';

const under: Spread = { from: 0, to: 0 };
/** The arc itself covers this share of the pool's length. */
const ARC_SHARE = 0.5;
/** Travel at which the pool lies fully behind the arc, mm/s. */
const TRAILING_MM_S = 1;
/** A pass found hotter than this counts as this hot: the width law does not hold on glowing metal, C. */
const FOUND_MOST_C = 500;
const SLOWEST_MM_S = 2;
/** The section of a station under the pool is derived anew every so many ticks, its neighbours' in turn. */
const SHAPE_TICKS = 4;
/** The same where the section is a profile. */
const LAYER_TICKS = 32;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * Lays one tick's metal and heat under the pool. `meltedMm`: wire melted in the tick; `steady`: the torch moved here from
 * where it was a tick ago, else the pool begins anew where it is now.
 */
export function depositTick(state: WeldState, meltedMm: number, steady: boolean): void {
  const { settings, arc, torch, pool, memory, machine, stations, sums, shares, scale } = state;
  const fillet = isCorner(settings.coupon.joint);
  const wire = (Math.PI * settings.wireMm * settings.wireMm) / 4;
  const volume = wire * meltedMm;
  const recovered = volume * recoveryOf(settings, arc.transfer, machine.electrodePositive);
  state.meltedMm3 += volume;
  state.spatterMm3 += volume - recovered;

  const traits = traitsOf(settings);
  const powerW = traits.efficiency * arc.voltageV * arc.currentA;
  memory.inFlightJ += powerW * TICK_S;
  if (Math.abs(torch.acrossMm) > PHYSICS.offJointMm.value + mouthHalfMm(settings.coupon)) {
    strayArc(state, recovered);
    return;
  }

  const speed = torch.travelMmS;
  const trailing = clamp(speed / TRAILING_MM_S, -1, 1);
  const stance = stanceOf(settings.coupon);
  const climb = trailing * climbOfPlan(settings.coupon);
  const length = clamp(PHYSICS.poolPerPower.value * powerW, PHYSICS.poolShortest.value, PHYSICS.poolLongest.value);
  const behindShare = 0.5 + (PHYSICS.poolBehind.value - 0.5) * trailing;
  const from = steady ? memory.xMm : torch.xMm;

  // Across the seam the pool follows the arc with a lag.
  const side = fillet ? torch.aimMm : torch.acrossMm;
  if (!steady || arc.burningTicks <= 1) memory.sideMm = side;
  memory.sideMm += ((side - memory.sideMm) * TICK_S) / PHYSICS.lateralLag.value;

  const shorted = !traits.shorts ? 0 : shortCircuitShare(arc.voltageV, arc.currentA);
  const pushDeg = speed < -TRAILING_MM_S ? -torch.travelAngleDeg : torch.travelAngleDeg;
  const weight = widthWeight(state, powerW, shorted, pushDeg, climb);
  const widthNow = meltedWidth(
    scale.width,
    (weight * powerW) / Math.max(SLOWEST_MM_S, Math.abs(speed)),
    Math.min(FOUND_MOST_C, memory.plateC),
  );

  const fallen = recovered * fallingShare(stance, climb, widthNow, traits.slagPerMetal > 0);
  const landed = recovered - fallen;
  state.strayMm3 += fallen;
  state.depositedMm3 += landed;

  // Metal and heat: the whole pool.
  spreadAlong(shares, from, torch.xMm, length * behindShare, length * (1 - behindShare), under);
  if (under.from >= under.to) return;
  const poolFrom = under.from;
  const poolTo = under.to;
  const joules = powerW * TICK_S;
  for (let i = poolFrom; i < poolTo; i++) {
    const share = shares[i]!;
    if (share <= 0) continue;
    if (sums.liquid[i] === 0) enter(state, i);
    stations.depositMm2[i] = stations.depositMm2[i]! + landed * share;
    sums.heat[i] = sums.heat[i]! + joules * share;
    sums.widthHeat[i] = sums.widthHeat[i]! + joules * weight * share;
    if (stations.temperatureC[i]! < PHYSICS.poolC.value) stations.temperatureC[i] = PHYSICS.poolC.value;
  }

  // Everything that counts the arc itself: its own, shorter reach.
  const depth = depthWeight(state, pushDeg, widthNow, climb);
  const spatter = spatterNow(state);
  const pores = poresUnder(arc.shielding);
  const arcLength = length * ARC_SHARE;
  spreadAlong(shares, from, torch.xMm, arcLength * behindShare, arcLength * (1 - behindShare), under);
  for (let i = under.from; i < under.to; i++) {
    if (shares[i]! <= 0) continue;
    const seconds = shares[i]! * TICK_S;
    if (sums.residence[i] === 0) sums.sideLow[i] = sums.sideHigh[i] = memory.sideMm;
    else if (memory.sideMm < sums.sideLow[i]!) sums.sideLow[i] = memory.sideMm;
    else if (memory.sideMm > sums.sideHigh[i]!) sums.sideHigh[i] = memory.sideMm;
    sums.residence[i] = sums.residence[i]! + seconds;
    sums.depth[i] = sums.depth[i]! + depth * seconds;
    sums.speed[i] = sums.speed[i]! + Math.abs(speed) * seconds;
    sums.current[i] = sums.current[i]! + arc.currentA * seconds;
    sums.voltage[i] = sums.voltage[i]! + arc.voltageV * seconds;
    sums.workAngle[i] = sums.workAngle[i]! + torch.workAngleDeg * seconds;
    sums.travelAngle[i] = sums.travelAngle[i]! + pushDeg * seconds;
    sums.aim[i] = sums.aim[i]! + torch.aimMm * seconds;
    sums.climb[i] = sums.climb[i]! + climb * seconds;
    sums.shortCircuit[i] = sums.shortCircuit[i]! + shorted * seconds;
    sums.spatter[i] = sums.spatter[i]! + spatter * seconds;
    sums.pores[i] = sums.pores[i]! + pores * seconds;
    countArc(state, i, seconds * TICK_RATE);
    stations.temperatureC[i] = PHYSICS.poolUnderArcC.value;
  }
  const every = state.surface === undefined ? SHAPE_TICKS : LAYER_TICKS;
  for (let i = poolFrom; i < poolTo; i++) if ((i + state.tick) % every === 0) shapeStation(state, i, every * TICK_S);

  pool.xMm = torch.xMm + length * (0.5 - behindShare);
  pool.widthMm = widthNow;
  memory.poolFrom = poolFrom;
  memory.poolTo = poolTo;
  memory.liquidFrom = memory.liquidFrom < memory.liquidTo ? Math.min(memory.liquidFrom, poolFrom) : poolFrom;
  memory.liquidTo = Math.max(memory.liquidTo, poolTo);
  touch(state, poolFrom, poolTo);
}

/** The pool reaches metal that is solid: a first pass, a pass that goes on over hot metal, or a new pass over a cold bead. */
function enter(state: WeldState, i: number): void {
  const { stations, sums, settings, surface } = state;
  sums.liquid[i] = 1;
  stations.craterMm[i] = 0;
  const found = stations.temperatureC[i]!;
  if (sums.heat[i]! > 0 && found >= traitsOf(settings).newPassC) return;
  sums.foundC[i] = Math.min(FOUND_MOST_C, found);
  if (surface !== undefined) stations.passes[i] = stations.passes[i]! + 1;
  if (sums.heat[i] === 0) return;
  const shutIn = surface !== undefined && stations.slagInclusion[i] === 1;
  if (shutIn || stations.slagMm[i]! > PHYSICS.slagLeft.value) sums.slagShut[i] = 1;
  if (surface !== undefined) beginLayer(state, surface, i);
  sums.beforeMeltedMm[i] = sums.meltedMm[i]!;
  sums.beforePenetrationMm[i] = stations.penetrationMm[i]!;
  sums.beforeDepositMm2[i] = stations.depositMm2[i]!;
  sums.heat[i] = sums.widthHeat[i] = sums.depth[i] = sums.residence[i] = sums.speed[i] = 0;
  sums.current[i] = sums.voltage[i] = sums.workAngle[i] = sums.travelAngle[i] = sums.aim[i] = 0;
  sums.climb[i] = 0;
  sums.shortCircuit[i] = sums.spatter[i] = sums.pores[i] = 0;
  sums.thinS[i] = 0;
}

/** Means over everything the arc ever did here, weighted with its time. */
function countArc({ stations, arc, tick }: WeldState, i: number, ticks: number): void {
  const before = stations.arcTicks[i]!;
  if (before === 0) stations.firstArcTick[i] = tick;
  stations.lastArcTick[i] = tick;
  const after = before + ticks;
  stations.arcTicks[i] = after;
  stations.currentA[i] = stations.currentA[i]! + ((arc.currentA - stations.currentA[i]!) * ticks) / after;
  stations.voltageV[i] = stations.voltageV[i]! + ((arc.voltageV - stations.voltageV[i]!) * ticks) / after;
}

/** An arc on metal beside the joint: its mark stays, its metal is lost to the weld. */
function strayArc(state: WeldState, landed: number): void {
  state.strayMm3 += landed;
  const at = clamp(Math.floor(state.torch.xMm), 0, state.stations.count - 1);
  state.stations.arcStrike[at] = 1;
  touch(state, at, at + 1);
}

/** Marks stations as changed by this step. */
export function touch(state: WeldState, from: number, to: number): void {
  const { memory } = state;
  state.changedFrom = state.changedFrom < state.changedTo ? Math.min(state.changedFrom, from) : from;
  state.changedTo = Math.max(state.changedTo, to);
  memory.touchedFrom = memory.touchedFrom < memory.touchedTo ? Math.min(memory.touchedFrom, from) : from;
  memory.touchedTo = Math.max(memory.touchedTo, to);
}
