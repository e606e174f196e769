import { TICK_RATE, TICK_S } from '../clock.ts';
import { quench, workInReach } from './arc.ts';
import { PHYSICS } from './constants.ts';
import { GASES } from './gas-mix.ts';
import { currentForFeed, meltSpeed } from './melting.ts';
import type { WeldState } from './state.ts';
import { electrodeFall, shortCircuitShare, transferOf } from './transfer.ts';

const { value: slope } = PHYSICS.arcSlope;
const { value: bows } = PHYSICS.columnLong;
const { value: bowsFrom } = PHYSICS.columnLongFrom;
const { value: shortest } = PHYSICS.shortestArc;
const { value: longestWire } = PHYSICS.farthestTip;
/** The dipping and the burning arc's currents join over this much arc length, mm. */
const JOIN_MM = 1;
/** Shorter than this, the wire has burnt back into the tip, mm. */
const BURN_BACK_MM = 0.5;

const feedMmS = (state: WeldState): number => (state.machine.wireFeedMMin * 1000) / 60;

/**
 * One tick of feeder, source and arc. The feeder fixes the wire's speed and the source its voltage; arc length and current
 * follow, since a long arc draws less current and melts less wire. Returns the wire melted, mm; 0 without an arc.
 */
export function stepWire(state: WeldState): number {
  const { arc, torch, memory, machine } = state;
  if (!arc.triggerOn) memory.fused = false;
  const feeding =
    arc.triggerOn &&
    machine.powerOn &&
    !state.finished &&
    !memory.fused &&
    memory.valveTicks > PHYSICS.preflow.value * TICK_RATE;
  const circuit =
    feeding && machine.workClampOn && workInReach(state) && machine.voltageV >= PHYSICS.arcLowestVoltage.value;

  if (arc.burning && !circuit) quench(state);
  if (!arc.burning) {
    arc.offTicks++;
    if (!feeding) return 0;
    arc.extensionMm = Math.min(longestWire, arc.extensionMm + feedMmS(state) * TICK_S);
    if (!circuit || feedMmS(state) <= 0 || arc.extensionMm < torch.ctwdMm) return 0;
    // The wire touches: whatever stands beyond the work breaks off unmelted.
    arc.extensionMm = torch.ctwdMm;
    arc.burning = true;
    arc.burningTicks = 0;
    arc.offTicks = 0;
    memory.warm = 0;
    memory.stubS = 0;
  }
  return burn(state);
}

/** Arc length and current for one tick; semi-implicit, because the loop is about as fast as the tick. */
function burn(state: WeldState): number {
  const { arc, torch, machine, memory, melting, settings } = state;
  const feed = feedMmS(state);
  const volts = machine.voltageV;
  const field = arcField(settings.gasMix);
  const length = torch.ctwdMm - arc.extensionMm;
  const asked = currentForFeed(melting, feed, Math.max(1, arc.extensionMm));
  const share = shortCircuitShare(volts, asked);
  const column = field + (length > bowsFrom ? bows : 0);
  const free = (volts - electrodeFall(volts, asked) - columnVoltage(field, Math.max(length, shortest))) / slope;

  let current = free;
  let steepness = column / slope;
  if (free < asked && length < shortest + JOIN_MM) {
    if (length <= shortest) {
      // The wire dips: shorts raise the current until it melts free again.
      current = asked * (1 + PHYSICS.dipGain.value * (shortest - length));
      steepness = asked * PHYSICS.dipGain.value;
    } else {
      current = asked + ((Math.max(0, free) - asked) * (length - shortest)) / JOIN_MM;
      steepness = (asked - Math.max(0, free)) / JOIN_MM + column / slope;
    }
  }
  arc.currentA = Math.min(PHYSICS.currentLimit.value, current);
  arc.voltageV = volts;

  if (arc.currentA < PHYSICS.arcLowestCurrent.value) {
    quench(state);
    return 0;
  }
  const melts = meltSpeed(melting, arc.currentA, Math.max(0, arc.extensionMm));
  const loop = (melting.arc + 2 * melting.extension * Math.max(0, arc.extensionMm) * arc.currentA) * steepness;
  const grown = Math.min(feed * TICK_S, ((feed - melts) * TICK_S) / (1 + loop * TICK_S));
  arc.extensionMm += grown;
  arc.arcLengthMm = Math.max(0, torch.ctwdMm - arc.extensionMm);

  const stubs = volts < PHYSICS.stubVoltage.value + PHYSICS.stubSlope.value * asked;
  memory.stubS = stubs ? memory.stubS + TICK_S : 0;
  arc.transfer = memory.stubS > PHYSICS.stubTime.value ? 'stubbing' : transferOf(settings, volts, asked, share);
  arc.burningTicks++;
  memory.warm += ((1 - memory.warm) * TICK_S) / PHYSICS.coldStart.value;
  const melted = feed * TICK_S - grown;
  if (arc.extensionMm < BURN_BACK_MM) {
    quench(state);
    memory.fused = true;
  }
  return melted;
}

/** Field of a short arc's column, V/mm, by the carbon dioxide in the gas. */
const arcField = (mix: WeldState['settings']['gasMix']): number =>
  PHYSICS.columnArgon.value +
  ((PHYSICS.columnCarbonDioxide.value - PHYSICS.columnArgon.value) * GASES[mix].carbonDioxide) / 100;

/** Voltage along an arc column, V, and the length that takes a voltage, mm (0 where none is left for it). */
const columnVoltage = (field: number, lengthMm: number): number =>
  field * lengthMm + bows * Math.max(0, lengthMm - bowsFrom);
const columnLength = (field: number, voltageV: number): number =>
  voltageV <= field * bowsFrom ? voltageV / field : (voltageV + bows * bowsFrom) / (field + bows);

/** Current and arc length at which the wire melts as fast as it is fed and the arc has the voltage asked for. */
export function steadyArc(
  state: WeldState,
  ctwdMm: number,
  feed: number,
): { readonly currentA: number; readonly extensionMm: number } {
  const field = arcField(state.settings.gasMix);
  let extensionMm = ctwdMm;
  let currentA = 0;
  for (let i = 0; i < 60; i++) {
    currentA = currentForFeed(state.melting, feed, Math.max(1, extensionMm));
    const volts = state.machine.voltageV;
    const length = columnLength(field, volts - electrodeFall(volts, currentA) - slope * currentA);
    const next = Math.min(ctwdMm - shortest, ctwdMm - length);
    extensionMm += (Math.max(BURN_BACK_MM, next) - extensionMm) / 2;
  }
  return { currentA, extensionMm };
}
