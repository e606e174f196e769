import type { ToolPose } from '../simulation.ts';
import type { WeldProcess } from './settings.ts';
import type { WeldState } from './state.ts';
import { stepStick } from './stick-arc.ts';
import { stepTungsten } from './tungsten-arc.ts';
import { stepWire } from './wire-arc.ts';

/** One tick of source, electrode and arc: what melts, mm of wire, of a stick's core or of the filler rod; 0 where nothing does. */
type Source = (state: WeldState, toolOther: ToolPose) => number;

const SOURCES: Readonly<Record<WeldProcess, Source>> = {
  GMAW: stepWire,
  FCAW: stepWire,
  SMAW: stepStick,
  GTAW: stepTungsten,
};

export const stepSource: Source = (state, toolOther) => SOURCES[state.settings.process](state, toolOther);
