import { PHYSICS } from './constants.ts';
import type { ProcessTraits } from './process.ts';

/** Usual arc voltage for a current, V: what a synergic line would set. */
export const usualVoltage = ({ usualVoltageV, usualSlope }: ProcessTraits, currentA: number): number =>
  usualVoltageV + usualSlope * currentA;

/** Undercut common to both toes, mm: too much voltage, or too fast for the metal to follow the melted edge. */
export function undercutOfSettings(
  traits: ProcessTraits,
  voltageV: number,
  currentA: number,
  speedMmS: number,
): number {
  const over = Math.max(0, voltageV - usualVoltage(traits, currentA) - PHYSICS.undercutVoltage.value);
  const humping = Math.max(0, currentA * speedMmS - PHYSICS.humpingProduct.value);
  const fast = Math.max(0, speedMmS - PHYSICS.humpingSpeed.value);
  return (
    PHYSICS.undercutPerVolt.value * over +
    PHYSICS.undercutPerProduct.value * humping +
    PHYSICS.undercutPerSpeed.value * fast
  );
}

/**
 * Undercut at the plate the arc points at, mm, from how far the torch is off towards it: `angleDeg` and `aimMm` count
 * positive towards that plate.
 */
export const undercutOfAim = (angleDeg: number, aimMm: number): number =>
  PHYSICS.undercutPerDegree.value * Math.max(0, angleDeg - PHYSICS.undercutAngle.value) +
  PHYSICS.undercutPerAim.value * Math.max(0, aimMm - PHYSICS.undercutAim.value);

/** Undercut at the upper toe of a bead that hangs across an upright plate, mm. */
export const undercutOfSlack = (slack: number): number =>
  PHYSICS.undercutPerSlack.value * Math.max(0, slack - PHYSICS.undercutSlack.value);

export const mostUndercut = (depthMm: number): number => Math.min(PHYSICS.undercutMost.value, depthMm);
