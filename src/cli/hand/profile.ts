/** How one kind of hand welds. Lengths mm, angles degrees, speeds mm/s, times s. */
export interface HandProfile {
  readonly voltageV: number;
  readonly wireFeedMMin: number;
  readonly gasFlowLMin: number;
  readonly travelMmS: number;
  /** Share by which the speed wanders. */
  readonly speedSpread: number;
  readonly ctwdMm: number;
  readonly ctwdSpread: number;
  readonly aimMm: number;
  readonly aimSpread: number;
  readonly workAngleDeg: number;
  readonly travelAngleDeg: number;
  readonly angleSpread: number;
  readonly tremorMm: number;
  readonly tremorDeg: number;
  /** Dwell at the start, and at the end to fill the crater. */
  readonly startDwellS: number;
  readonly craterDwellS: number;
  /** Things done before the arc is struck, and after. */
  readonly wearsPpe: boolean;
  readonly extractionOn: boolean;
  readonly clampOn: boolean;
  readonly marksHot: boolean;
}

export const HANDS = ['steady', 'hasty', 'novice'] as const;
export type HandName = (typeof HANDS)[number];

const steady: HandProfile = {
  voltageV: 20.2,
  wireFeedMMin: 9.05,
  gasFlowLMin: 14,
  travelMmS: 4.2,
  speedSpread: 0.035,
  ctwdMm: 12,
  ctwdSpread: 0.35,
  aimMm: 0,
  aimSpread: 0.25,
  workAngleDeg: 45,
  travelAngleDeg: 5,
  angleSpread: 1,
  tremorMm: 0.08,
  tremorDeg: 0.1,
  startDwellS: 0.35,
  craterDwellS: 1.3,
  wearsPpe: true,
  extractionOn: true,
  clampOn: true,
  marksHot: true,
};

/** The profiles `proofbench demo --hand` knows. */
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
    extractionOn: false,
  },
};
