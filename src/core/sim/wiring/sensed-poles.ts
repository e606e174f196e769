import { type Circuit, compile, type Network } from './circuit.ts';
import type { Element, VoltageSource } from './element.ts';
import { silenced } from './installation.ts';
import { magnitude } from './phasor.ts';
import { currentThrough, solve } from './solve.ts';

/** A device that adds up what flows through it, one sensor in each of its conductors. */
export interface SensedPoles {
  readonly id: string;
  readonly poles: readonly string[];
}

const sensorOf = (id: string, pole: string): string => `${id}.${pole}`;

/** An ammeter that takes no voltage, in a conductor from the line to the load. */
export const sensor = (id: string, pole: string, line: string, load: string): VoltageSource => ({
  kind: 'V',
  id: sensorOf(id, pole),
  a: line,
  b: load,
  volts: 0,
  phaseDeg: 0,
});

/** What goes out through a device and does not come back through it, A, as solved last. */
export function residualA(circuit: Circuit, { id, poles }: SensedPoles): number {
  let [re, im] = [0, 0];
  for (const pole of poles) {
    const amps = currentThrough(circuit, sensorOf(id, pole));
    re += amps.re;
    im += amps.im;
  }
  return magnitude({ re, im });
}

/**
 * The loop that conductors beyond a device make with the ground, ohm, as its oscillator finds it: the same small voltage on every
 * pole drives a current only where something leads it back past the sensor. Infinity where nothing does. Throws what `compile`
 * and `solve` throw.
 */
export function groundedLoopOhm(network: Network, device: SensedPoles): number {
  const sensors = new Set(device.poles.map((pole) => sensorOf(device.id, pole)));
  const { frequencyHz, elements } = silenced(network);
  const driven = (element: Element): Element =>
    element.kind === 'V' && sensors.has(element.id) ? { ...element, volts: -1 } : element;
  const circuit = compile({ frequencyHz, elements: elements.map(driven) });
  solve(circuit);
  return 1 / residualA(circuit, device);
}
