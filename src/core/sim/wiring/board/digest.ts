import type { DigestSink } from '../../simulation.ts';
import { SIZES } from '../conductor.ts';
import { WIRING_VERSION } from '../constants.ts';
import type { Board, Device, WireEnd } from './state.ts';

const HOOKS = ['none', 'clockwise', 'counterclockwise'] as const;
const POSITIONS = ['off', 'on', 'tripped'] as const;
const CAUSES = ['none', 'overload', 'short', 'residual'] as const;
const HAPPENINGS = ['overload', 'short', 'residual', 'fuse', 'felt', 'injury', 'glow'] as const;
const DIALS = [
  'off',
  'acVolts',
  'dcVolts',
  'lowZVolts',
  'ohms',
  'continuity',
  'acAmps',
  'dcAmps',
  'insulation',
  'loop',
] as const;

/** Folds every number that decides, and what is where: names by their characters. */
export function digestBoard(board: Board, sink: DigestSink): void {
  const { meter } = board;
  const flag = (value: boolean): void => sink.number(value ? 1 : 0);
  const text = (value: string | undefined): void => foldText(value, sink);
  sink.number(WIRING_VERSION);
  sink.number(board.tick);
  for (const end of board.ends.values()) foldEnd(end, sink);
  for (const { plan, broken } of board.wires.values()) {
    text(plan.cable);
    sink.number(SIZES.indexOf(plan.size));
    sink.number(plan.lengthMm);
    flag(broken);
  }
  for (const { torqueNm, stripped } of board.terminals.values()) {
    sink.number(torqueNm);
    flag(stripped);
  }
  for (const { id, home } of board.splices.values()) {
    text(id);
    sink.number(home);
  }
  for (const [id, { ohm }] of board.leaks) {
    text(id);
    sink.number(ohm);
  }
  for (const device of board.devices.values()) foldDevice(device, sink);
  for (const box of board.covered) text(box);
  sink.number(DIALS.indexOf(meter.dial));
  flag(meter.jack === 'amps');
  sink.number(meter.range ?? -1);
  flag(meter.nulled);
  sink.number(meter.fuseSpent);
  for (const place of [board.red, board.black, board.left, board.right]) text(place);
  flag(board.wet);
  text(board.unsolved);
  sink.number(board.shockA);
  for (const circuit of [board.alternating, board.direct]) {
    sink.number(circuit?.unknowns ?? 0);
    if (circuit === undefined) continue;
    sink.numbers(circuit.xRe, circuit.unknowns);
    sink.numbers(circuit.xIm, circuit.unknowns);
  }
  for (const { tick, kind, at } of board.happenings) {
    sink.number(tick);
    sink.number(HAPPENINGS.indexOf(kind));
    text(at);
  }
}

function foldEnd(end: WireEnd, sink: DigestSink): void {
  const { place, heat } = end;
  foldText(end.id, sink);
  foldText(place.kind === 'terminal' ? place.terminal : place.kind === 'splice' ? place.splice : undefined, sink);
  sink.number(place.kind === 'terminal' ? place.seat : 0);
  sink.number(place.kind === 'terminal' ? place.insulation : 0);
  sink.number(end.strippedMm);
  sink.number(end.nicked ? 1 : 0);
  sink.number(HOOKS.indexOf(end.hook));
  foldText(end.marked, sink);
  foldText(end.box, sink);
  sink.number(end.freeMm);
  sink.number(heat.riseK);
  sink.number(heat.glowS);
  sink.number(heat.glowed ? 1 : 0);
}

function foldDevice(device: Device, sink: DigestSink): void {
  const { position, mounted, tabs, plugged, breaker, residual, testing } = device;
  foldText(device.lock, sink);
  sink.number(position);
  for (const value of [mounted, tabs.hot, tabs.neutral, testing]) sink.number(value ? 1 : 0);
  for (const load of plugged) {
    sink.number(load?.watts ?? 0);
    sink.number(load?.volts ?? 0);
    sink.number(load?.powerFactor ?? 0);
  }
  if (breaker !== undefined) {
    sink.number(POSITIONS.indexOf(breaker.position));
    sink.number(CAUSES.indexOf(breaker.cause));
    sink.numbers(breaker.theta, breaker.theta.length);
  }
  if (residual !== undefined) {
    sink.number(residual.thresholdA);
    sink.number(residual.closed ? 1 : 0);
    sink.number(residual.spent);
  }
}

/** A name as its length and characters; what is absent is no name. */
function foldText(value: string | undefined, sink: DigestSink): void {
  sink.number(value?.length ?? -1);
  for (let i = 0; i < (value?.length ?? 0); i++) sink.number(value!.charCodeAt(i));
}
