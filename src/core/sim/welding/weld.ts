import type { Simulation, TickInput, ToolPose } from '../simulation.ts';
import { quench, readTrigger } from './arc.ts';
import { HELD, stepCleaning } from './cleaning.ts';
import { leaveCrater, stepDwell } from './crater.ts';
import { depositTick } from './deposit.ts';
import { digestWeld } from './digest.ts';
import { stepHeat } from './heat.ts';
import { applyEvent } from './panel.ts';
import { shapeStation } from './section.ts';
import type { WeldSettings } from './settings.ts';
import { stepShielding } from './shielding.ts';
import { stepSource } from './source.ts';
import { startWeld } from './start.ts';
import type { WeldState } from './state.ts';
import { putDown, readTorch } from './torch.ts';

/** A hand without a rod. */
const NOTHING: ToolPose = { x: 0, y: 0, z: 0, qx: 0, qy: 0, qz: 0, qw: 1, trigger: 0, squeeze: 0, validity: 'lost' };

/** One tick of the weld: what the hand did, what the arc did, where the metal went, what cooled. Changes `state` in place. */
export function stepWeld(state: WeldState, input: TickInput): void {
  const { arc, torch, memory } = state;
  state.tick = input.tick;
  state.changedFrom = 0;
  state.changedTo = 0;
  for (const event of input.events) applyEvent(state, event);
  if (state.paused) {
    quench(state);
    arc.triggerOn = false;
    return;
  }
  const { main, other } = state.cleaning;
  const torchInHand = main.holds === HELD.own;
  const steady = torchInHand && readTorch(state, input.toolMain);
  if (!torchInHand) putDown(state);
  readTrigger(state, torchInHand ? input.toolMain.trigger : 0);
  const burnt = arc.burning;
  const torn = burnt && !steady && torch.tracked;
  if (torn) leaveCrater(state);
  const meltedMm = stepSource(state, other.holds === HELD.own ? input.toolOther : NOTHING);
  stepShielding(state);
  if (arc.burning || meltedMm > 0) {
    const goesOn = steady && burnt;
    depositTick(state, meltedMm, goesOn);
    stepDwell(state, goesOn);
  }
  if (burnt && !arc.burning) {
    for (let i = memory.liquidFrom; i < memory.liquidTo; i++) shapeStation(state, i, 0);
    if (!torn) leaveCrater(state);
  }
  stepCleaning(state, main, input.toolMain);
  stepCleaning(state, other, input.toolOther);
  stepHeat(state);
  if (torchInHand) memory.poseKnown = torch.tracked ? torch.ctwdMm > 0 : memory.poseKnown;
  memory.xMm = torch.xMm;
  memory.acrossMm = torch.acrossMm;
}

/** Arc welding of beads on plate, T-fillets, laps and grooves. */
export const weldSimulation: Simulation<WeldSettings, WeldState> = {
  start: startWeld,
  step: stepWeld,
  digest: digestWeld,
};

export { digestWeld, startWeld };
