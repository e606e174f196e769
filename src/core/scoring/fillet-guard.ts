import { TICK_RATE } from '../sim/clock.ts';
import { PHYSICS } from '../sim/welding/constants.ts';
import type { Evidence } from './evidence.ts';
import { guardOfAngle, guardOfLeg, guardOfPosition, MEAN_WINDOW_MM } from './uncertainty.ts';

const RADIAN = 0.017453292519943295;

/** Seconds the arc spent over the `MEAN_WINDOW_MM` around a station. */
function secondsAround({ state }: Evidence, station: number): number {
  let ticks = 0;
  const half = MEAN_WINDOW_MM / 2;
  for (let i = Math.max(0, station - half); i < Math.min(state.stations.count, station + half); i++)
    ticks += state.stations.arcTicks[i] as number;
  return ticks / TICK_RATE;
}

/**
 * Guard band of a fillet's leg at a station, mm. The weld core splits the metal between the legs by the square root of
 * tan(45 deg + split), whose relative slope is 1 per radian of split, and the split by work angle and by aim over leg.
 */
export function legGuard(evidence: Evidence, station: number, leg: number): number {
  const perDegree = leg * PHYSICS.legSplit.value * RADIAN;
  const perAim = PHYSICS.legAim.value * RADIAN;
  return guardOfLeg(evidence.tracking, leg, perAim, perDegree, secondsAround(evidence, station));
}

/** Guard band of a measure that scales with the root of the whole section, as the throat does, mm. */
export const sectionGuard = (evidence: Evidence, station: number, value: number): number =>
  guardOfLeg(evidence.tracking, value, 0, 0, secondsAround(evidence, station));

/** Guard band of a convexity, mm: the metal above the chord goes with the metal laid, and with what little heat flattens it. */
export const convexityGuard = (evidence: Evidence, station: number, heightMm: number): number =>
  2 * sectionGuard(evidence, station, heightMm);

/** Guard band of an undercut, mm: the weld core's slopes over work angle and aim. */
export function undercutGuard(evidence: Evidence, station: number): number {
  const seconds = secondsAround(evidence, station);
  const angle = PHYSICS.undercutPerDegree.value * guardOfAngle(evidence.tracking, seconds);
  const aim = PHYSICS.undercutPerAim.value * guardOfPosition(evidence.tracking, seconds);
  return Math.sqrt(angle * angle + aim * aim);
}
