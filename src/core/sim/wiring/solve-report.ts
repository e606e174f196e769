import { Fault } from '../../base/fault.ts';
import { compile } from './circuit.ts';
import { REFERENCE } from './element.ts';
import type { NetworkFile } from './network-file.ts';
import { magnitude, type Phasor } from './phasor.ts';
import { currentThrough, solve, voltageBetween } from './solve.ts';

/** What `wiring solve` answers. `volts` and `amps` are effective values, never negative. */
export interface SolveReport {
  readonly nodes: Readonly<Record<string, Phasor>>;
  readonly probes: Readonly<Record<string, { readonly volts: number }>>;
  readonly branches: Readonly<Record<string, { readonly amps: number }>>;
  /** Nodes nothing ties to the reference, where there are any: their voltages are a convention. */
  readonly floating?: readonly string[];
}

/** Figures are given to this many digits: what lies beyond is rounding. */
const DIGITS = 12;
/** A part of a phasor this small beside the whole is rounding, too. */
const DUST = 1e-13;

/** Solves a network. Throws the faults of `compile` and `solve`, `probe-twice`, and `node-unknown` for a probe in mid-air. */
export function solveReport({ frequencyHz, elements, probes }: NetworkFile): SolveReport {
  const circuit = compile({ frequencyHz, elements });
  for (const [i, { id, a, b }] of probes.entries()) {
    if (probes.findIndex((other) => other.id === id) !== i)
      throw new Fault('probe-twice', `There is more than one probe ${id}.`);
    for (const end of [a, b])
      if (!circuit.columnOf.has(end))
        throw new Fault('node-unknown', `The probe ${id} touches nothing: the network has no node ${end}.`);
  }
  solve(circuit);
  return {
    nodes: Object.fromEntries(circuit.nodes.map((node) => [node, rounded(voltageBetween(circuit, node, REFERENCE))])),
    probes: Object.fromEntries(
      probes.map(({ id, a, b }) => [id, { volts: digits(magnitude(voltageBetween(circuit, a, b))) }]),
    ),
    branches: Object.fromEntries(
      circuit.elements.map(({ id }) => [id, { amps: digits(magnitude(currentThrough(circuit, id))) }]),
    ),
    ...(circuit.floating.length > 0 && { floating: circuit.floating }),
  };
}

const digits = (value: number): number => Number(value.toPrecision(DIGITS));

function rounded(phasor: Phasor): Phasor {
  const dust = DUST * magnitude(phasor);
  const part = (value: number): number => (Math.abs(value) <= dust ? 0 : digits(value));
  return { re: part(phasor.re), im: part(phasor.im) };
}
