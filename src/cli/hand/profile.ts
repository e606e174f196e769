import type { EventKind } from '../../core/recording/event.ts';

/** What a hand holds, and may hold otherwise over a stretch of the seam. */
export const HELD = [
  'travelMmS',
  'ctwdMm',
  'arcLengthMm',
  'aimMm',
  'workAngleDeg',
  'travelAngleDeg',
  'rodMmS',
] as const;

/** A stretch of the seam that is welded otherwise: what is named replaces the hand's own value there. */
export interface Lapse extends Partial<Pick<HandProfile, (typeof HELD)[number]>> {
  readonly fromMm: number;
  readonly toMm: number;
}

/** How one kind of hand welds. Lengths mm, angles degrees, speeds mm/s, times s. Of the settings those its machine has. */
export interface HandProfile {
  readonly voltageV?: number;
  readonly wireFeedMMin?: number;
  readonly currentA?: number;
  readonly arcForceAMm?: number;
  readonly gasFlowLMin?: number;
  readonly travelMmS: number;
  /** Share by which the speed wanders. */
  readonly speedSpread: number;
  /** Contact tip to work, where a motor feeds. */
  readonly ctwdMm: number;
  /** Where the hand feeds. */
  readonly arcLengthMm: number;
  /** Of the one or the other. */
  readonly ctwdSpread: number;
  /** Filler rod that the other hand gives, in dabs. */
  readonly rodMmS: number;
  readonly aimMm: number;
  readonly aimSpread: number;
  readonly workAngleDeg: number;
  readonly travelAngleDeg: number;
  readonly angleSpread: number;
  readonly tremorMm: number;
  readonly tremorDeg: number;
  /** Error of the tracking against a headset's own: 2 stands for controllers, 0 for none. */
  readonly trackingScale: number;
  /** Dwell at the start, and at the end to fill the crater. */
  readonly startDwellS: number;
  readonly craterDwellS: number;
  /** What is done late, s after the arc is asked for; `Infinity`: never. */
  readonly late: Readonly<Partial<Record<EventKind, number>>>;
  readonly lapses: readonly Lapse[];
  /** Knobs turned on the way: at a place of the seam, mm, an event and its value. */
  readonly turns: readonly { readonly atMm: number; readonly kind: EventKind; readonly value: number }[];
  /** A stretch of the seam over which the device only guesses where the torch is, mm. */
  readonly doubtful?: { readonly fromMm: number; readonly toMm: number };
  /** Where the hand stops, mm of the seam; absent: 2 mm before its end. */
  readonly stopAtMm?: number;
  /** The trigger slips on the way to the joint, this far out on the base plate, mm. */
  readonly slipAtMm?: number;
}

export const HANDS = ['steady', 'hasty', 'novice'] as const;
export type HandName = (typeof HANDS)[number];

/** The good hand at a short-circuit fillet of 6 mm plate. */
const steady = {
  voltageV: 20.2,
  wireFeedMMin: 9.05,
  gasFlowLMin: 14,
  travelMmS: 4.6,
  speedSpread: 0.035,
  ctwdMm: 12,
  arcLengthMm: 0,
  ctwdSpread: 0.35,
  rodMmS: 0,
  aimMm: 0,
  aimSpread: 0.25,
  workAngleDeg: 45,
  travelAngleDeg: 5,
  angleSpread: 1,
  tremorMm: 0.08,
  tremorDeg: 0.1,
  trackingScale: 2,
  startDwellS: 0.35,
  craterDwellS: 1.5,
  late: {},
  lapses: [],
  turns: [],
} satisfies HandProfile;

/** What a hand of steel does not do. */
export const STEEL = {
  speedSpread: 0,
  ctwdSpread: 0,
  aimSpread: 0,
  angleSpread: 0,
  tremorMm: 0,
  tremorDeg: 0,
  trackingScale: 0,
};

/** A hand of steel: the steady one without wander, tremor or tracking error. For cases that stand exactly on a limit. */
export const MACHINE_HAND = { ...steady, ...STEEL } satisfies HandProfile;

/** The kinds of hand, as they weld the short-circuit fillet of 6 mm plate. */
export const HAND_PROFILES: Readonly<Record<HandName, HandProfile>> = {
  steady,
  // Fast, careless of the crater: the weld is undersized, the steps of safety are kept.
  hasty: { ...steady, travelMmS: 10.5, speedSpread: 0.1, craterDwellS: 0, ctwdSpread: 0.8, angleSpread: 2.5 },
  // Holds the torch too far off and too flat, wanders, and forgets the fume extraction.
  novice: {
    ...steady,
    travelMmS: 3.6,
    speedSpread: 0.3,
    ctwdMm: 17,
    ctwdSpread: 2.5,
    aimSpread: 1.4,
    workAngleDeg: 57,
    travelAngleDeg: 14,
    angleSpread: 5,
    tremorMm: 0.3,
    tremorDeg: 0.5,
    late: { extraction: Number.POSITIVE_INFINITY },
  },
};
