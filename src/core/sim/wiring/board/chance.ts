import { nextUnit, startRandom } from '../../../base/random.ts';

/** A number in [0, 1) that belongs to a name: the same whatever else happened before, so that no act changes another's luck. */
export function chanceOf(seed: number, name: string): number {
  // FNV-1a: names become streams.
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return nextUnit(startRandom(seed, hash >>> 0));
}
