import { TICK_RATE } from '../clock.ts';
import { PHYSICS } from './constants.ts';
import type { WeldState } from './state.ts';

const TRIGGER_ON = 0.5;
const TRIGGER_OFF = 0.3;

/** The torch's switch, and the gas valve behind it. */
export function readTrigger(state: WeldState, trigger: number): void {
  const { arc, memory } = state;
  if (arc.triggerOn ? trigger < TRIGGER_OFF : trigger > TRIGGER_ON) arc.triggerOn = !arc.triggerOn;
  const valve = arc.triggerOn && state.machine.powerOn && !state.finished;
  memory.shutTicks = valve ? 0 : memory.shutTicks + 1;
  memory.valveTicks = valve ? memory.valveTicks + 1 : 0;
}

/** Is the work where an arc could reach it, and has the torch been seen of late? */
export const workInReach = ({ torch, memory }: WeldState): boolean =>
  torch.onWork && memory.lostTicks <= PHYSICS.lossCut.value * TICK_RATE;

/** Puts the arc out; the electrode stays as long as it is. */
export function quench({ arc, memory }: WeldState): void {
  arc.burning = false;
  arc.transfer = 'none';
  arc.currentA = 0;
  arc.voltageV = 0;
  arc.arcLengthMm = 0;
  arc.offTicks = 0;
  memory.stubS = 0;
}
