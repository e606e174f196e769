import { Fault } from '../../base/fault.ts';
import type { Circuit } from './circuit.ts';
import { WIRING } from './constants.ts';
import { clear, eliminate } from './elimination.ts';
import { type Phasor, phasorOf } from './phasor.ts';
import { admittance, siemensOf, stamp } from './stamp.ts';

const { value: leakage } = WIRING.leakage;
/** A voltage beyond this is what leakage or rounding leaves where nothing else holds it. */
const MOST_VOLTS = 1e9;

/**
 * Modified nodal analysis: every node's voltage and every current that is an unknown, for the values the circuit has now. They
 * are left in the circuit; nothing else is allocated. Throws `network-singular` where there is no one answer.
 */
export function solve(circuit: Circuit): void {
  const { system, elements, xRe, xIm, unknowns } = circuit;
  clear(system);
  for (let node = 0; node < system.nodes; node++) admittance(system, node, unknowns, leakage, 0);
  for (let index = 0; index < elements.length; index++) stamp(circuit, index);
  if (!eliminate(system, xRe, xIm) || !bounded(circuit)) {
    xRe.fill(0);
    xIm.fill(0);
    throw new Fault(
      'network-singular',
      'The voltages of the network have no bound: a loop of it resonates without loss, or a current finds no conductor.',
    );
  }
}

function bounded({ xRe, xIm, system }: Circuit): boolean {
  for (let node = 0; node < system.nodes; node++)
    if (!(Math.abs(xRe[node]!) + Math.abs(xIm[node]!) < MOST_VOLTS)) return false;
  return true;
}

/** Voltage of `a` over `b`, as solved last. Throws `node-unknown`. */
export function voltageBetween(circuit: Circuit, a: string, b: string): Phasor {
  const { xRe, xIm } = circuit;
  const [high, low] = [columnAt(circuit, a), columnAt(circuit, b)];
  return { re: xRe[high]! - xRe[low]!, im: xIm[high]! - xIm[low]! };
}

function columnAt({ columnOf }: Circuit, node: string): number {
  const column = columnOf.get(node);
  if (column === undefined) throw new Fault('node-unknown', `The network has no node ${node}.`);
  return column;
}

/** Current from `a` to `b` through an element, as solved last; of a transformer that of the winding `a`-`b`. Throws `element-unknown`. */
export function currentThrough(circuit: Circuit, id: string): Phasor {
  const index = circuit.indexOf.get(id);
  const element = index === undefined ? undefined : circuit.elements[index];
  if (index === undefined || element === undefined)
    throw new Fault('element-unknown', `The network has no element ${id}.`);
  const own = circuit.currentColumn[index]!;
  if (own >= 0) return { re: circuit.xRe[own]!, im: circuit.xIm[own]! };
  const { re, im } = voltageBetween(circuit, element.a, element.b);
  switch (element.kind) {
    case 'R':
    case 'switch':
      return { re: re * siemensOf(element), im: im * siemensOf(element) };
    case 'C': {
      const siemens = 2 * Math.PI * circuit.frequencyHz * element.farad;
      return { re: -siemens * im, im: siemens * re };
    }
    case 'I':
      return phasorOf(element.amps, element.phaseDeg);
    case 'transformer':
      return { re: re / element.ohm, im: im / element.ohm };
    case 'V':
    case 'L':
      throw new Error(`The current of ${id} is an unknown of its own.`);
  }
}
