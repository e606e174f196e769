import { PHYSICS } from './constants.ts';

/** Melting of the wire: speed = arc x I + extension x L x I^2, mm/s. Fixed per weld by wire and polarity. */
export interface Melting {
  /** mm/(A s) */
  readonly arc: number;
  /** 1/(A2 s) */
  readonly extension: number;
}

/** Anode heat goes with current per volume of wire, Joule heat with current density squared: hence the powers of d.
 * `extensionHeat`: against a solid wire. */
export function meltingOf(wireMm: number, electrodePositive: boolean, extensionHeat: number): Melting {
  const ratio = 1.2 / wireMm;
  const square = ratio * ratio;
  const cathode = electrodePositive ? 1 : PHYSICS.meltElectrodeNegative.value;
  return {
    arc: PHYSICS.meltByArc.value * square * cathode,
    extension: PHYSICS.meltByExtension.value * square * square * extensionHeat,
  };
}

/** Speed at which the wire melts, mm/s. */
export const meltSpeed = (melting: Melting, currentA: number, extensionMm: number): number =>
  melting.arc * currentA + melting.extension * extensionMm * currentA * currentA;

/** Current that melts the wire as fast as it is fed, A. */
export function currentForFeed(melting: Melting, feedMmS: number, extensionMm: number): number {
  const quadratic = melting.extension * extensionMm;
  if (quadratic < 1e-12) return feedMmS / melting.arc;
  return (Math.sqrt(melting.arc * melting.arc + 4 * quadratic * feedMmS) - melting.arc) / (2 * quadratic);
}
