import { Fault } from '../../../base/fault.ts';
import { type Circuit, changeElement, compile, type Network } from '../circuit.ts';
import { WIRING } from '../constants.ts';
import { endsOf } from '../element.ts';
import { type Installation, networkOf } from '../installation.ts';
import { meterElement } from '../meter.ts';
import { magnitude } from '../phasor.ts';
import { type Held, type Reading, readMeter } from '../reading.ts';
import { groundedLoopOhm, residualA } from '../sensed-poles.ts';
import { currentThrough, solve, voltageBetween } from '../solve.ts';
import { poleOf, sensedPoles } from './device-elements.ts';
import { type EndNodes, endNodes, nodeOfPlace } from './node.ts';
import type { GfciPlan } from './plan.ts';
import type { Board, Device } from './state.ts';
import { elementOfWire, installationOf } from './wiring.ts';

/**
 * Solves the board as it stands, and notes what its parts carry. A board that can not be solved, because a candidate has made it
 * too large, is told by `unsolved` and carries nothing.
 */
export function solveBoard(board: Board): void {
  board.unsolved = undefined;
  board.solvedAt = board.changes;
  const nodes = endNodes(board);
  const installation = installationOf(board, nodes);
  try {
    solveCircuits(board, installation, heldNodes(board, nodes));
    for (const device of board.devices.values()) noteDevice(board, device, installation);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    board.unsolved = error.code;
    board.alternating = undefined;
    board.direct = undefined;
    for (const device of board.devices.values()) noteNothing(device);
  }
  for (const { plan, ends } of board.wires.values()) {
    const amps = ampsThrough(board, elementOfWire(plan.id));
    for (const end of [ends.a, ends.b]) end.watts = amps * amps * nodes.get(end.id)!.ohm;
  }
}

function solveCircuits(board: Board, installation: Installation, held: Held | undefined): void {
  const meter = held === undefined ? [] : [meterElement(board.meter, held.red, held.black)];
  const whole = { ...installation, elements: [...installation.elements, ...meter] };
  const { frequencyHz, direct } = installation;
  board.alternating = frequencyHz === 0 ? undefined : solved(board.alternating, networkOf(whole, 'alternating'));
  board.direct = direct.size === 0 ? undefined : solved(board.direct, networkOf(whole, 'direct'));
}

/** What the board's meter shows where its probes are; nothing where the board can not be solved. */
export function readBoard(board: Board): Reading {
  const nodes = endNodes(board);
  try {
    return readMeter(board.meter, installationOf(board, nodes), heldNodes(board, nodes));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { display: { shows: 'nothing' }, beeps: false, live: false };
  }
}

function heldNodes(board: Board, nodes: EndNodes): Held | undefined {
  const { red, black } = board;
  if (red === undefined || black === undefined) return undefined;
  return { red: nodeOfPlace(board, nodes, red), black: nodeOfPlace(board, nodes, black) };
}

/** The circuit again, with other values where only those have changed. */
function solved(before: Circuit | undefined, network: Network): Circuit {
  const circuit = before !== undefined && sameForm(before, network) ? before : compile(network);
  if (circuit === before) for (const element of network.elements) changeElement(circuit, element);
  solve(circuit);
  return circuit;
}

const sameForm = ({ elements }: Circuit, network: Network): boolean =>
  elements.length === network.elements.length &&
  elements.every((element, i) => {
    const other = network.elements[i]!;
    const [ends, others] = [endsOf(element), endsOf(other)];
    return element.id === other.id && element.kind === other.kind && ends.every((end, at) => end === others[at]);
  });

function noteDevice(board: Board, device: Device, installation: Installation): void {
  const { plan, amps } = device;
  if (plan.kind === 'breaker') for (let i = 0; i < amps.length; i++) amps[i] = ampsThrough(board, poleOf(plan, i));
  const sensed = sensedPoles(device);
  if (sensed === undefined || board.alternating === undefined) return;
  device.residualA = residualA(board.alternating, sensed);
  device.groundedOhm = groundedLoopOhm(networkOf(installation, 'alternating'), sensed);
}

function noteNothing(device: Device): void {
  device.amps.fill(0);
  device.residualA = 0;
  device.groundedOhm = Infinity;
}

/** Effective current through an element, A: both kinds together. 0 where it is in no circuit. */
export function ampsThrough({ alternating, direct }: Board, element: string): number {
  let square = 0;
  for (const circuit of [alternating, direct]) {
    if (circuit === undefined || !circuit.indexOf.has(element)) continue;
    const { re, im } = currentThrough(circuit, element);
    square += re * re + im * im;
  }
  return Math.sqrt(square);
}

/** Effective alternating voltage between two nodes, V; 0 where one is in no circuit. */
export function voltsBetween({ alternating }: Board, a: string, b: string): number {
  if (alternating === undefined || !alternating.columnOf.has(a) || !alternating.columnOf.has(b)) return 0;
  return magnitude(voltageBetween(alternating, a, b));
}

/** Does a GFCI have the voltage at its line that it needs to work? */
export const isFed = (board: Board, { id }: GfciPlan): boolean =>
  voltsBetween(board, `${id}/lineHot`, `${id}/lineNeutral`) >= WIRING.gfciWorks.value;
