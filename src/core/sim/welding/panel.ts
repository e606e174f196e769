import { EVENT_KIND, type RecordedEvent } from '../../recording/event.ts';
import { meltingOf } from './melting.ts';
import { PROCESS } from './process.ts';
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
      machine.voltageV = clamp(value / 10, 0, 50);
      break;
    case EVENT_KIND.wireFeed:
      machine.wireFeedMMin = clamp(value / 100, 0, 30);
      break;
    case EVENT_KIND.gasFlow:
      machine.gasFlowLMin = clamp(value / 10, 0, 60);
      break;
    case EVENT_KIND.electrodePositive:
      machine.electrodePositive = on;
      state.melting = meltingOf(state.settings.wireMm, on, PROCESS[state.settings.process].extensionHeat);
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
      // Wire in the arc can not be trimmed.
      if (!arc.burning) {
        arc.extensionMm = clamp(value / 10, 0, 60);
        state.memory.fused = false;
      }
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
