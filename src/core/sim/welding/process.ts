import { PHYSICS } from './constants.ts';
import type { Electrode, WeldProcess, WeldSettings } from './settings.ts';

/** What sets one process, or one covered electrode, apart from another; everything else follows from wire, gas and settings. */
export interface ProcessTraits {
  /** A motor feeds a wire and the source holds voltage; else a hand feeds, and the source holds current. */
  readonly fed: boolean;
  /** Metal crosses by short circuits where voltage is low for the current. */
  readonly shorts: boolean;
  /** Joule heat of the extension, against a solid wire of the same diameter. */
  readonly extensionHeat: number;
  /** Usual arc voltage = `usualVoltageV` + `usualSlope` x I. */
  readonly usualVoltageV: number;
  readonly usualSlope: number;
  /** Share of the arc's power that reaches the work (EN 1011-1). */
  readonly efficiency: number;
  /** Depth against that of a solid wire. */
  readonly depth: number;
  /** Diameter the laws of width and depth take, mm, where it is not that of what melts. */
  readonly lawMm: number | undefined;
  /** Liquid standing ahead of the arc, as a share of the bead: exp(-v / this), mm/s. */
  readonly aheadSpeed: number;
  /** Metal colder than this is a bead of its own when the arc comes back; above it the pass goes on, C. */
  readonly newPassC: number;
  /** Metal landed of metal melted, where the process has one figure for all transfers but stubbing. */
  readonly recovery: number | undefined;
  /** Spatter of an open arc, where the process has one figure for all transfers but stubbing. */
  readonly spatter: number | undefined;
  /** Slag volume of metal volume, 0 without slag. Slag covers the bead; it may be trapped in it. */
  readonly slagPerMetal: number;
  /** Slag so fluid that downhill it runs ahead of the arc. */
  readonly slagRuns: boolean;
  /** A tool farther than this from the work is not at it, mm. */
  readonly reachMm: number;
  /** Electrode's length beyond tip, holder or cup when the attempt begins, mm. */
  readonly electrodeMm: number;
  /** Electrode at the polarity it is not made for: depth against the right one, metal lost, spatter added. */
  readonly wrong: { readonly depth: number; readonly recovery: number; readonly spatter: number };
  /** The polarity it is made for. */
  readonly positive: boolean;
}

const WIRE = {
  fed: true,
  shorts: true,
  extensionHeat: 1,
  usualVoltageV: PHYSICS.synergicVoltage.value,
  usualSlope: PHYSICS.synergicSlope.value,
  efficiency: PHYSICS.arcEfficiency.value,
  depth: 1,
  lawMm: undefined,
  aheadSpeed: PHYSICS.aheadSpeed.value,
  newPassC: PHYSICS.newPass.value,
  recovery: undefined,
  spatter: undefined,
  slagPerMetal: 0,
  slagRuns: false,
  reachMm: PHYSICS.farthestTip.value,
  electrodeMm: 10,
  wrong: {
    depth: PHYSICS.penetrationElectrodeNegative.value,
    recovery: PHYSICS.recoveryElectrodeNegative.value,
    spatter: PHYSICS.spatterElectrodeNegative.value,
  },
  positive: true,
} as const satisfies ProcessTraits;

const STICK = {
  ...WIRE,
  fed: false,
  shorts: false,
  usualSlope: 0,
  efficiency: PHYSICS.stickEfficiency.value,
  lawMm: PHYSICS.manualLaw.value,
  aheadSpeed: PHYSICS.stickAheadSpeed.value,
  reachMm: PHYSICS.farthestHolder.value,
  electrodeMm: PHYSICS.stickLength.value,
  wrong: {
    depth: PHYSICS.stickNegativeDepth.value,
    recovery: PHYSICS.recoveryElectrodeNegative.value,
    spatter: PHYSICS.stickNegativeSpatter.value,
  },
} as const satisfies ProcessTraits;

const E7018: ProcessTraits = {
  ...STICK,
  usualVoltageV: PHYSICS.e7018Voltage.value,
  depth: PHYSICS.e7018Depth.value,
  recovery: PHYSICS.e7018Recovery.value,
  spatter: PHYSICS.e7018Spatter.value,
  slagPerMetal: PHYSICS.e7018Slag.value,
  slagRuns: true,
};

/** SMAW without an electrode named burns E7018. */
const TRAITS: Readonly<Record<WeldProcess | Electrode, ProcessTraits>> = {
  GMAW: WIRE,
  FCAW: {
    ...WIRE,
    extensionHeat: PHYSICS.fcawExtensionHeat.value,
    usualVoltageV: PHYSICS.fcawVoltage.value,
    recovery: PHYSICS.fcawRecovery.value,
    spatter: PHYSICS.fcawSpatter.value,
    slagPerMetal: PHYSICS.slagPerMetal.value,
  },
  SMAW: E7018,
  E7018,
  E6010: {
    ...STICK,
    usualVoltageV: PHYSICS.e6010Voltage.value,
    depth: PHYSICS.e6010Depth.value,
    recovery: PHYSICS.e6010Recovery.value,
    spatter: PHYSICS.e6010Spatter.value,
    slagPerMetal: PHYSICS.e6010Slag.value,
    newPassC: PHYSICS.e6010NewPass.value,
  },
  GTAW: {
    ...WIRE,
    fed: false,
    shorts: false,
    usualVoltageV: PHYSICS.tungstenUsualVoltage.value,
    usualSlope: PHYSICS.tungstenSlope.value,
    efficiency: PHYSICS.tungstenEfficiency.value,
    depth: PHYSICS.tungstenDepth.value,
    lawMm: PHYSICS.manualLaw.value,
    aheadSpeed: PHYSICS.tungstenAheadSpeed.value,
    recovery: PHYSICS.rodRecovery.value,
    spatter: 0,
    electrodeMm: PHYSICS.tungstenStickOut.value,
    wrong: { depth: PHYSICS.tungstenPositiveDepth.value, recovery: 0, spatter: 0 },
    positive: false,
  },
};

export const traitsOf = ({ process, electrode }: Pick<WeldSettings, 'process' | 'electrode'>): ProcessTraits =>
  TRAITS[electrode ?? process];
