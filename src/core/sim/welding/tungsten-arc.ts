import { TICK_RATE, TICK_S } from '../clock.ts';
import type { ToolPose } from '../simulation.ts';
import { quench, workInReach } from './arc.ts';
import { PHYSICS } from './constants.ts';
import { stepRod } from './filler-rod.ts';
import type { WeldState } from './state.ts';

const { value: touch } = PHYSICS.tungstenTouch;

/** Voltage of an arc in argon from a tungsten, V. */
export const tungstenVoltage = (currentA: number, arcMm: number): number =>
  PHYSICS.tungstenFall.value + PHYSICS.tungstenColumn.value * arcMm + PHYSICS.tungstenSlope.value * currentA;

/**
 * One tick of a tungsten arc. The source holds current, high frequency strikes it across a gap while the switch is on, and
 * nothing melts off the electrode: metal comes from the rod in the other hand alone. Returns the rod melted, mm.
 */
export function stepTungsten(state: WeldState, toolOther: ToolPose): number {
  const { arc, torch, memory, machine } = state;
  const length = torch.ctwdMm - arc.extensionMm;
  const live =
    arc.triggerOn &&
    machine.powerOn &&
    machine.workClampOn &&
    !state.finished &&
    workInReach(state) &&
    machine.currentA >= PHYSICS.arcLowestCurrent.value &&
    memory.valveTicks > PHYSICS.preflow.value * TICK_RATE;
  if (arc.burning && (!live || length > PHYSICS.tungstenLongest.value)) quench(state);
  if (!arc.burning) {
    arc.offTicks++;
    if (!live || length > PHYSICS.tungstenStart.value) return 0;
    arc.burning = true;
    arc.burningTicks = 0;
    arc.offTicks = 0;
    memory.warm = 0;
  }
  arc.arcLengthMm = Math.max(0, length);
  arc.currentA = Math.min(PHYSICS.currentLimit.value, machine.currentA);
  arc.voltageV = machine.voltageV > 0 ? machine.voltageV : tungstenVoltage(arc.currentA, arc.arcLengthMm);
  arc.transfer = 'still';
  arc.burningTicks++;
  memory.warm += ((1 - memory.warm) * TICK_S) / PHYSICS.coldStart.value;
  // A tungsten in the pool, or taking the arc's heat itself, leaves some of it there.
  if (length < touch) memory.dirty = true;
  if (length < touch || machine.electrodePositive) leaveTungsten(state);
  return stepRod(state, toolOther);
}

function leaveTungsten({ stations, torch }: WeldState): void {
  const at = Math.min(stations.count - 1, Math.max(0, Math.floor(torch.xMm)));
  stations.tungsten[at] = 1;
}
