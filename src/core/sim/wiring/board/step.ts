import { type Shock, shockOf } from '../body.ts';
import { stepPole } from '../breaker.ts';
import { stepJoint } from '../joint-heat.ts';
import { stepFuse } from '../meter.ts';
import { stepResidual } from '../residual-device.ts';
import { ampsThrough, isFed, solveBoard } from './solved.ts';
import type { Board, Device, Happening } from './state.ts';

/** Nobody does more to a board; beyond it nothing is noted. */
const MOST_HAPPENINGS = 10_000;

/**
 * One tick of `dtS` seconds. The circuit is solved when something has changed; then protection, joints and the meter's fuse go on
 * for a tick with what flows. What trips or melts opens the circuit from the next tick on. Throws what `compile` and `solve` throw.
 */
export function stepBoard(board: Board, dtS: number): void {
  board.tick++;
  if (board.changes !== board.solvedAt) {
    solveBoard(board);
    noteShock(board);
  }
  for (const device of board.devices.values()) stepDevice(board, device, dtS);
  for (const end of board.ends.values()) {
    if (end.watts === 0 && end.heat.riseK === 0) continue;
    const { glowed } = end.heat;
    stepJoint(end.heat, end.watts, dtS);
    if (end.heat.glowed && !glowed) note(board, 'glow', end.id);
  }
  if (board.meter.jack === 'amps' && stepFuse(board.meter, ampsThrough(board, 'meter'), dtS)) {
    note(board, 'fuse', 'meter');
    board.changes++;
  }
}

function stepDevice(board: Board, device: Device, dtS: number): void {
  const { plan, breaker, residual, amps } = device;
  if (breaker !== undefined)
    for (let pole = 0; pole < amps.length; pole++)
      if (stepPole(breaker, pole, amps[pole]!, dtS)) {
        note(board, breaker.cause === 'short' ? 'short' : 'overload', plan.id);
        board.changes++;
      }
  if (residual === undefined) return;
  // A GFCI without its supply does nothing; a breaker's sensor needs the breaker to be on.
  const awake = plan.kind === 'gfci' ? isFed(board, plan) : breaker?.position === 'on';
  if (!awake || !stepResidual(residual, device.residualA, device.groundedOhm, dtS)) return;
  note(board, 'residual', plan.id);
  board.changes++;
  if (breaker === undefined) return;
  breaker.position = 'tripped';
  breaker.cause = 'residual';
  residual.closed = true;
}

const LEVELS: readonly Shock[] = ['none', 'felt', 'injury'];

/** The worst of the currents through arms and legs; noted when it becomes worse than it was. */
function noteShock(board: Board): void {
  const before = LEVELS.indexOf(shockOf(board.shockA));
  board.shockA = Math.max(...['body.left', 'body.right', 'body.feet'].map((part) => ampsThrough(board, part)));
  const now = shockOf(board.shockA);
  if (now === 'none' || LEVELS.indexOf(now) <= before) return;
  note(board, now, board.left ?? board.right ?? '');
}

function note(board: Board, kind: Happening['kind'], at: string): void {
  if (board.happenings.length < MOST_HAPPENINGS) board.happenings.push({ tick: board.tick, kind, at });
}
