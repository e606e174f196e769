import type { Transfer } from '../../../core/sim/welding/state.ts';
import { hash01 } from '../textures/noise.ts';

/** One burst of an arc's sound: after how long it follows the one before (s), how loud (0..1), how fast it dies away (s). */
export interface ArcEvent {
  gapS: number;
  level: number;
  tauS: number;
}

/** How often bursts come (Hz), how unevenly (share of the gap), how long they last, how loud they are. Expert judgement. */
const BURSTS: Readonly<
  Record<
    Exclude<Transfer, 'none'>,
    { hz: number; uneven: number; missed: number; tauS: readonly [number, number]; level: number }
  >
> = {
  'short-circuit': { hz: 95, uneven: 0.22, missed: 0.04, tauS: [0.0011, 0.0023], level: 1 },
  stubbing: { hz: 28, uneven: 0.45, missed: 0.1, tauS: [0.006, 0.016], level: 1 },
  globular: { hz: 34, uneven: 0.5, missed: 0.05, tauS: [0.003, 0.008], level: 0.8 },
  spray: { hz: 220, uneven: 0.12, missed: 0, tauS: [0.0009, 0.0014], level: 0.14 },
  // No metal crosses: nothing bursts.
  still: { hz: 20, uneven: 0, missed: 0, tauS: [0.001, 0.001], level: 0 },
};

/** The bursts of an arc, one after the other; the same seed gives the same arc. */
export interface ArcEvents {
  next(transfer: Exclude<Transfer, 'none'>, out: ArcEvent): void;
}

export const createArcEvents = (seed: number): ArcEvents => {
  let n = 0;
  return {
    next: (transfer, out) => {
      const { hz, uneven, missed, tauS, level } = BURSTS[transfer];
      n += 1;
      const gap = (1 + (2 * hash01(n, 0, seed) - 1) * uneven) / hz;
      out.gapS = hash01(n, 1, seed) < missed ? gap * 2 : gap;
      out.level = level * (0.55 + 0.45 * hash01(n, 2, seed));
      out.tauS = tauS[0] + (tauS[1] - tauS[0]) * hash01(n, 3, seed);
    },
  };
};
