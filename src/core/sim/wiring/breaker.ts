import { exp } from '../../base/exact.ts';
import { WIRING } from './constants.ts';

/** How a breaker lets go of a short: by its standard and type. */
const MAGNETIC = {
  UL489: WIRING.magneticUl,
  B: WIRING.magneticB,
  C: WIRING.magneticC,
  D: WIRING.magneticD,
} as const;

export interface BreakerSettings {
  readonly ratedA: number;
  readonly type: keyof typeof MAGNETIC;
  /** Poles trip together. */
  readonly poles: 1 | 2 | 3;
}

export interface Breaker {
  readonly settings: BreakerSettings;
  position: 'on' | 'off' | 'tripped';
  /** What tripped it last, until it is switched off. */
  cause: 'none' | 'overload' | 'short' | 'residual';
  /** Heat of each pole's bimetal; that of rated current, for long, is 1. */
  readonly theta: Float64Array;
}

export const startBreaker = (settings: BreakerSettings, position: 'on' | 'off'): Breaker => ({
  settings,
  position,
  cause: 'none',
  theta: new Float64Array(settings.poles),
});

/**
 * One tick of `dtS` seconds with `amps` (effective) in a pole. Call it for each pole, also while nothing flows: bimetals cool.
 * True where this tick trips the breaker. A short is let go at once: a tick is half a cycle of 60 Hz.
 */
export function stepPole(breaker: Breaker, pole: number, amps: number, dtS: number): boolean {
  const { settings, theta } = breaker;
  const share = amps / settings.ratedA;
  const now = share * share + (theta[pole]! - share * share) * exp(-dtS / WIRING.breakerTime.value);
  theta[pole] = now;
  if (breaker.position !== 'on') return false;
  const short = share > MAGNETIC[settings.type].value;
  if (!short && now < WIRING.breakerTheta.value) return false;
  breaker.position = 'tripped';
  breaker.cause = short ? 'short' : 'overload';
  return true;
}

/** Moves the handle. A tripped breaker has to be switched off before it can be switched on; false where it does not move. */
export function moveHandle(breaker: Breaker, to: 'on' | 'off'): boolean {
  if (breaker.position === to || (to === 'on' && breaker.position === 'tripped')) return false;
  breaker.position = to;
  breaker.cause = 'none';
  return true;
}
