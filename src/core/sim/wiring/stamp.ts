import type { Circuit } from './circuit.ts';
import { WIRING } from './constants.ts';
import type { Resistor, Switch } from './element.ts';
import type { LinearSystem } from './elimination.ts';
import { phasorOf } from './phasor.ts';

/** Adds what one element says to the system: Kirchhoff's law at its ends, and a row of its own where its current is an unknown. */
export function stamp(circuit: Circuit, index: number): void {
  const { system, elements, ends, currentColumn } = circuit;
  const element = elements[index]!;
  const a = ends[4 * index]!;
  const b = ends[4 * index + 1]!;
  const own = currentColumn[index]!;
  const radians = 2 * Math.PI * circuit.frequencyHz;
  const rightSide = system.size + 1;
  switch (element.kind) {
    case 'R':
    case 'switch':
      admittance(system, a, b, siemensOf(element), 0);
      break;
    case 'C':
      admittance(system, a, b, 0, radians * element.farad);
      break;
    case 'L':
      branch(system, a, b, own);
      add(system, own, own, 0, -radians * element.henry);
      break;
    case 'V': {
      const { re, im } = phasorOf(element.volts, element.phaseDeg);
      branch(system, a, b, own);
      add(system, own, rightSide, re, im);
      break;
    }
    case 'I': {
      const { re, im } = phasorOf(element.amps, element.phaseDeg);
      add(system, a, rightSide, -re, -im);
      add(system, b, rightSide, re, im);
      break;
    }
    case 'transformer': {
      const { ratio, ohm, henry } = element;
      const c = ends[4 * index + 2]!;
      const d = ends[4 * index + 3]!;
      if (own < 0) {
        admittance(system, a, b, 1 / ohm, 0);
        admittance(system, c, d, (ratio * ratio) / ohm, 0);
        break;
      }
      branch(system, a, b, own);
      add(system, own, own, -ohm, -radians * henry);
      add(system, own, c, -ratio, 0);
      add(system, own, d, ratio, 0);
      add(system, c, own, -ratio, 0);
      add(system, d, own, ratio, 0);
      break;
    }
  }
}

/** Conductance of what obeys Ohm's law, S. */
export const siemensOf = (element: Resistor | Switch): number =>
  1 / (element.kind === 'R' ? element.ohm : (element.closed ? WIRING.switchClosed : WIRING.switchOpen).value);

function add({ re, im, rowAt }: LinearSystem, row: number, column: number, byRe: number, byIm: number): void {
  const at = rowAt[row]! + column;
  re[at] = re[at]! + byRe;
  im[at] = im[at]! + byIm;
}

/** What flows between two nodes for each volt between them, S. */
export function admittance(system: LinearSystem, a: number, b: number, re: number, im: number): void {
  add(system, a, a, re, im);
  add(system, b, b, re, im);
  add(system, a, b, -re, -im);
  add(system, b, a, -re, -im);
}

/** An auxiliary row: the difference of two nodes, and the current that leaves one for the other. */
function branch(system: LinearSystem, a: number, b: number, own: number): void {
  add(system, own, a, 1, 0);
  add(system, own, b, -1, 0);
  add(system, a, own, 1, 0);
  add(system, b, own, -1, 0);
}
