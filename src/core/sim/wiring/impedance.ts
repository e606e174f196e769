import { compile, type Network } from './circuit.ts';
import { silenced } from './installation.ts';
import type { Phasor } from './phasor.ts';
import { currentThrough, solve, voltageBetween } from './solve.ts';

/** A current so small, of 1 V, is that of leakage: no conductor. */
const NO_CURRENT = 1e-11;
const PROBE = 'impedance';

/**
 * What is seen between two nodes when nothing drives the network, ohm: at 0 Hz what an ohmmeter measures, at the mains' frequency
 * the impedance of the loop a fault there would drive its current round. Undefined where nothing conducts. Throws what `compile`
 * and `solve` throw.
 */
export function impedanceBetween(network: Network, a: string, b: string): Phasor | undefined {
  const { frequencyHz, elements } = silenced(network);
  const inner = `${PROBE}.inner`;
  const circuit = compile({
    frequencyHz,
    elements: [
      ...elements,
      { kind: 'V', id: PROBE, a: inner, b, volts: 1, phaseDeg: 0 },
      { kind: 'R', id: inner, a: inner, b: a, ohm: 1 },
    ],
  });
  solve(circuit);
  const volts = voltageBetween(circuit, a, b);
  const amps = currentThrough(circuit, inner);
  const square = amps.re * amps.re + amps.im * amps.im;
  if (square < NO_CURRENT * NO_CURRENT) return undefined;
  return {
    re: (volts.re * amps.re + volts.im * amps.im) / square,
    im: (volts.im * amps.re - volts.re * amps.im) / square,
  };
}
