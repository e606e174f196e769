import { type Breaker, startBreaker } from '../breaker.ts';
import type { Circuit } from '../circuit.ts';
import { coldJoint, type JointHeat } from '../joint-heat.ts';
import { type Meter, startMeter } from '../meter.ts';
import { type ResidualDevice, startResidual } from '../residual-device.ts';
import { chanceOf } from './chance.ts';
import type { BoardPlan, DevicePlan, LoadPlan, TerminalPlan, WirePlan } from './plan.ts';

export type Side = 'a' | 'b';

/** Where an end of a wire is. `seat` and `insulation` are shares: how far it is in, how much of the grip holds insulation. */
export type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'terminal'; readonly terminal: string; readonly seat: number; readonly insulation: number }
  | { readonly kind: 'splice'; readonly splice: string };

export interface WireEnd {
  readonly id: string;
  readonly wire: string;
  place: Place;
  /** Insulation taken off, mm; a bare wire has none from the start. */
  strippedMm: number;
  nicked: boolean;
  hook: 'none' | 'clockwise' | 'counterclockwise';
  /** Colour put over the insulation's own. */
  marked: string | undefined;
  box: string | undefined;
  /** Length within the box, from where it enters, mm. */
  freeMm: number;
  readonly heat: JointHeat;
  /** Heat of its joint as solved last, W. */
  watts: number;
}

export interface Wire {
  readonly plan: WirePlan;
  readonly ends: Readonly<Record<Side, WireEnd>>;
  /** Within its insulation. */
  broken: boolean;
}

/** Insulation that lets two conductors touch, or nearly. */
export interface Leak {
  readonly ends: readonly [string, string];
  readonly ohm: number;
}

export interface Terminal {
  readonly id: string;
  readonly device: string;
  readonly plan: TerminalPlan;
  torqueNm: number;
  /** Its thread has been overtightened: that does not mend. */
  stripped: boolean;
}

/** Wires joined with each other. `home` is how far the connector is turned or its levers are down, 0 to 1. */
export interface Splice {
  readonly id: string;
  readonly connector: ConnectorPlan;
  home: number;
}

export interface ConnectorPlan {
  readonly kind: 'wireNut' | 'lever';
  /** Wires it is made for, least and most. */
  readonly wires: readonly [least: number, most: number];
  readonly stripMm: readonly [least: number, most: number];
}

export interface Device {
  readonly plan: DevicePlan;
  /** Which way a switch stands. */
  position: 0 | 1;
  mounted: boolean;
  /** Whether the tabs between the two halves of a receptacle are whole. */
  readonly tabs: { hot: boolean; neutral: boolean };
  /** What is plugged into outlet 1 and 2; of a GFCI into its face, 1. */
  readonly plugged: [LoadPlan | undefined, LoadPlan | undefined];
  readonly breaker: Breaker | undefined;
  readonly residual: ResidualDevice | undefined;
  /** Whose lock is on it; undefined without one. */
  lock: string | undefined;
  /** Its test button is held down. */
  testing: boolean;
  /** As solved last: current in each pole, residual current, A; the loop of conductors and ground beyond it, ohm. */
  readonly amps: Float64Array;
  residualA: number;
  groundedOhm: number;
}

/** What came of the work, with the tick it came at: for findings, in order. */
export interface Happening {
  readonly tick: number;
  readonly kind: 'overload' | 'short' | 'residual' | 'fuse' | 'felt' | 'injury' | 'glow';
  /** Device, wire end or hand it came to. */
  readonly at: string;
}

/** The place of work as it stands. Acts change it and raise `changes`; `stepBoard` solves it when they did. */
export interface Board {
  readonly plan: BoardPlan;
  readonly wires: Map<string, Wire>;
  readonly ends: Map<string, WireEnd>;
  readonly terminals: ReadonlyMap<string, Terminal>;
  readonly splices: Map<string, Splice>;
  readonly leaks: Map<string, Leak>;
  readonly devices: ReadonlyMap<string, Device>;
  readonly covered: Set<string>;
  readonly meter: Meter;
  /** Places the probes are held to, and the hands; undefined where they touch nothing that conducts. */
  red: string | undefined;
  black: string | undefined;
  left: string | undefined;
  right: string | undefined;
  wet: boolean;
  tick: number;
  changes: number;
  solvedAt: number;
  /** The code of the fault that keeps the board from being solved: nothing flows then. */
  unsolved: string | undefined;
  alternating: Circuit | undefined;
  direct: Circuit | undefined;
  shockA: number;
  readonly happenings: Happening[];
}

export function startBoard(plan: BoardPlan): Board {
  const board: Board = {
    plan,
    wires: new Map(),
    ends: new Map(),
    terminals: new Map(
      plan.devices.flatMap((device) =>
        device.terminals.map((terminal) => {
          const id = `${device.id}/${terminal.name}`;
          return [id, { id, device: device.id, plan: terminal, torqueNm: 0, stripped: false }] as const;
        }),
      ),
    ),
    splices: new Map(),
    leaks: new Map(),
    devices: new Map(plan.devices.map((device) => [device.id, startDevice(device, plan.seed)])),
    covered: new Set(),
    meter: startMeter(),
    red: undefined,
    black: undefined,
    left: undefined,
    right: undefined,
    wet: false,
    tick: 0,
    changes: 0,
    solvedAt: -1,
    unsolved: undefined,
    alternating: undefined,
    direct: undefined,
    shockA: 0,
    happenings: [],
  };
  for (const wire of plan.wires) addWire(board, wire);
  return board;
}

export function addWire(board: Board, plan: WirePlan): void {
  const end = (side: Side): WireEnd => ({
    id: `${plan.id}:${side}`,
    wire: plan.id,
    place: { kind: 'free' },
    strippedMm: 0,
    nicked: false,
    hook: 'none',
    marked: undefined,
    box: undefined,
    freeMm: 0,
    heat: coldJoint(),
    watts: 0,
  });
  const wire: Wire = { plan, ends: { a: end('a'), b: end('b') }, broken: false };
  board.wires.set(plan.id, wire);
  board.ends.set(wire.ends.a.id, wire.ends.a);
  board.ends.set(wire.ends.b.id, wire.ends.b);
}

function startDevice(plan: DevicePlan, seed: number): Device {
  const kind =
    plan.kind === 'gfci' ? ({ standard: 'UL943' } as const) : plan.kind === 'breaker' ? plan.residual : undefined;
  const residual = kind === undefined ? undefined : startResidual(kind, chanceOf(seed, plan.id));
  // A GFCI receptacle leaves the factory open.
  if (residual !== undefined && plan.kind === 'gfci') residual.closed = false;
  return {
    plan,
    position: 0,
    mounted: false,
    tabs: { hot: true, neutral: true },
    plugged: [undefined, undefined],
    breaker: plan.kind === 'breaker' ? startBreaker(plan.settings, 'off') : undefined,
    residual,
    lock: undefined,
    testing: false,
    amps: new Float64Array(plan.kind === 'breaker' ? plan.bus.length : 0),
    residualA: 0,
    groundedOhm: Infinity,
  };
}
