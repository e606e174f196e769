import type { MachineSettings, WeldSettings } from './settings.ts';

/** How metal crosses the arc now. `none` while no arc burns. */
export type Transfer = 'none' | 'short-circuit' | 'globular' | 'spray' | 'stubbing';

/** The torch against the coupon at this tick, computed from the quantised pose. Coupon frame, mm and degrees (design section 8). */
export interface TorchState {
  /** Where the wire's line meets the work, along the seam. */
  xMm: number;
  /** How far that line passes from the root, in the section across the seam: + towards the web (plate B). */
  aimMm: number;
  /** Contact tip to work along the wire. */
  ctwdMm: number;
  /** Between the torch axis and plate A (the base plate), in the section across the seam: 45 nominal on a T-fillet, 90 on a plate. */
  workAngleDeg: number;
  /** + push, - drag, against the planned direction of travel. */
  travelAngleDeg: number;
  /** Speed of the wire's meeting point along the seam, smoothed by the pool's lag; + in the planned direction. */
  travelMmS: number;
  /** False when the wire's line misses the work or the tip is far from it. */
  onWork: boolean;
  tracked: boolean;
}

export interface ArcState {
  /** Trigger past its threshold, with hysteresis. */
  triggerOn: boolean;
  burning: boolean;
  transfer: Transfer;
  currentA: number;
  voltageV: number;
  arcLengthMm: number;
  /** Electrode extension: contact tip to wire end. */
  extensionMm: number;
  /** 0 no shield, 1 full (domain 3, porosity). */
  shielding: number;
  /** Ticks the arc has burnt since it was last struck; 0 while off. */
  burningTicks: number;
  /** Ticks since the arc last went out. */
  offTicks: number;
}

/** The molten pool as a view draws it. mm; x along the seam. */
export interface PoolState {
  /** Centre of the pool: follows the arc with its lag. */
  xMm: number;
  lengthMm: number;
  widthMm: number;
  /** Temperature of the hottest metal now, deg C. */
  temperatureC: number;
}

/**
 * The bead, station by station, `STATION_MM` apart along the seam. Index i covers [i, i+1) mm.
 * Arrays are as long as the coupon; an unwelded station holds zeros. These numbers decide; views only show them.
 */
export interface Stations {
  readonly count: number;
  /** Deposited metal in the station's section, mm2 (volume per mm of seam). */
  readonly depositMm2: Float64Array;
  /** Bead on plate: width and height. Fillet: face width (toe to toe) and convexity height over the chord. mm */
  readonly widthMm: Float64Array;
  readonly heightMm: Float64Array;
  /** Depth of fusion below the plate's surface, or at the fillet's root beyond the root point (0 = root just reached). */
  readonly penetrationMm: Float64Array;
  /** Fillet legs on plate A (base) and plate B (web), and throat. */
  readonly legAMm: Float64Array;
  readonly legBMm: Float64Array;
  readonly throatMm: Float64Array;
  /** Undercut depth at the toe on plate A and on plate B. */
  readonly undercutAMm: Float64Array;
  readonly undercutBMm: Float64Array;
  /** Metal rolled over an unmelted toe, mm of overlap. */
  readonly overlapMm: Float64Array;
  /** Pores: summed diameters per mm of seam, 0 = sound. */
  readonly porosity: Float64Array;
  /** Length share of the station burnt through, 0 to 1. */
  readonly burnThrough: Float64Array;
  /** Depth of an unfilled crater at the station. */
  readonly craterMm: Float64Array;
  /** Spatter index, 0 clean to 1 heavy. */
  readonly spatter: Float64Array;
  /** 1 where fusion at root or side wall was lacking: a process condition, never an indication (R11). */
  readonly lackOfFusion: Float64Array;
  /** 1 where an arc burnt on metal off the joint. */
  readonly arcStrike: Float64Array;
  /** Now, and highest ever, at the section's surface, deg C. */
  readonly temperatureC: Float64Array;
  readonly peakC: Float64Array;
  /** Freezing front: tick the metal last solidified, and travel speed then; a view turns them into ripples. */
  readonly frozenTick: Float64Array;
  readonly frozenSpeedMmS: Float64Array;
  /** How many times the arc passed here (restarts, weaves), and tick of the first and last arc. */
  readonly firstArcTick: Float64Array;
  readonly lastArcTick: Float64Array;
  /** Arc-weighted means of what was done here; weight in `arcTicks`. 0 where no arc burnt. */
  readonly arcTicks: Float64Array;
  readonly currentA: Float64Array;
  readonly voltageV: Float64Array;
  readonly heatInputKjMm: Float64Array;
}
export const STATION_MM = 1;

/** Personal and place safety as it stands; every field 0/1 by events. */
export interface SafetyState {
  safetyGlasses: boolean;
  gloves: boolean;
  jacket: boolean;
  helmetDown: boolean;
  extractionOn: boolean;
  markedHot: boolean;
}

/** The whole world of one weld. Plain data; changed in place by `stepWeld` alone. */
export interface WeldState {
  readonly settings: WeldSettings;
  tick: number;
  readonly machine: MachineSettings;
  readonly safety: SafetyState;
  readonly torch: TorchState;
  readonly arc: ArcState;
  readonly pool: PoolState;
  readonly stations: Stations;
  /** Stations changed by this step, for views that patch in place: [from, to), empty when from >= to. */
  changedFrom: number;
  changedTo: number;
  /** Totals since the start: wire melted (mm3) and metal deposited (mm3). */
  meltedMm3: number;
  depositedMm3: number;
  /** True between a pause and its resume: no ticks are worked. */
  paused: boolean;
  /** True once the candidate has said the work is done. */
  finished: boolean;
}
