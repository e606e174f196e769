import type { CouponFrame } from './coupon-frame.ts';
import type { Melting } from './melting.ts';
import type { MachineSettings, WeldSettings } from './settings.ts';
import type { Surface } from './surface.ts';

/** How metal crosses the arc now. `none` while no arc burns; `still`: an arc no metal crosses. */
export type Transfer = 'none' | 'short-circuit' | 'globular' | 'spray' | 'stubbing' | 'still';

/** The torch against the coupon at this tick, computed from the quantised pose. Coupon frame, mm and degrees (design section 8). */
export interface TorchState {
  /** Where the wire's line meets the work, along the seam. */
  xMm: number;
  /** How far that line passes from the root, in the section across the seam: + towards the web (plate B). */
  aimMm: number;
  /** Where on the work it meets, across the seam: + towards plate B, along the surface of the plate it meets. */
  acrossMm: number;
  /** Contact tip (SMAW: holder; GTAW: edge of the cup) to work along the electrode. */
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
  /** Electrode beyond the tip: contact tip to wire end; SMAW: what is left of the stick beyond the holder; GTAW: tungsten beyond the cup. */
  extensionMm: number;
  /** 0 no shield, 1 full. */
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
  /** Width of the hole ahead of the pool in an open root, 0 where there is none. */
  keyholeMm: number;
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
  /** Of a bead on an upright plate with a level seam (2G): its crown from the middle of the bead, mm, + towards plate B's side. Hangs: -. */
  readonly crownMm: Float64Array;
  /** Of a joint welded in layers: root bead below the back face, - hollow; lowest place of the face below the plates; how much of a lap's edge is gone. */
  readonly rootMm: Float64Array;
  readonly underfillMm: Float64Array;
  readonly edgeMm: Float64Array;
  /** Passes laid here. */
  readonly passes: Float64Array;
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
  /** 1 where fusion at root or side wall was lacking: a process condition, never an indication: the eye can not see it. */
  readonly lackOfFusion: Float64Array;
  /** Of these, on a side wall and on an earlier pass; told apart where a joint is welded in layers. */
  readonly lackOfSideFusion: Float64Array;
  readonly lackOfInterpassFusion: Float64Array;
  /** Slag on the bead, mm thick; and 1 where slag is shut in: a process condition, never an indication: the eye can not see it. */
  readonly slagMm: Float64Array;
  readonly slagInclusion: Float64Array;
  /** 1 where tungsten was left in the metal: a process condition, never an indication: the eye can not see it. */
  readonly tungsten: Float64Array;
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

/**
 * What the core adds up under the arc. The part of a station's numbers that can be summed is summed here, and the rest
 * is derived from the sums: so speed changes, weaves, pauses and restarts need no case of their own. `pass`: the current
 * pass, begun anew where the arc comes back to metal that has frozen.
 */
export interface StationSums {
  /** Heat of the pass, J per mm of seam. */
  readonly heat: Float64Array;
  /** Heat of the pass, weighted for width (see width.ts). */
  readonly widthHeat: Float64Array;
  /** Residence of the pass weighted for depth (see penetration.ts). */
  readonly depth: Float64Array;
  /** Residence of the arc in the pass, s per mm of seam; the sums below are weighted with it. */
  readonly residence: Float64Array;
  /** Of the arc along the seam, either way, mm/s. */
  readonly speed: Float64Array;
  readonly current: Float64Array;
  readonly voltage: Float64Array;
  readonly workAngle: Float64Array;
  readonly travelAngle: Float64Array;
  readonly aim: Float64Array;
  /** How steeply the arc went: -1 straight down to 1 straight up. */
  readonly climb: Float64Array;
  readonly shortCircuit: Float64Array;
  readonly spatter: Float64Array;
  readonly pores: Float64Array;
  /** Envelope of the pool's middle across the seam, mm. */
  readonly sideLow: Float64Array;
  readonly sideHigh: Float64Array;
  /** Temperature the pass found here. */
  readonly foundC: Float64Array;
  /** Width melted by the pass, and across all passes; on a fillet the line between its melted toes. */
  readonly meltedMm: Float64Array;
  /** Finished by passes before: melted width, depth, metal. */
  readonly beforeMeltedMm: Float64Array;
  readonly beforePenetrationMm: Float64Array;
  readonly beforeDepositMm2: Float64Array;
  /** 1 where the pass was laid over slag of an earlier one. */
  readonly slagShut: Float64Array;
  /** Seconds for which the plate was too thin for the pool above it. */
  readonly thinS: Float64Array;
  /** 1 while the metal here is liquid. */
  readonly liquid: Float64Array;
}

/** Factors that stay the same for a whole weld. */
export interface BeadScale {
  /** Width = this x sqrt(widthHeat / (melting - found temperature)). */
  readonly width: number;
  /** Depth = this x (depth sum)^0.4. */
  readonly penetration: number;
}

/** What the step remembers from tick to tick, besides what others read. */
export interface WeldMemory {
  /** Whether `xMm` and `acrossMm` are where the wire met the work one tick ago. */
  poseKnown: boolean;
  xMm: number;
  acrossMm: number;
  lostTicks: number;
  /** Pool's middle across the seam: follows the arc with its lag. */
  sideMm: number;
  /** 0 to 1: how much gas stands over the work; ticks the valve has been open, and since it shut. */
  gas: number;
  valveTicks: number;
  shutTicks: number;
  /** Arc warmed up, 0 to 1. */
  warm: number;
  /** Seconds of stubbing; SMAW: of contact with the work. */
  stubS: number;
  /** Wire burnt back into the tip: feeds again after the trigger was let go. SMAW: stick frozen to the work: free when torn off. */
  fused: boolean;
  /** GTAW: filler rod left beyond the fingers, mm; and tungsten that has touched metal, until it is ground. */
  rodMm: number;
  dirty: boolean;
  /** Seconds the torch has dwelt within a step of one place with the arc on, and that place. */
  dwellS: number;
  dwellAtMm: number;
  /** Stations under the pool this tick, [from, to); empty without an arc. */
  poolFrom: number;
  poolTo: number;
  /** Stations that hold liquid metal lie in [from, to). */
  liquidFrom: number;
  liquidTo: number;
  /** Stations ever touched, [from, to). */
  touchedFrom: number;
  touchedTo: number;
  /** Temperature of the coupon as a whole, and heat on its way there, J. */
  plateC: number;
  inFlightJ: number;
}

/** A hand that may hold a cleaning tool, and what it did last. */
export interface CleaningHand {
  /** As the event: 0 the task's own tool, 1 chipping hammer, 2 wire brush. */
  holds: number;
  /** Whether the place is that of a tick ago; coupon frame, mm. */
  known: boolean;
  xMm: number;
  yMm: number;
  zMm: number;
  /** The hammer was lifted since its last blow. */
  raised: boolean;
}

/** The whole world of one weld. Plain data; changed in place by `stepWeld` alone. */
export interface WeldState {
  readonly settings: WeldSettings;
  /** Of the recording; for what is only shown (sparks). Nothing here is drawn by lot. */
  readonly seed: number;
  readonly frame: CouponFrame;
  tick: number;
  readonly machine: MachineSettings;
  readonly safety: SafetyState;
  readonly torch: TorchState;
  readonly arc: ArcState;
  readonly pool: PoolState;
  readonly stations: Stations;
  readonly sums: StationSums;
  /** The section as a profile, where the joint is welded in layers. */
  readonly surface: Surface | undefined;
  readonly memory: WeldMemory;
  readonly cleaning: { readonly main: CleaningHand; readonly other: CleaningHand };
  /** Melting of this wire at the polarity set; follows the machine. */
  melting: Melting;
  /** What this wire and coupon contribute to width and depth, once for the whole weld. */
  readonly scale: BeadScale;
  /** Shares of one tick's pool over the stations; scratch, not state. */
  readonly shares: Float64Array;
  /** Stations changed by this step, for views that patch in place: [from, to), empty when from >= to. */
  changedFrom: number;
  changedTo: number;
  /**
   * Totals since the start, mm3: wire melted; of that, metal deposited in the stations, metal deposited off the joint,
   * and metal lost as spatter, fume and slag. Melted is the sum of the other three.
   */
  meltedMm3: number;
  depositedMm3: number;
  strayMm3: number;
  spatterMm3: number;
  /** True between a pause and its resume: no ticks are worked. */
  paused: boolean;
  /** True once the candidate has said the work is done. */
  finished: boolean;
}
