import { type Circuit, compile, type Network } from './circuit.ts';
import type { Element } from './element.ts';
import { silenced } from './installation.ts';
import { magnitude } from './phasor.ts';
import { currentThrough, solve } from './solve.ts';

/** A conductor on its way through a device: from the line to the load. */
export interface Pole {
  readonly name: string;
  readonly line: string;
  readonly load: string;
}

/** A device all of whose conductors pass one sensor, and open together. */
export interface SensedPoles {
  readonly id: string;
  readonly poles: readonly Pole[];
}

const sensorOf = (id: string, { name }: Pole): string => `${id}.${name}`;

/** For each pole an ammeter that takes no voltage, `<device>.<pole>`, and a contact. */
export const sensedElements = ({ id, poles }: SensedPoles, closed: boolean): readonly Element[] =>
  poles.flatMap((pole): readonly Element[] => {
    const sensor = sensorOf(id, pole);
    const inner = `${sensor}.contact`;
    return [
      { kind: 'V', id: sensor, a: pole.line, b: inner, volts: 0, phaseDeg: 0 },
      { kind: 'switch', id: inner, a: inner, b: pole.load, closed },
    ];
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
  const circuit = compile({
    frequencyHz,
    elements: elements.map((element) =>
      element.kind === 'V' && sensors.has(element.id) ? { ...element, volts: -1 } : element,
    ),
  });
  solve(circuit);
  return 1 / residualA(circuit, device);
}
