import { DEGREES_PER_RADIAN, exp, pow, tan } from '../../base/exact.ts';
import { PHYSICS } from './constants.ts';
import { isCorner } from './coupon-frame.ts';
import { type ProcessTraits, traitsOf } from './process.ts';
import type { Joint } from './settings.ts';
import { stanceDepth, stanceOf } from './stance.ts';
import type { WeldState } from './state.ts';

const CURRENT_POWER = PHYSICS.penetrationCurrent.value;
const SPEED_POWER = PHYSICS.penetrationSpeed.value;

/** Factor of the depth by torch angle, + push: a dragged arc digs, a pushed one rides on the metal. Provisional trend. */
const BY_PUSH: readonly (readonly [number, number])[] = [
  [-45, 0.85],
  [-25, 1.12],
  [-10, 1.1],
  [0, 1],
  [10, 0.9],
  [25, 0.75],
  [45, 0.5],
];

function pushFactor(pushDeg: number): number {
  const last = BY_PUSH.length - 1;
  if (pushDeg <= BY_PUSH[0]![0]) return BY_PUSH[0]![1];
  if (pushDeg >= BY_PUSH[last]![0]) return BY_PUSH[last]![1];
  let k = 1;
  while (pushDeg > BY_PUSH[k]![0]) k++;
  const low = BY_PUSH[k - 1]!;
  const high = BY_PUSH[k]!;
  return low[1] + ((high[1] - low[1]) * (pushDeg - low[0])) / (high[0] - low[0]);
}

export const penetrationScale = ({ depth, lawMm }: ProcessTraits, wireMm: number, joint: Joint): number =>
  (PHYSICS.penetrationScale.value / pow(lawMm ?? wireMm, PHYSICS.penetrationWire.value)) *
  depth *
  (isCorner(joint) ? PHYSICS.filletPenetration.value : 1);

/**
 * Weight of a second of arc for depth. Depth goes with I^1.35 v^-0.4, so a station adds up (I^1.35)^2.5 over its residence
 * 1/v, and the power 0.4 of the sum is the depth, whatever the settings did in between.
 * `widthMm`: melted width now; `pushDeg` + push against the way the arc moves; `climb` -1 straight down to 1 straight up.
 */
export function depthWeight(state: WeldState, pushDeg: number, widthMm: number, climb: number): number {
  const { arc, machine, torch, memory, settings } = state;
  const cold = PHYSICS.penetrationCold.value;
  let strength = pow(arc.currentA, CURRENT_POWER) * pushFactor(pushDeg) * (cold + (1 - cold) * memory.warm);
  const { positive, wrong } = traitsOf(settings);
  strength *= stanceDepth(stanceOf(settings.coupon), climb);
  if (machine.electrodePositive !== positive) strength *= wrong.depth;
  if (memory.dirty) strength *= PHYSICS.tungstenDirtyDepth.value;
  if (arc.transfer === 'stubbing') strength *= PHYSICS.penetrationStubbing.value;
  if (settings.coupon.joint === 't-fillet' && state.surface === undefined)
    strength *= onRoot(torch.aimMm, torch.workAngleDeg, widthMm);
  return strength * strength * Math.sqrt(strength);
}

/** How much of the arc reaches the root: its foot is off by the aim, and by the lean of the torch over the puddle's height. */
function onRoot(aimMm: number, workAngleDeg: number, widthMm: number): number {
  const puddle = 0.3 * widthMm;
  const lean = Math.min(60, Math.max(-60, 45 - workAngleDeg)) / DEGREES_PER_RADIAN;
  const off = (aimMm - puddle * tan(lean)) / (PHYSICS.penetrationOffJoint.value * widthMm);
  return Math.max(0, 1 - off * off);
}

/**
 * Liquid under the arc that it can not push aside, mm, under a bead `overMm` high. The slower the travel, the more of the
 * bead stands ahead of the arc; the stronger the current, the more of it is pushed aside.
 */
export const puddleUnderArc = (aheadSpeed: number, overMm: number, currentA: number, speedMmS: number): number =>
  Math.max(0, overMm * exp(-speedMmS / aheadSpeed) - PHYSICS.arcPressure.value * currentA * currentA);

/** Depth of fusion, mm, of a depth sum, through `puddleMm` of liquid that cushions it and `solidMm` of earlier passes. */
export const fusionDepth = (scale: number, depthSum: number, puddleMm: number, solidMm: number): number =>
  depthSum > 0 ? Math.max(0, scale * pow(depthSum, SPEED_POWER) - PHYSICS.cushion.value * puddleMm - solidMm) : 0;
