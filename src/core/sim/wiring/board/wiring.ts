import { bodyElements } from '../body.ts';
import { conductorOhm, strayFarad } from '../conductor.ts';
import { WIRING } from '../constants.ts';
import type { Element } from '../element.ts';
import type { Installation } from '../installation.ts';
import { deviceElements } from './device-elements.ts';
import { type EndNodes, nodeOfPlace } from './node.ts';
import type { Board, Wire } from './state.ts';

/** The element a wire is. */
export const elementOfWire = (wire: string): string => `wire/${wire}`;

/**
 * The place of work as a circuit: devices, wires with their joints, capacitance within cables, and whoever touches it. The meter is
 * not in it. Wires that lie about, untouched, are in no circuit.
 */
export function installationOf(board: Board, nodes: EndNodes): Installation {
  const devices = [...board.devices.values()];
  const wires = [...board.wires.values()].filter((wire) => inCircuit(board, wire));
  const node = (place: string | undefined) => (place === undefined ? undefined : nodeOfPlace(board, nodes, place));
  return {
    frequencyHz: board.plan.frequencyHz,
    elements: [
      ...devices.flatMap((device) => deviceElements(board, device)),
      ...wires.map((wire) => wireElement(nodes, wire)),
      ...strays(nodes, wires),
      ...leaks(board, nodes),
      ...bodyElements({ left: node(board.left), right: node(board.right), wet: board.wet }),
    ],
    direct: new Set(devices.flatMap(({ plan }) => (plan.kind === 'source' && plan.direct ? [plan.id] : []))),
  };
}

function inCircuit({ red, black, left, right }: Board, { ends: { a, b } }: Wire): boolean {
  const touched = [red, black, left, right].some((place) => place === a.id || place === b.id);
  return touched || a.place.kind !== 'free' || b.place.kind !== 'free';
}

function wireElement(nodes: EndNodes, { plan, ends, broken }: Wire): Element {
  const [a, b] = [nodes.get(ends.a.id)!, nodes.get(ends.b.id)!];
  const conductor = conductorOhm(plan.size, plan.strand, plan.lengthMm);
  const ohm = broken ? WIRING.broken.value : conductor + a.ohm + b.ohm;
  return { kind: 'R', id: elementOfWire(plan.id), a: a.node, b: b.node, ohm };
}

/** Between each two wires of a cable, half at either end. */
function strays(nodes: EndNodes, wires: readonly Wire[]): readonly Element[] {
  return wires.flatMap((one, i) =>
    wires.slice(i + 1).flatMap((other): readonly Element[] => {
      if (one.plan.cable === undefined || one.plan.cable !== other.plan.cable) return [];
      const farad = strayFarad(Math.min(one.plan.lengthMm, other.plan.lengthMm)) / 2;
      return (['a', 'b'] as const).map((side) => ({
        kind: 'C',
        id: `stray/${one.plan.id}-${other.plan.id}:${side}`,
        a: nodes.get(one.ends[side].id)!.node,
        b: nodes.get(other.ends[side].id)!.node,
        farad,
      }));
    }),
  );
}

function leaks(board: Board, nodes: EndNodes): readonly Element[] {
  return [...board.leaks].map(([id, { ends, ohm }]): Element => {
    const [a, b] = ends.map((end) => nodes.get(end)!.node);
    return { kind: 'R', id: `leak/${id}`, a: a!, b: b!, ohm };
  });
}
