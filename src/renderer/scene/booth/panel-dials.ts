import { type ControlId, controlsOf } from '../../../core/sim/welding/bench-controls.ts';
import type { MachineSettings, WeldProcess } from '../../../core/sim/welding/settings.ts';

/** A knob on the machine's front with the reading above it. */
export interface PanelDial {
  readonly unit: string;
  readonly read: (machine: MachineSettings) => number;
  /** What its turn of 270 degrees covers. */
  readonly scale: readonly [low: number, high: number];
}

/** The range the core lets the hand set. `unit` is that of the core's event. */
const scaleOf = (process: WeldProcess, id: ControlId, unit: number): PanelDial['scale'] => {
  const use = controlsOf(process).find((control) => control.id === id)?.use;
  return use?.how === 'turn' ? [use.low * unit, use.high * unit] : [0, 1];
};

const VOLTAGE: PanelDial = {
  unit: 'V',
  read: ({ voltageV }) => voltageV,
  scale: scaleOf('GMAW', 'voltage', 0.1),
};
const WIRE_FEED: PanelDial = {
  unit: 'm/min',
  read: ({ wireFeedMMin }) => wireFeedMMin,
  scale: scaleOf('GMAW', 'wireFeed', 0.01),
};
const CURRENT: PanelDial = { unit: 'A', read: ({ currentA }) => currentA, scale: scaleOf('SMAW', 'current', 1) };
const ARC_FORCE: PanelDial = {
  unit: 'A/mm',
  read: ({ arcForceAMm }) => arcForceAMm,
  scale: scaleOf('SMAW', 'arcForce', 0.1),
};

const DIALS: Readonly<Record<WeldProcess, readonly PanelDial[]>> = {
  GMAW: [VOLTAGE, WIRE_FEED],
  FCAW: [VOLTAGE, WIRE_FEED],
  SMAW: [CURRENT, ARC_FORCE],
  GTAW: [CURRENT],
};

/** One or two, the one on the left first. */
export const dialsOf = (process: WeldProcess): readonly PanelDial[] => DIALS[process];

/** L/min the regulator's knob covers. */
export const GAS_SCALE = scaleOf('GMAW', 'gasFlow', 0.1);
