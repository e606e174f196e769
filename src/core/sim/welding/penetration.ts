import { DEGREES_PER_RADIAN, pow, tan } from '../../base/exact.ts';
import { PHYSICS } from './constants.ts';
import type { Joint } from './settings.ts';
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
  let [x0, y0] = BY_PUSH[0]!;
  for (const [x, y] of BY_PUSH) {
    if (pushDeg <= x) return x === x0 ? y : y0 + ((y - y0) * (pushDeg - x0)) / (x - x0);
    [x0, y0] = [x, y];
  }
  return y0;
}

export const penetrationScale = (wireMm: number, joint: Joint): number =>
  (PHYSICS.penetrationScale.value / pow(wireMm, PHYSICS.penetrationWire.value)) *
  (joint === 't-fillet' ? PHYSICS.filletPenetration.value : 1);

/**
 * Weight of a second of arc for depth. Depth goes with I^1.35 v^-0.4, so a station adds up (I^1.35)^2.5 over its residence
 * 1/v, and the power 0.4 of the sum is the depth, whatever the settings did in between.
 * `widthMm`: melted width now; `pushDeg` + push against the way the arc moves.
 */
export function depthWeight(state: WeldState, pushDeg: number, widthMm: number): number {
  const { arc, machine, torch, memory, settings } = state;
  const cold = PHYSICS.penetrationCold.value;
  let strength = pow(arc.currentA, CURRENT_POWER) * pushFactor(pushDeg) * (cold + (1 - cold) * memory.warm);
  if (!machine.electrodePositive) strength *= PHYSICS.penetrationElectrodeNegative.value;
  if (arc.transfer === 'stubbing') strength *= PHYSICS.penetrationStubbing.value;
  if (settings.coupon.joint === 't-fillet') strength *= onRoot(torch.aimMm, torch.workAngleDeg, widthMm);
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
 * Depth of fusion, mm, of a depth sum, under `overMm` of metal now and `solidMm` of metal from passes before. The arc pushes
 * liquid aside up to its pressure; what stays under it cushions the depth.
 */
export function fusionDepth(
  scale: number,
  depthSum: number,
  currentA: number,
  overMm: number,
  solidMm: number,
): number {
  if (depthSum <= 0) return 0;
  const pushed = PHYSICS.arcPressureLeast.value + PHYSICS.arcPressure.value * currentA * currentA;
  const liquid = Math.max(0, overMm - solidMm - pushed);
  return Math.max(0, scale * pow(depthSum, SPEED_POWER) - PHYSICS.cushion.value * liquid - solidMm);
}
