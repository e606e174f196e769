import { exp, log } from '../../base/exact.ts';
import { WIRING } from './constants.ts';

const { value: tight } = WIRING.contactTight;
const { value: power } = WIRING.contactPower;

/**
 * Resistance of a conductor under a screw, ohm. `torque` is what it was tightened to over what it asks for; more makes it no
 * better. A screw that is hardly turned in holds by chance: `seed`, 0 to 1, is that chance, decided when the joint was made.
 */
export function screwOhm(torque: number, seed: number): number {
  if (torque >= 1) return tight;
  if (torque >= WIRING.fingerTight.value) return tight * exp(-power * log(torque));
  return between(WIRING.fingerLeast.value, WIRING.fingerMost.value, seed);
}

/** Resistance of a conductor pushed into a spring terminal, ohm; `seed` as of a screw. */
export const pushInOhm = (seed: number): number => between(WIRING.pushInLeast.value, WIRING.pushInMost.value, seed);

/** Evenly over the powers of ten. */
const between = (least: number, most: number, seed: number): number => least * exp(seed * log(most / least));
