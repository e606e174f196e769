import type { Simulation, TickInput } from '../simulation.ts';
import { quench, readTrigger } from './arc.ts';
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
import { readTorch } from './torch.ts';

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
  const steady = readTorch(state, input.toolMain);
  readTrigger(state, input.toolMain.trigger);
  const burnt = arc.burning;
  const torn = burnt && !steady && torch.tracked;
  if (torn) leaveCrater(state);
  const meltedMm = stepSource(state, input.toolOther);
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
  stepHeat(state);
  memory.poseKnown = torch.tracked ? torch.ctwdMm > 0 : memory.poseKnown;
  memory.xMm = torch.xMm;
  memory.acrossMm = torch.acrossMm;
}

/** Arc welding of a bead on plate (1G to 4G) and a T-fillet (1F to 4F). */
export const weldSimulation: Simulation<WeldSettings, WeldState> = {
  start: startWeld,
  step: stepWeld,
  digest: digestWeld,
};

export { digestWeld, startWeld };
