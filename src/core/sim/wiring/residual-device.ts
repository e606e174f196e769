import { pow } from '../../base/exact.ts';
import { WIRING } from './constants.ts';

/**
 * A device that opens its circuit when what goes out does not come back: a GFCI (UL 943 class A), or an RCD by its rated residual
 * current (IEC 61008).
 */
export type ResidualKind = { readonly standard: 'UL943' } | { readonly standard: 'IEC61008'; readonly ratedA: number };

export interface ResidualDevice {
  readonly kind: ResidualKind;
  /** Residual current from which this one trips, A. */
  readonly thresholdA: number;
  closed: boolean;
  /** 1 is a trip: how much of the time a residual current may last has passed. */
  spent: number;
}

/** `seed`, 0 to 1, is where within its standard this device happens to lie. */
export function startResidual(kind: ResidualKind, seed: number): ResidualDevice {
  const [least, most] =
    kind.standard === 'UL943'
      ? [WIRING.gfciLeast.value, WIRING.gfciMost.value]
      : [WIRING.rcdLeast.value * kind.ratedA, WIRING.rcdMost.value * kind.ratedA];
  return { kind, thresholdA: least + (most - least) * seed, closed: true, spent: 0 };
}

/** Longest time a residual current may last by the device's standard, s; above the device's own threshold. */
export function longestS(kind: ResidualKind, residualA: number): number {
  if (kind.standard === 'UL943')
    return Math.max(WIRING.residualFastest.value, pow(WIRING.gfciCurve.value / residualA, WIRING.gfciPower.value));
  const times = residualA / kind.ratedA;
  if (times >= 5) return WIRING.rcdFiveTimes.value;
  return times >= 2 ? WIRING.rcdTwice.value : WIRING.rcdOnce.value;
}

/** How long a residual current lasts with this device, s: a share of the longest time, or what it takes to open. */
function tripS({ kind, thresholdA }: ResidualDevice, residualA: number): number {
  if (residualA < thresholdA) return WIRING.residualFastest.value;
  const share = (kind.standard === 'UL943' ? WIRING.gfciShare : WIRING.rcdShare).value;
  return Math.max(WIRING.residualFastest.value, share * longestS(kind, residualA));
}

/**
 * One tick of `dtS` seconds with `residualA` past the sensor. `neutralOhm` is the loop of neutral and ground beyond the device,
 * Infinity where there is none: a GFCI sees it without any load, an RCD does not. True where this tick trips it: the last one that
 * ends within its time.
 */
export function stepResidual(device: ResidualDevice, residualA: number, neutralOhm: number, dtS: number): boolean {
  if (!device.closed) return false;
  const grounded = device.kind.standard === 'UL943' && neutralOhm < WIRING.gfciNeutral.value;
  if (residualA < device.thresholdA && !grounded) {
    device.spent = 0;
    return false;
  }
  const share = dtS / tripS(device, residualA);
  device.spent += share;
  if (device.spent + share <= 1) return false;
  device.closed = false;
  device.spent = 0;
  return true;
}
