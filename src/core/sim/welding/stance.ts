import { PHYSICS } from './constants.ts';
import type { Coupon, WeldPosition } from './settings.ts';

/** How a coupon stands to gravity. Shares of gravity, in the coupon frame. */
export interface Stance {
  /** The seam stands upright. */
  readonly upright: boolean;
  /** Out of the face: the bead hangs from the plate. */
  readonly overhead: number;
  /** Across a plate that stands upright: the bead hangs towards the toe on the side of plate A. */
  readonly across: number;
  /** In a corner, towards plate A (+) or plate B (-): the leg there grows. */
  readonly corner: number;
}

const FLAT: Stance = { upright: false, overhead: 0, across: 0, corner: 0 };
const UPRIGHT: Stance = { ...FLAT, upright: true };
const STANCES: Readonly<Record<WeldPosition, Stance>> = {
  '1G': FLAT,
  '1F': FLAT,
  '2G': { ...FLAT, across: 1 },
  '2F': { ...FLAT, corner: 1 },
  '3G': UPRIGHT,
  '3F': UPRIGHT,
  '4G': { ...FLAT, overhead: 1 },
  '4F': { ...FLAT, overhead: 1, corner: -1 },
};

export const stanceOf = ({ position }: Pick<Coupon, 'position'>): Stance => STANCES[position];

/** How much the planned travel climbs: 1 up, -1 down, 0 level. */
export const climbOfPlan = ({ position, progression }: Coupon): number =>
  STANCES[position].upright ? (progression === 'down' ? -1 : 1) : 0;

const { value: unsupported } = PHYSICS.poolUnsupported;
const { value: slagHolds } = PHYSICS.slagHolds;
const { value: upWidth } = PHYSICS.upWidth;
const { value: downWidth } = PHYSICS.downWidth;
const { value: overheadWidth } = PHYSICS.overheadWidth;
const { value: upDepth } = PHYSICS.upDepth;
const { value: downDepth } = PHYSICS.downDepth;
const { value: overheadDepth } = PHYSICS.overheadDepth;
const { value: upAhead } = PHYSICS.upAhead;
const { value: downAhead } = PHYSICS.downAhead;
const { value: hangConvexity } = PHYSICS.hangConvexity;
const { value: runConvexity } = PHYSICS.runConvexity;

/** Weight of what hangs against what surface tension holds: it goes with the square of the pool's width. Slag holds more. */
function load(poolMm: number, slag: boolean): number {
  const share = poolMm / (unsupported * (slag ? slagHolds : 1));
  return share * share;
}

/** How far gravity gets the better of surface tension on a pool, 0 to 1: at 1 nothing holds it. */
export const slackOf = (poolMm: number, slag: boolean): number => Math.min(1, load(poolMm, slag));

/**
 * Convexity share that gravity adds to a bead, or takes where the metal runs downhill. A weave spreads what hangs: `spread`
 * is the share of the heat's density it leaves.
 */
export const hangOf = ({ overhead }: Stance, climb: number, slack: number, spread: number): number =>
  slack * (spread * spread * hangConvexity * Math.max(0, overhead, climb) + runConvexity * Math.min(0, climb));

/** A factor that holds at full climb or drop, none of it where the travel is level. */
const byClimb = (climb: number, up: number, down: number): number => 1 + (climb > 0 ? up - 1 : 1 - down) * climb;

/** Width melted against that of a flat bead. `climb`: -1 straight down to 1 straight up. */
export const stanceWidth = ({ overhead }: Stance, climb: number): number =>
  byClimb(climb, upWidth, downWidth) * (1 + overhead * (overheadWidth - 1));

/** Depth against that of a flat bead. */
export const stanceDepth = ({ overhead }: Stance, climb: number): number =>
  byClimb(climb, upDepth, downDepth) * (1 + overhead * (overheadDepth - 1));

/** Share of the liquid that stands ahead of the arc: uphill it runs back from it, downhill it runs under it. */
export const stanceAhead = (climb: number): number => byClimb(climb, upAhead, downAhead);

/**
 * Metal that falls out of a pool no surface tension holds, as a share of what lands: overhead it drips, uphill it runs out
 * of the pool.
 */
export const fallingShare = ({ overhead }: Stance, climb: number, poolMm: number, slag: boolean): number =>
  Math.max(overhead, climb, 0) * Math.min(1, Math.max(0, load(poolMm, slag) - 1));
