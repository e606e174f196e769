import { TICK_S } from '../clock.ts';
import { quench, workInReach } from './arc.ts';
import { PHYSICS } from './constants.ts';
import { electrodeOf } from './electrode.ts';
import type { MachineSettings, WeldSettings } from './settings.ts';
import type { WeldState } from './state.ts';

const { value: contact } = PHYSICS.stickContact;
const { value: stub } = PHYSICS.stickStub;
const { value: limit } = PHYSICS.currentLimit;

/** What a drooping source with arc force gives above its set current at an arc length, A. */
export function stickSurge(
  { arcForceAMm }: Pick<MachineSettings, 'arcForceAMm'>,
  settings: WeldSettings,
  arcMm: number,
): number {
  const short = electrodeOf(settings).usualArc * settings.wireMm - arcMm;
  return PHYSICS.stickDroop.value * short + arcForceAMm * Math.max(0, short);
}

/** Voltage of a covered electrode's arc, V. */
export function stickVoltage(settings: Pick<WeldSettings, 'electrode'>, arcMm: number): number {
  const { fallV, columnVMm } = electrodeOf(settings);
  return fallV + columnVMm * arcMm;
}

/** Length of core a current melts in a second, mm/s: mass per charge over the core's section. */
export const stickMelts = (coreMm: number, currentA: number): number =>
  (PHYSICS.stickMelting.value * currentA) / (900 * PHYSICS.steelDensity.value * Math.PI * coreMm * coreMm);

/**
 * One tick of a covered electrode. The source holds current; the hand's height and what is left of the stick make the arc's
 * length, so a hand that does not feed draws it out. It is live wherever it touches: struck by a touch and a lift, frozen to
 * the work by a touch too long. Returns the core melted, mm.
 */
export function stepStick(state: WeldState): number {
  const { arc, torch, memory, machine, settings } = state;
  const core = settings.wireMm;
  const length = torch.ctwdMm - arc.extensionMm;
  const live =
    machine.powerOn && machine.workClampOn && !state.finished && workInReach(state) && arc.extensionMm > stub;
  const weak = machine.currentA < PHYSICS.stickLow.value * core;
  if (arc.burning && (!live || weak || length > electrodeOf(settings).longestArc * core)) quench(state);
  if (!arc.burning) {
    arc.offTicks++;
    if (memory.fused) {
      // What is torn off leaves free, cold and to be struck again.
      if (length > PHYSICS.stickTear.value) memory.fused = false;
      return 0;
    }
    if (!live || machine.currentA <= 0) memory.stubS = 0;
    else if (length <= contact) touches(state, weak);
    else if (memory.stubS > 0) strike(state);
    if (!arc.burning) return 0;
  }
  return burn(state, Math.max(0, length));
}

function strike({ arc, memory }: WeldState): void {
  arc.burning = true;
  arc.burningTicks = 0;
  arc.offTicks = 0;
  memory.warm = 0;
  memory.stubS = 0;
}

/** A tick of contact; too many, or too little current to blow it apart, and the electrode is frozen to the work. */
function touches(state: WeldState, weak: boolean): void {
  const { memory } = state;
  memory.stubS += TICK_S;
  if (!weak && memory.stubS <= PHYSICS.stickFreeze.value) return;
  quench(state);
  memory.fused = true;
}

function burn(state: WeldState, length: number): number {
  const { arc, machine, memory, settings } = state;
  arc.arcLengthMm = length;
  arc.currentA = Math.min(limit, Math.max(0, machine.currentA + stickSurge(machine, settings, length)));
  arc.voltageV = machine.voltageV > 0 ? machine.voltageV : stickVoltage(settings, length);
  arc.transfer = 'globular';
  arc.burningTicks++;
  memory.warm += ((1 - memory.warm) * TICK_S) / PHYSICS.coldStart.value;
  const melted = Math.min(arc.extensionMm - stub, stickMelts(settings.wireMm, arc.currentA) * TICK_S);
  arc.extensionMm -= melted;
  if (length <= contact) touches(state, false);
  else memory.stubS = 0;
  if (arc.burning && arc.extensionMm <= stub) quench(state);
  return melted;
}
