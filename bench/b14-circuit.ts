import { TICK_S } from '../src/core/sim/clock.ts';
import { stepBoard } from '../src/core/sim/wiring/board/step.ts';
import { compile, type Network } from '../src/core/sim/wiring/circuit.ts';
import { solve } from '../src/core/sim/wiring/solve.ts';
import { fullBoard } from '../test/core/sim/wiring/board/support.ts';
import { threeWay } from '../test/core/sim/wiring/networks.ts';
import { randomNetwork } from '../test/core/sim/wiring/random-networks.ts';
import { atMost, type Figure, median } from './figure.ts';
import { referenceLoop } from './reference-loop.ts';

const ROUNDS = 9;
const SOLVES = 2000;

/** B14: solving a circuit once more after a value has changed, beside the reference loop. */
export const bench = {
  id: 'B14' as const,
  async run(): Promise<Figure[]> {
    return [figure(lampAndReceptacle(), 0.1), figure(randomNetwork(14), 2), ...boardFigures()];
  },
};

function figure(network: Network, barMs: number): Figure {
  const circuit = compile(network);
  for (let i = 0; i < SOLVES; i++) solve(circuit);
  const times: number[] = [];
  const loops: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(cpuMs(() => repeat(() => solve(circuit))) / SOLVES);
    loops.push(cpuMs(referenceLoop));
  }
  const ratio = median(loops.map((loop, i) => loop / times[i]!));
  const said = `reference loop ${median(loops).toFixed(0)} ms is as long as ${ratio.toFixed(0)} of them`;
  return atMost(`solving ${circuit.unknowns} unknowns again (${said})`, median(times), barMs, 'ms');
}

/** The fullest board there is: a tick in which something has changed, and one in which nothing has. */
function boardFigures(): readonly Figure[] {
  const board = fullBoard();
  stepBoard(board, TICK_S);
  const unknowns = board.alternating?.unknowns ?? Number.NaN;
  const measure = (work: () => void): number => {
    const times = Array.from({ length: ROUNDS }, () => {
      const rounds = 200;
      return (
        cpuMs(() => {
          for (let i = 0; i < rounds; i++) work();
        }) / rounds
      );
    });
    return median(times);
  };
  const changed = measure(() => {
    board.changes++;
    stepBoard(board, TICK_S);
  });
  const idle = measure(() => stepBoard(board, TICK_S));
  return [
    atMost(`a tick of a board of ${unknowns} unknowns after a change`, changed, 2, 'ms'),
    atMost('a tick of it without one', idle, 0.1, 'ms'),
  ];
}

function repeat(work: () => void): void {
  for (let i = 0; i < SOLVES; i++) work();
}

/** The lamp switched from two places, with a receptacle beside it and a meter in its lead: 14 unknowns. */
function lampAndReceptacle(): Network {
  const { frequencyHz, elements } = threeWay(1, 1, false);
  return {
    frequencyHz,
    elements: [
      ...elements,
      { kind: 'V', id: 'ammeter', a: 'c1', b: 'tap', volts: 0, phaseDeg: 0 },
      { kind: 'R', id: 'tapHot', a: 'tap', b: 'slotHot', ohm: 0.1 },
      { kind: 'R', id: 'tapNeutral', a: 'slotNeutral', b: '0', ohm: 0.1 },
      { kind: 'R', id: 'kettle', a: 'slotHot', b: 'slotNeutral', ohm: 10 },
    ],
  };
}

/** Processor time, ms: what else runs on the machine does not count. */
function cpuMs(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
