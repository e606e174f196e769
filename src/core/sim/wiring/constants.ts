import { type Constant, provisional, sourced } from '../constant.ts';

/**
 * Every physical number of the wiring core, in one table. Units: V, A, ohm, S, F, W, s, deg C unless said. A row is either
 * sourced or marked provisional. Changing any value changes scores: raise `WIRING_VERSION` with it.
 */
export const WIRING_VERSION = 1;

export const WIRING = {
  // Solver
  switchClosed: provisional(0.005, 'ohm', 'contacts of a snap switch, closed'),
  switchOpen: provisional(1e9, 'ohm', 'surface leakage of a snap switch, open'),
  leakage: sourced(1e-12, 'S', 'definition: from every node to the reference, so that a floating one has a voltage'),
} as const satisfies Record<string, Constant>;
