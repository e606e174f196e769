import { jointOf } from './joint.ts';
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

/** The node an end of a wire is at, and what its joint adds to the wire's resistance, ohm. A joint that conducts nothing is free. */
export function nodeOfEnd(board: Board, end: WireEnd): { readonly node: string; readonly ohm: number } {
  const joint = jointOf(board, end);
  if (joint?.ohm === undefined) return { node: end.id, ohm: 0 };
  const node =
    end.place.kind === 'terminal'
      ? nodeAt(board, end.place.terminal)
      : end.place.kind === 'splice'
        ? end.place.splice
        : end.id;
  return { node, ohm: joint.ohm };
}

/** The node of whatever can be touched: a wire's end, a splice, a terminal, a face. */
export function nodeOfPlace(board: Board, place: string): string {
  const end = board.ends.get(place);
  return end === undefined ? nodeAt(board, place) : nodeOfEnd(board, end).node;
}
