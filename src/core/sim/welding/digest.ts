import type { DigestSink } from '../simulation.ts';
import { PHYSICS_VERSION } from './constants.ts';
import { traitsOf } from './process.ts';
import { stanceOf } from './stance.ts';
import type { StationSums, Stations, WeldState } from './state.ts';
import type { Surface } from './surface.ts';

const TRANSFERS = ['none', 'short-circuit', 'globular', 'spray', 'stubbing', 'still'] as const;

/** The per-station arrays in the order they are folded. Appending is a new scorer; reordering too. */
const STATION_ROWS = [
  'depositMm2',
  'widthMm',
  'heightMm',
  'penetrationMm',
  'legAMm',
  'legBMm',
  'throatMm',
  'undercutAMm',
  'undercutBMm',
  'overlapMm',
  'porosity',
  'burnThrough',
  'craterMm',
  'spatter',
  'lackOfFusion',
  'arcStrike',
  'temperatureC',
  'peakC',
  'frozenTick',
  'frozenSpeedMmS',
  'firstArcTick',
  'lastArcTick',
  'arcTicks',
  'currentA',
  'voltageV',
  'heatInputKjMm',
] as const satisfies readonly Exclude<keyof Stations, 'count'>[];

/** Folded besides where the bead hangs across the plate. */
const ACROSS_ROWS = ['crownMm'] as const;

/** Folded besides where the joint is welded in layers. */
const LAYER_ROWS = [
  'rootMm',
  'underfillMm',
  'edgeMm',
  'passes',
  'lackOfSideFusion',
  'lackOfInterpassFusion',
] as const satisfies readonly Exclude<keyof Stations, 'count'>[];
const PROFILES = ['heights', 'found', 'flaws', 'foundFlaws'] as const;
const LEFT_BEFORE = [
  'hiddenMm2',
  'foundHiddenMm2',
  'foundRootMm',
  'foundUndercutAMm',
  'foundUndercutBMm',
  'foundOverlapMm',
  'foundBurnThrough',
] as const satisfies readonly (keyof Surface)[];

/** Folded besides where the process makes slag. */
const SLAG_ROWS = ['slagMm', 'slagInclusion'] as const;

const SUM_ROWS = [
  'heat',
  'widthHeat',
  'depth',
  'residence',
  'speed',
  'current',
  'voltage',
  'workAngle',
  'travelAngle',
  'aim',
  'shortCircuit',
  'spatter',
  'pores',
  'sideLow',
  'sideHigh',
  'foundC',
  'meltedMm',
  'beforeMeltedMm',
  'beforePenetrationMm',
  'beforeDepositMm2',
  'thinS',
  'liquid',
] as const satisfies readonly (keyof StationSums)[];

/**
 * Folds every number that decides. Stations no arc has reached are all alike (zeros at plate temperature), so their range
 * stands for them.
 */
export function digestWeld(state: WeldState, sink: DigestSink): void {
  const { machine, safety, torch, arc, pool, memory, stations, sums } = state;
  const flag = (value: boolean): void => sink.number(value ? 1 : 0);
  sink.number(PHYSICS_VERSION);
  sink.number(state.tick);
  sink.number(machine.voltageV);
  sink.number(machine.wireFeedMMin);
  sink.number(machine.gasFlowLMin);
  flag(machine.powerOn);
  flag(machine.electrodePositive);
  flag(machine.workClampOn);
  flag(safety.safetyGlasses);
  flag(safety.gloves);
  flag(safety.jacket);
  flag(safety.helmetDown);
  flag(safety.extractionOn);
  flag(safety.markedHot);
  sink.number(torch.xMm);
  sink.number(torch.aimMm);
  sink.number(torch.acrossMm);
  sink.number(torch.ctwdMm);
  sink.number(torch.workAngleDeg);
  sink.number(torch.travelAngleDeg);
  sink.number(torch.travelMmS);
  flag(torch.onWork);
  flag(torch.tracked);
  flag(arc.triggerOn);
  flag(arc.burning);
  sink.number(TRANSFERS.indexOf(arc.transfer));
  sink.number(arc.currentA);
  sink.number(arc.voltageV);
  sink.number(arc.arcLengthMm);
  sink.number(arc.extensionMm);
  sink.number(arc.shielding);
  sink.number(arc.burningTicks);
  sink.number(arc.offTicks);
  sink.number(pool.xMm);
  sink.number(pool.lengthMm);
  sink.number(pool.widthMm);
  sink.number(pool.temperatureC);
  flag(memory.poseKnown);
  sink.number(memory.xMm);
  sink.number(memory.acrossMm);
  sink.number(memory.lostTicks);
  sink.number(memory.sideMm);
  sink.number(memory.gas);
  sink.number(memory.valveTicks);
  sink.number(memory.shutTicks);
  sink.number(memory.warm);
  sink.number(memory.stubS);
  flag(memory.fused);
  sink.number(memory.dwellS);
  sink.number(memory.dwellAtMm);
  sink.number(memory.poolFrom);
  sink.number(memory.poolTo);
  sink.number(memory.liquidFrom);
  sink.number(memory.liquidTo);
  sink.number(memory.touchedFrom);
  sink.number(memory.touchedTo);
  sink.number(memory.plateC);
  sink.number(memory.inFlightJ);
  sink.number(state.meltedMm3);
  sink.number(state.depositedMm3);
  sink.number(state.strayMm3);
  sink.number(state.spatterMm3);
  flag(state.paused);
  flag(state.finished);
  const { touchedFrom: from, touchedTo: to } = memory;
  for (const row of STATION_ROWS) sink.numbers(stations[row].subarray(from, to), to - from);
  const traits = traitsOf(state.settings);
  if (traits.slagPerMetal > 0) for (const row of SLAG_ROWS) sink.numbers(stations[row].subarray(from, to), to - from);
  if (!traits.fed) {
    sink.number(machine.currentA);
    sink.number(machine.arcForceAMm);
  }
  if (state.settings.process === 'GTAW') {
    sink.number(memory.rodMm);
    flag(memory.dirty);
    sink.numbers(stations.tungsten.subarray(from, to), to - from);
  }
  for (const row of SUM_ROWS) sink.numbers(sums[row].subarray(from, to), to - from);
  if (traits.slagPerMetal > 0) sink.numbers(sums.slagShut.subarray(from, to), to - from);
  for (const hand of [state.cleaning.main, state.cleaning.other]) {
    if (hand.holds === 0) continue;
    sink.number(hand.holds);
    flag(hand.known);
    sink.number(hand.xMm);
    sink.number(hand.yMm);
    sink.number(hand.zMm);
    flag(hand.raised);
  }
  const { surface } = state;
  if (surface !== undefined) {
    sink.number(pool.keyholeMm);
    const { points } = surface;
    for (const row of LAYER_ROWS) sink.numbers(stations[row].subarray(from, to), to - from);
    for (const rows of PROFILES) sink.numbers(surface[rows].subarray(from * points, to * points), (to - from) * points);
    for (const row of LEFT_BEFORE) sink.numbers(surface[row].subarray(from, to), to - from);
  }
  const stance = stanceOf(state.settings.coupon);
  if (stance.upright) sink.numbers(sums.climb.subarray(from, to), to - from);
  if (stance.across > 0) for (const row of ACROSS_ROWS) sink.numbers(stations[row].subarray(from, to), to - from);
}
