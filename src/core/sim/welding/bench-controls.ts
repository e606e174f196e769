import type { EventKind } from '../../recording/event.ts';
import { PHYSICS } from './constants.ts';
import type { WeldProcess } from './settings.ts';

/**
 * What a candidate can take hold of around the coupon, and where it is: mm in the bench frame (origin at the root at the
 * seam's start, +x along the seam, +y up, +z towards the candidate). Views draw the things at these places; which one a
 * hand means is decided by bench.ts alone.
 */
export interface Control {
  readonly id: ControlId;
  /** Event that using it writes. */
  readonly kind: EventKind;
  /** On what it stands: heights of things on the floor count from there, since benches differ in height. */
  readonly stands: 'bench' | 'floor';
  readonly at: Place;
  /** Where it is while its value is not 0, if that is elsewhere. */
  readonly atOn?: Place;
  /** How far a hand or its pointing line may pass from its place and still mean it, mm. */
  readonly reachMm: number;
  readonly use: Use;
}
export type Place = readonly [x: number, y: number, z: number];

/**
 * `toggle` flips 0 and 1; `set` writes `value` once; `turn` follows the wrist, one step per detent; `step` moves by one
 * step each press and repeats while held. Values and steps are in the event's unit.
 */
export type Use =
  | { readonly how: 'toggle' }
  | { readonly how: 'set'; readonly value: number }
  | { readonly how: 'turn'; readonly low: number; readonly high: number; readonly step: number }
  | { readonly how: 'step'; readonly low: number; readonly high: number; readonly step: number };

export const CONTROL_IDS = [
  'machinePower',
  'voltage',
  'voltageDown',
  'voltageUp',
  'wireFeed',
  'wireFeedDown',
  'wireFeedUp',
  'current',
  'currentDown',
  'currentUp',
  'arcForce',
  'arcForceDown',
  'arcForceUp',
  'polarity',
  'gasFlow',
  'gasFlowDown',
  'gasFlowUp',
  'workClamp',
  'safetyGlasses',
  'gloves',
  'jacket',
  'helmet',
  'extraction',
  'trimmer',
  'electrode',
  'grinder',
  'marker',
] as const;
export type ControlId = (typeof CONTROL_IDS)[number];

/**
 * Panel ranges: arc voltage in 0.1 V, wire feed in 0.01 m/min, current in A, arc force in 0.1 A/mm, gas flow in 0.1 L/min;
 * machines of the 300 A class.
 */
interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}
const voltage: Scale = { low: 120, high: 320, step: 1 };
const wireFeed: Scale = { low: 150, high: 1500, step: 10 };
const current: Scale = { low: 10, high: 300, step: 1 };
const arcForce: Scale = { low: 0, high: 200, step: 5 };
const gasFlow: Scale = { low: 0, high: 300, step: 5 };
const toggle: Use = { how: 'toggle' };
const turn = (scale: Scale): Use => ({ how: 'turn', ...scale });
const step = ({ low, high, step: by }: Scale, sign: 1 | -1): Use => ({ how: 'step', low, high, step: sign * by });
/** Stick-out a trim leaves, 0.1 mm: the 10 mm of common practice for 0.9 mm wire. */
const TRIMMED = 100;
/** A new electrode in the holder, and a tungsten ground and set, 0.1 mm. */
const STICK = PHYSICS.stickLength.value * 10;
const TUNGSTEN = PHYSICS.tungstenStickOut.value * 10;

/** A knob on the machine's panel with its step buttons above and below. */
interface Dial {
  readonly ids: readonly [knob: ControlId, up: ControlId, down: ControlId];
  readonly kind: EventKind;
  readonly scale: Scale;
}
const VOLTAGE: Dial = { ids: ['voltage', 'voltageUp', 'voltageDown'], kind: 'voltage', scale: voltage };
const WIRE_FEED: Dial = { ids: ['wireFeed', 'wireFeedUp', 'wireFeedDown'], kind: 'wireFeed', scale: wireFeed };
const CURRENT: Dial = { ids: ['current', 'currentUp', 'currentDown'], kind: 'current', scale: current };
const ARC_FORCE: Dial = { ids: ['arcForce', 'arcForceUp', 'arcForceDown'], kind: 'arcForce', scale: arcForce };

/** The dials at their places: the one on the left first. */
const panel = (left: Dial, right?: Dial): readonly Control[] => [
  ...dialAt(left, [896, 889, 6], [901, 928, -5], [891, 852, 17]),
  ...(right === undefined ? [] : dialAt(right, [1016, 889, 60], [1021, 928, 49], [1011, 852, 71])),
];

const dialAt = ({ ids, kind, scale }: Dial, knob: Place, above: Place, below: Place): readonly Control[] => [
  { id: ids[0], kind, stands: 'floor', at: knob, reachMm: 22, use: turn(scale) },
  { id: ids[1], kind, stands: 'floor', at: above, reachMm: 14, use: step(scale, 1) },
  { id: ids[2], kind, stands: 'floor', at: below, reachMm: 14, use: step(scale, -1) },
];

const POWER: readonly Control[] = [
  { id: 'machinePower', kind: 'machinePower', stands: 'floor', at: [956, 889, 33], reachMm: 22, use: toggle },
];

/** The regulator's knob. */
const GAS: readonly Control[] = [
  { id: 'gasFlow', kind: 'gasFlow', stands: 'floor', at: [1085, 1342, -616], reachMm: 35, use: turn(gasFlow) },
  { id: 'gasFlowUp', kind: 'gasFlow', stands: 'floor', at: [1085, 1402, -616], reachMm: 20, use: step(gasFlow, 1) },
  { id: 'gasFlowDown', kind: 'gasFlow', stands: 'floor', at: [1085, 1282, -616], reachMm: 20, use: step(gasFlow, -1) },
];

/** What is at every bench. */
const BENCH: readonly Control[] = [
  // The two plugs on the machine's front.
  { id: 'polarity', kind: 'electrodePositive', stands: 'floor', at: [955, 685, 60], reachMm: 60, use: toggle },
  // Lies on the bench, or bites the base plate's edge.
  {
    id: 'workClamp',
    kind: 'workClamp',
    stands: 'bench',
    at: [360, 15, 140],
    atOn: [215, 0, -40],
    reachMm: 45,
    use: toggle,
  },
  // On their hooks at the back wall.
  { id: 'safetyGlasses', kind: 'safetyGlasses', stands: 'bench', at: [-360, 520, -880], reachMm: 70, use: toggle },
  { id: 'gloves', kind: 'gloves', stands: 'bench', at: [-160, 450, -880], reachMm: 90, use: toggle },
  { id: 'jacket', kind: 'jacket', stands: 'bench', at: [-980, 300, -830], reachMm: 180, use: toggle },
  { id: 'helmet', kind: 'helmetDown', stands: 'bench', at: [-620, 490, -790], reachMm: 110, use: toggle },
  // The hood over the bench.
  { id: 'extraction', kind: 'extraction', stands: 'bench', at: [420, 494, -340], reachMm: 110, use: toggle },
  // Soapstone on the bench.
  { id: 'marker', kind: 'markedHot', stands: 'bench', at: [-160, 0, 70], reachMm: 40, use: { how: 'set', value: 1 } },
];

/** Pliers, grinder or electrodes lie in the same place. */
const lying = (id: ControlId, kind: EventKind, value: number): Control => ({
  id,
  kind,
  stands: 'bench',
  at: [310, 5, 35],
  reachMm: 45,
  use: { how: 'set', value },
});

const FED: readonly Control[] = [
  ...POWER,
  ...panel(VOLTAGE, WIRE_FEED),
  ...GAS,
  ...BENCH,
  lying('trimmer', 'wireTrim', TRIMMED),
];
const CONTROLS: Readonly<Record<WeldProcess, readonly Control[]>> = {
  GMAW: FED,
  FCAW: FED,
  SMAW: [...POWER, ...panel(CURRENT, ARC_FORCE), ...BENCH, lying('electrode', 'electrode', STICK)],
  GTAW: [...POWER, ...panel(CURRENT), ...GAS, ...BENCH, lying('grinder', 'wireTrim', TUNGSTEN)],
};

/** What makes an electrode ready: wire trimmed, new stick taken, tungsten ground. A bench has one of them. */
export const READYING = ['trimmer', 'electrode', 'grinder'] as const satisfies readonly ControlId[];

/** What there is at the bench of a process. */
export const controlsOf = (process: WeldProcess): readonly Control[] => CONTROLS[process];
