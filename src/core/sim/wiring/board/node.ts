import { endCounts, type Joint, jointOf } from './joint.ts';
import type { Board, WireEnd } from './state.ts';

/**
 * The node a terminal is: pieces that are one metal are one node. A face, a bus or a link's end is named the same way, and `0` is
 * the earth.
 */
export function nodeAt(board: Board, terminal: string): string {
  const slash = terminal.indexOf('/');
  const device = board.devices.get(terminal.slice(0, slash));
  if (device === undefined) return terminal;
  const { plan, tabs } = device;
  if (plan.kind === 'bar') return plan.id;
  if (plan.kind !== 'receptacle') return terminal;
  const name = terminal.slice(slash + 1);
  const whole = (name.startsWith('hot') && tabs.hot) || (name.startsWith('neutral') && tabs.neutral);
  return whole ? `${plan.id}/${name.slice(0, -1)}` : terminal;
}

/** Where an end of a wire is in the circuit, and what its joint adds to the wire's resistance, ohm. */
export interface EndNode {
  readonly node: string;
  readonly ohm: number;
}
export type EndNodes = ReadonlyMap<string, EndNode>;

/** All ends of the board. A joint that conducts nothing leaves its end a node of its own. */
export function endNodes(board: Board): EndNodes {
  const counts = endCounts(board);
  return new Map([...board.ends].map(([id, end]) => [id, nodeOfEnd(board, end, jointOf(board, end, counts))]));
}

function nodeOfEnd(board: Board, { id, place }: WireEnd, joint: Joint | undefined): EndNode {
  if (joint?.ohm === undefined || place.kind === 'free') return { node: id, ohm: 0 };
  const node = place.kind === 'terminal' ? nodeAt(board, place.terminal) : place.splice;
  return { node, ohm: joint.ohm };
}

/** The node of whatever can be touched: a wire's end, a splice, a terminal, a face. */
export const nodeOfPlace = (board: Board, nodes: EndNodes, place: string): string =>
  nodes.get(place)?.node ?? nodeAt(board, place);
