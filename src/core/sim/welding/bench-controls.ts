import type { EventKind } from '../../recording/event.ts';

/**
 * What a candidate can take hold of around the coupon, and where it is: mm in the bench frame (origin at the root at the
 * seam's start, +x along the seam, +y up, +z towards the candidate). Views draw the things at these places; which one a
 * hand means is decided by bench.ts alone.
 */
export interface Control {
  readonly id: ControlId;
  /** Event that using it writes. */
  readonly kind: EventKind;
  readonly at: readonly [x: number, y: number, z: number];
  /** How far a hand or its pointing line may pass from `at` and still mean it, mm. */
  readonly reachMm: number;
  readonly use: Use;
}

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
  'polarity',
  'gasFlow',
  'gasFlowDown',
  'gasFlowUp',
  'workClamp',
  'safetyGlasses',
  'gloves',
  'jacket',
  'extraction',
  'trimmer',
  'marker',
] as const;
export type ControlId = (typeof CONTROL_IDS)[number];

const toggle: Use = { how: 'toggle' };
/** Panel ranges: arc voltage in 0.1 V, wire feed in 0.01 m/min, gas flow in 0.1 L/min; a 250 A class machine. */
const voltage = { low: 120, high: 320, step: 1 };
const wireFeed = { low: 150, high: 1500, step: 10 };
const gasFlow = { low: 0, high: 300, step: 5 };
/** Stick-out a trim leaves, 0.1 mm: the 10 mm of common practice for 0.9 mm wire. */
const TRIMMED = 100;

export const CONTROLS: readonly Control[] = [
  { id: 'machinePower', kind: 'machinePower', at: [340, 285, -60], reachMm: 32, use: toggle },
  { id: 'voltage', kind: 'voltage', at: [340, 215, -60], reachMm: 26, use: { how: 'turn', ...voltage } },
  { id: 'voltageDown', kind: 'voltage', at: [300, 215, -60], reachMm: 18, use: { how: 'step', ...voltage, step: -1 } },
  { id: 'voltageUp', kind: 'voltage', at: [380, 215, -60], reachMm: 18, use: { how: 'step', ...voltage } },
  { id: 'wireFeed', kind: 'wireFeed', at: [340, 135, -60], reachMm: 26, use: { how: 'turn', ...wireFeed } },
  {
    id: 'wireFeedDown',
    kind: 'wireFeed',
    at: [300, 135, -60],
    reachMm: 18,
    use: { how: 'step', ...wireFeed, step: -10 },
  },
  { id: 'wireFeedUp', kind: 'wireFeed', at: [380, 135, -60], reachMm: 18, use: { how: 'step', ...wireFeed } },
  { id: 'polarity', kind: 'electrodePositive', at: [340, 65, -60], reachMm: 32, use: toggle },
  { id: 'gasFlow', kind: 'gasFlow', at: [480, 215, -60], reachMm: 26, use: { how: 'turn', ...gasFlow } },
  { id: 'gasFlowDown', kind: 'gasFlow', at: [440, 215, -60], reachMm: 18, use: { how: 'step', ...gasFlow, step: -5 } },
  { id: 'gasFlowUp', kind: 'gasFlow', at: [520, 215, -60], reachMm: 18, use: { how: 'step', ...gasFlow } },
  { id: 'workClamp', kind: 'workClamp', at: [-70, 10, 40], reachMm: 45, use: toggle },
  { id: 'safetyGlasses', kind: 'safetyGlasses', at: [-330, 30, 60], reachMm: 50, use: toggle },
  { id: 'gloves', kind: 'gloves', at: [-220, 30, 130], reachMm: 55, use: toggle },
  { id: 'jacket', kind: 'jacket', at: [-360, 260, -60], reachMm: 90, use: toggle },
  { id: 'extraction', kind: 'extraction', at: [-190, 260, -60], reachMm: 40, use: toggle },
  { id: 'trimmer', kind: 'wireTrim', at: [230, 15, 120], reachMm: 40, use: { how: 'set', value: TRIMMED } },
  { id: 'marker', kind: 'markedHot', at: [300, 15, 160], reachMm: 40, use: { how: 'set', value: 1 } },
];
