import type { Act } from '../../../../../src/core/sim/wiring/board/act.ts';
import { perform } from '../../../../../src/core/sim/wiring/board/perform.ts';
import type { BoardPlan, DevicePlan, TerminalPlan, WirePlan } from '../../../../../src/core/sim/wiring/board/plan.ts';
import { readBoard } from '../../../../../src/core/sim/wiring/board/solved.ts';
import { type Board, type ConnectorPlan, startBoard } from '../../../../../src/core/sim/wiring/board/state.ts';
import { stepBoard } from '../../../../../src/core/sim/wiring/board/step.ts';
import type { MeterFunction } from '../../../../../src/core/sim/wiring/meter.ts';

export const TICK = 1 / 120;
/** 10 ohm at 120 V. */
export const HEATER = { watts: 1440, volts: 120, powerFactor: 1 };
export const LAMP = { watts: 100, volts: 120, powerFactor: 1 };
export const NUT: ConnectorPlan = { kind: 'wireNut', wires: [2, 4], stripMm: [12, 16] };

export const screw = (name: string): TerminalPlan => ({
  name,
  grip: 'screw',
  torqueNm: [1.58, 2.03],
  stripMm: [16, 19],
  wires: 1,
  sizes: ['AWG14', 'AWG12'],
});
export const clamp = (name: string): TerminalPlan => ({ ...screw(name), grip: 'clamp', torqueNm: [2.26, 4.07] });
export const pushIn = (name: string): TerminalPlan => ({
  ...screw(name),
  grip: 'pushIn',
  torqueNm: [0, 0],
  stripMm: [15, 17],
  sizes: ['AWG14'],
});

const bar = (id: string): DevicePlan => ({
  kind: 'bar',
  id,
  box: 'panel',
  terminals: Array.from({ length: 8 }, (_, i) => clamp(`${i + 1}`)),
});
const link = (id: string, a: string, b: string, ohm: number): DevicePlan => ({
  kind: 'link',
  id,
  box: undefined,
  terminals: [],
  a,
  b,
  ohm,
});

/** 120 V behind 0.06 ohm, neutral and ground bar joined there and grounded, one breaker of 15 A. */
export const PANEL: readonly DevicePlan[] = [
  { kind: 'source', id: 'service', box: undefined, terminals: [], direct: false, volts: 120, phaseDeg: 0, ohm: 0.06 },
  bar('neutralBar'),
  bar('groundBar'),
  link('serviceNeutral', 'service/return', 'neutralBar', 0.001),
  link('mainBond', 'neutralBar', 'groundBar', 0.001),
  link('electrode', 'groundBar', '0', 10),
  {
    kind: 'breaker',
    id: 'breaker',
    box: 'panel',
    terminals: [clamp('load0')],
    bus: ['service/line'],
    settings: { ratedA: 15, type: 'UL489', poles: 1 },
    residual: undefined,
  },
];

export const RECEPTACLE: DevicePlan = {
  kind: 'receptacle',
  id: 'outlet',
  box: 'box',
  terminals: ['hot1', 'hot2', 'neutral1', 'neutral2', 'ground'].map(screw),
};
export const GFCI: DevicePlan = {
  kind: 'gfci',
  id: 'gfci',
  box: 'box',
  terminals: ['lineHot', 'lineNeutral', 'loadHot', 'loadNeutral', 'ground'].map(clamp),
};

/** Black, white and bare of one cable: `<cable>-black` and so on. */
export const cable = (id: string, feet: number, colours = ['black', 'white', 'bare']): readonly WirePlan[] =>
  colours.map((colour) => ({
    id: `${id}-${colour}`,
    cable: id,
    size: 'AWG14',
    strand: 'solid',
    colour,
    lengthMm: feet * 304.8,
  }));

export function boardOf(devices: readonly DevicePlan[], wires: readonly WirePlan[], seed = 7): Board {
  const plan: BoardPlan = {
    frequencyHz: 60,
    seed,
    boxes: [
      { id: 'panel', volumeMm3: 1e7, clamps: true },
      { id: 'box', volumeMm3: 18 * 16_387.064, clamps: true },
    ],
    devices: [...PANEL, ...devices],
    wires,
  };
  return startBoard(plan);
}

/** Does acts that must be possible. */
export function does(board: Board, ...acts: readonly Act[]): void {
  for (const act of acts) {
    const refusal = perform(board, act);
    if (refusal !== undefined) throw new Error(`${JSON.stringify(act)} is refused: ${refusal}`);
  }
}

/** Strips, hooks, lands and tightens an end as it should be. */
export const rightly = (end: string, terminal: string, torqueNm = 2): readonly Act[] => {
  const grip = terminal.includes('Bar/') || terminal.includes('load') || terminal.includes('line') ? 2.5 : torqueNm;
  return [
    { kind: 'strip', end, mm: 17, nicked: false },
    { kind: 'hook', end, hook: 'clockwise' },
    { kind: 'land', end, terminal, seat: 1, insulation: 0 },
    { kind: 'turn', terminal, torqueNm: grip },
  ];
};

/** Joins ends under a wire nut that is turned home. */
export const nutted = (splice: string, ...ends: readonly string[]): readonly Act[] => [
  ...ends.map((end): Act => ({ kind: 'strip', end, mm: 14, nicked: false })),
  { kind: 'join', splice, connector: NUT, ends },
  { kind: 'close', splice, home: 1 },
];

export const on = (device: string): Act => ({ kind: 'set', device, position: 1 });
export const off = (device: string): Act => ({ kind: 'set', device, position: 0 });

/** The receptacle at the end of 60 ft, everything right, the breaker off. */
export function outletBoard(seed = 7): Board {
  const board = boardOf([RECEPTACLE], cable('run', 60), seed);
  does(
    board,
    ...rightly('run-black:a', 'breaker/load0'),
    ...rightly('run-white:a', 'neutralBar/1'),
    ...rightly('run-bare:a', 'groundBar/1'),
    ...rightly('run-black:b', 'outlet/hot1'),
    ...rightly('run-white:b', 'outlet/neutral1'),
    ...rightly('run-bare:b', 'outlet/ground'),
  );
  return board;
}

export function run(board: Board, seconds: number): void {
  for (let tick = 0; tick < Math.round(seconds * 120); tick++) stepBoard(board, TICK);
}

/** What the meter shows between two places, in the circuit as it stands. */
export function reads(board: Board, red: string, black: string, dial: MeterFunction = 'acVolts'): number | string {
  does(board, { kind: 'dial', to: dial }, { kind: 'probe', red, black });
  const { display } = readBoard(board);
  does(board, { kind: 'probe', red: undefined, black: undefined });
  return display.shows === 'number' ? display.value : display.shows;
}

/** Ten circuits of 60 ft with two receptacles each, and something plugged into the last of each. */
export function fullBoard(): Board {
  const circuits = Array.from({ length: 10 }, (_, i) => i);
  const breaker = PANEL.find(({ kind }) => kind === 'breaker')!;
  const devices = circuits.flatMap((i): readonly DevicePlan[] => [
    { ...breaker, id: `breaker${i}` },
    { ...RECEPTACLE, id: `near${i}` },
    { ...RECEPTACLE, id: `far${i}` },
    bar(`bar${i}`),
    link(`barLink${i}`, `bar${i}`, 'neutralBar', 0.001),
  ]);
  const board = boardOf(
    devices,
    circuits.flatMap((i) => [...cable(`run${i}`, 60), ...cable(`on${i}`, 20)]),
  );
  for (const i of circuits)
    does(
      board,
      ...rightly(`run${i}-black:a`, `breaker${i}/load0`),
      ...rightly(`run${i}-white:a`, `bar${i}/1`, 2.5),
      ...rightly(`run${i}-bare:a`, `bar${i}/2`, 2.5),
      ...rightly(`run${i}-black:b`, `near${i}/hot1`),
      ...rightly(`run${i}-white:b`, `near${i}/neutral1`),
      ...rightly(`run${i}-bare:b`, `near${i}/ground`),
      ...rightly(`on${i}-black:a`, `near${i}/hot2`),
      ...rightly(`on${i}-white:a`, `near${i}/neutral2`),
      ...rightly(`on${i}-black:b`, `far${i}/hot1`),
      ...rightly(`on${i}-white:b`, `far${i}/neutral1`),
      { kind: 'plug', device: `far${i}`, outlet: 1, load: LAMP },
      on(`breaker${i}`),
    );
  return board;
}
