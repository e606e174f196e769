import { WIRING } from '../constants.ts';
import type { JointAct, Refusal } from './act.ts';
import { jointOf } from './joint.ts';
import { isReachable } from './reach.ts';
import type { Board, Splice, Terminal, WireEnd } from './state.ts';

/** Hands with a long driver do not turn harder. */
const MOST_NM = 100;
const MOST_IN_SPLICE = 8;

const isShare = (value: number): boolean => value >= 0 && value <= 1;

export function actOnJoint(board: Board, act: JointAct): Refusal | undefined {
  switch (act.kind) {
    case 'land':
    case 'turn': {
      const terminal = board.terminals.get(act.terminal);
      if (terminal === undefined) return 'unknown';
      if (!isReachable(board, board.devices.get(terminal.device)!)) return 'out-of-reach';
      return act.kind === 'land' ? land(board, terminal, act) : turn(terminal, act.torqueNm);
    }
    case 'pull':
    case 'release': {
      const end = board.ends.get(act.end);
      if (end === undefined) return 'unknown';
      return act.kind === 'pull' ? pull(board, end) : release(board, end);
    }
    case 'join':
      return join(board, act);
    case 'close':
    case 'part': {
      const splice = board.splices.get(act.splice);
      if (splice === undefined) return 'unknown';
      if (act.kind === 'part') return part(board, splice);
      if (!isShare(act.home)) return 'not-possible';
      splice.home = act.home;
      return undefined;
    }
  }
}

/** Brings an end under an open screw, or pushes it into a spring. More than the terminal is made for can be forced in. */
function land(
  board: Board,
  terminal: Terminal,
  { end: id, seat, insulation }: Extract<JointAct, { kind: 'land' }>,
): Refusal | undefined {
  const end = board.ends.get(id);
  if (end === undefined) return 'unknown';
  if (end.place.kind !== 'free') return 'end-held';
  if (!isShare(seat) || !isShare(insulation)) return 'not-possible';
  const { grip, sizes, torqueNm } = terminal.plan;
  const { size, strand } = board.wires.get(end.wire)!.plan;
  if (grip === 'pushIn' && (!sizes.includes(size) || strand === 'stranded')) return 'no-room';
  if (grip !== 'pushIn' && terminal.torqueNm > WIRING.fingerTight.value * torqueNm[0]) return 'closed';
  end.place = { kind: 'terminal', terminal: terminal.id, seat, insulation };
  return undefined;
}

/** What a screw is turned to holds all wires under it. Turned down again it begins at nothing. */
function turn(terminal: Terminal, torqueNm: number): Refusal | undefined {
  if (terminal.plan.grip === 'pushIn') return 'no-such-part';
  if (!(torqueNm >= 0 && torqueNm <= MOST_NM)) return 'not-possible';
  terminal.torqueNm = torqueNm;
  terminal.stripped ||= torqueNm > WIRING.overTorque.value * terminal.plan.torqueNm[1];
  return undefined;
}

function pull(board: Board, end: WireEnd): Refusal | undefined {
  const joint = jointOf(board, end);
  if (joint !== undefined && joint.hold < WIRING.pullsOut.value) free(board, end);
  return undefined;
}

function release(board: Board, end: WireEnd): Refusal | undefined {
  if (end.place.kind !== 'terminal') return 'no-such-part';
  const terminal = board.terminals.get(end.place.terminal)!;
  if (terminal.plan.grip !== 'pushIn') return 'no-such-part';
  if (!isReachable(board, board.devices.get(terminal.device)!)) return 'out-of-reach';
  free(board, end);
  return undefined;
}

/** Puts a connector on free ends. It holds when it is turned home. */
function join(board: Board, { splice: id, connector, ends }: Extract<JointAct, { kind: 'join' }>): Refusal | undefined {
  if (board.splices.has(id) || board.ends.has(id) || board.devices.has(id) || id.includes('/')) return 'not-possible';
  const held = ends.map((end) => board.ends.get(end));
  if (held.length === 0 || held.length > MOST_IN_SPLICE || new Set(ends).size < ends.length) return 'not-possible';
  for (const end of held) {
    if (end === undefined) return 'unknown';
    if (end.place.kind !== 'free') return 'end-held';
  }
  board.splices.set(id, { id, connector, home: 0 });
  for (const end of held) if (end !== undefined) end.place = { kind: 'splice', splice: id };
  return undefined;
}

function part(board: Board, splice: Splice): Refusal | undefined {
  for (const end of [...board.ends.values()])
    if (end.place.kind === 'splice' && end.place.splice === splice.id) end.place = { kind: 'free' };
  board.splices.delete(splice.id);
  return undefined;
}

function free(board: Board, end: WireEnd): void {
  const { place } = end;
  end.place = { kind: 'free' };
  if (place.kind !== 'splice') return;
  const left = [...board.ends.values()].some(
    (other) => other.place.kind === 'splice' && other.place.splice === place.splice,
  );
  if (!left) board.splices.delete(place.splice);
}
