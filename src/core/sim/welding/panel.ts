import { EVENT_KIND, type RecordedEvent } from '../../recording/event.ts';
import { takeUp } from './cleaning.ts';
import { PHYSICS } from './constants.ts';
import { meltingOf } from './melting.ts';
import { traitsOf } from './process.ts';
import type { WeldState } from './state.ts';

/** What the candidate did besides moving changes the machine, the safety state or the wire. Unknown kinds change nothing. */
export function applyEvent(state: WeldState, { kind, value }: RecordedEvent): void {
  const { machine, safety, arc } = state;
  const on = value !== 0;
  switch (kind) {
    case EVENT_KIND.machinePower:
      machine.powerOn = on;
      break;
    case EVENT_KIND.voltage:
      if (traitsOf(state.settings).fed) machine.voltageV = clamp(value / 10, 0, 50);
      break;
    case EVENT_KIND.wireFeed:
      machine.wireFeedMMin = clamp(value / 100, 0, 30);
      break;
    case EVENT_KIND.current:
      if (!traitsOf(state.settings).fed) machine.currentA = clamp(value, 0, PHYSICS.currentLimit.value);
      break;
    case EVENT_KIND.arcForce:
      if (state.settings.process === 'SMAW') machine.arcForceAMm = clamp(value / 10, 0, 50);
      break;
    case EVENT_KIND.gasFlow:
      machine.gasFlowLMin = clamp(value / 10, 0, 60);
      break;
    case EVENT_KIND.electrodePositive:
      machine.electrodePositive = on;
      state.melting = meltingOf(state.settings.wireMm, on, traitsOf(state.settings).extensionHeat);
      break;
    case EVENT_KIND.workClamp:
      machine.workClampOn = on;
      break;
    case EVENT_KIND.safetyGlasses:
      safety.safetyGlasses = on;
      break;
    case EVENT_KIND.gloves:
      safety.gloves = on;
      break;
    case EVENT_KIND.jacket:
      safety.jacket = on;
      break;
    case EVENT_KIND.helmetDown:
      safety.helmetDown = on;
      break;
    case EVENT_KIND.extraction:
      safety.extractionOn = on;
      break;
    case EVENT_KIND.wireTrim:
      // Wire in the arc can not be trimmed; a tungsten is ground anew and set; a stick is not cut.
      if (!arc.burning && state.settings.process !== 'SMAW') {
        arc.extensionMm = clamp(value / 10, 0, 60);
        state.memory.fused = false;
        state.memory.dirty = false;
      }
      break;
    case EVENT_KIND.electrode:
      if (!arc.burning && state.settings.process === 'SMAW') {
        arc.extensionMm = clamp(value / 10, 0, PHYSICS.stickLength.value);
        state.memory.fused = false;
        state.memory.stubS = 0;
      }
      break;
    case EVENT_KIND.mainTool:
      takeUp(state.cleaning.main, value);
      break;
    case EVENT_KIND.otherTool:
      takeUp(state.cleaning.other, value);
      break;
    case EVENT_KIND.markedHot:
      safety.markedHot = on;
      break;
    case EVENT_KIND.referenceReset:
      state.memory.poseKnown = false;
      break;
    case EVENT_KIND.finished:
      state.finished = state.finished || on;
      break;
    case EVENT_KIND.paused:
      state.paused = on;
      state.memory.poseKnown = false;
      break;
  }
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
