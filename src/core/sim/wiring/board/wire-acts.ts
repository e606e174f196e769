import type { Refusal, WireAct } from './act.ts';
import { addWire, type Board } from './state.ts';

/** A bench holds no more: what a candidate leaves about must not grow the circuit without end. */
export const MOST_WIRES = 100;
const LONGEST_MM = 200_000;

const within = (value: number, most: number): boolean => value >= 0 && value <= most;

export function actOnWire(board: Board, act: WireAct): Refusal | undefined {
  switch (act.kind) {
    case 'addWire': {
      const { id, lengthMm } = act.wire;
      if (board.wires.has(id) || board.wires.size >= MOST_WIRES) return 'not-possible';
      if (!within(lengthMm, LONGEST_MM) || lengthMm === 0) return 'not-possible';
      addWire(board, act.wire);
      return undefined;
    }
    case 'break': {
      const wire = board.wires.get(act.wire);
      if (wire === undefined) return 'unknown';
      wire.broken = act.broken;
      return undefined;
    }
    case 'leak': {
      const [one, other] = act.ends;
      if (!board.ends.has(one) || !board.ends.has(other)) return 'unknown';
      if (act.ohm === undefined) board.leaks.delete(`${one}-${other}`);
      else if (!within(act.ohm, 1e12) || act.ohm === 0) return 'not-possible';
      else board.leaks.set(`${one}-${other}`, { ends: act.ends, ohm: act.ohm });
      return undefined;
    }
    case 'strip':
    case 'hook':
    case 'mark':
    case 'enter':
      return actOnEnd(board, act);
  }
}

type EndAct = Extract<WireAct, { end: string }>;

function actOnEnd(board: Board, act: EndAct): Refusal | undefined {
  const end = board.ends.get(act.end);
  if (end === undefined) return 'unknown';
  if (act.kind === 'mark') {
    end.marked = act.colour;
    return undefined;
  }
  // The rest is done to an end in the hand.
  if (end.place.kind !== 'free') return 'end-held';
  switch (act.kind) {
    case 'strip': {
      const { lengthMm } = board.wires.get(end.wire)!.plan;
      if (!within(act.mm, lengthMm)) return 'not-possible';
      end.strippedMm = act.mm;
      end.nicked ||= act.nicked;
      return undefined;
    }
    case 'hook':
      end.hook = act.hook;
      return undefined;
    case 'enter':
      if (act.box !== undefined && !board.plan.boxes.some(({ id }) => id === act.box)) return 'unknown';
      if (!within(act.freeMm, LONGEST_MM)) return 'not-possible';
      end.box = act.box;
      end.freeMm = act.box === undefined ? 0 : act.freeMm;
      return undefined;
  }
}
