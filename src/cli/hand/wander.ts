import type { RawPose } from '../../core/recording/quantise.ts';
import { drift, type Signal, trackingError, tremor } from './noise.ts';
import type { HandProfile } from './profile.ts';

/** What a hand does without meaning to, and what the device adds. */
export interface Wander {
  readonly speed: Signal;
  readonly ctwd: Signal;
  readonly aim: Signal;
  readonly work: Signal;
  readonly lean: Signal;
  readonly tremors: readonly Signal[];
  readonly tracking: readonly Signal[];
}

export const wanderOf = (hand: HandProfile, random: () => number): Wander => ({
  speed: drift(random, hand.speedSpread, 1.5),
  ctwd: drift(random, hand.ctwdSpread, 2.5),
  aim: drift(random, hand.aimSpread, 2),
  work: drift(random, hand.angleSpread, 3),
  lean: drift(random, hand.angleSpread, 3),
  tremors: [hand.tremorMm, hand.tremorMm, hand.tremorMm, hand.tremorDeg, hand.tremorDeg].map((rms) =>
    tremor(random, rms),
  ),
  tracking: [0, 1, 2].map(() => trackingError(random, hand.trackingScale)),
});

/** Tremor and tracking error of a hand of which nothing else matters, mm per axis. */
export function unrest(hand: HandProfile, random: () => number): (stepS: number) => number[] {
  const axes = [0, 1, 2].map(() => [tremor(random, hand.tremorMm), trackingError(random, hand.trackingScale)] as const);
  return (stepS) => axes.map(([shake, error]) => shake(stepS) + error(stepS));
}

export const moved = (pose: RawPose, byMm: readonly number[]): RawPose => ({
  ...pose,
  x: pose.x + (byMm[0] ?? 0) / 1000,
  y: pose.y + (byMm[1] ?? 0) / 1000,
  z: pose.z + (byMm[2] ?? 0) / 1000,
});
