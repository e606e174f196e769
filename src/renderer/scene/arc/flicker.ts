import type { Transfer } from '../../../core/sim/welding/state.ts';
import { hash01 } from '../textures/noise.ts';

/** Short circuits a second of a usual GMAW dip-transfer arc. */
const SHORT_HZ = 95;
const STUB_HZ = 27;
const GLOBULE_HZ = 22;
/** How far the light on the whole view may swing about its mean: peak to peak 9 %, below WCAG's 10 % for a flash. */
const VIEW_SWING = 0.045;
const SUB_STEPS = 8;

const cycle = (timeS: number, hz: number, darkMin: number, darkMax: number, decay: number, seed: number): number => {
  const at = timeS * hz;
  const n = Math.floor(at);
  const phase = at - n;
  const dark = darkMin + (darkMax - darkMin) * hash01(n, 0, seed);
  if (phase < dark) return 0.04;
  const after = (phase - dark) / (1 - dark);
  return (0.78 + 0.35 * hash01(n, 1, seed)) * (1 - decay * after);
};

/** Light of the arc at an instant, 1 = steady spray. A pure function of recording time: a replay flickers alike. */
export const arcLight = (transfer: Transfer, timeS: number): number => {
  switch (transfer) {
    case 'none':
      return 0;
    case 'short-circuit':
      return cycle(timeS, SHORT_HZ, 0.22, 0.38, 0.32, 3);
    case 'stubbing':
      return cycle(timeS, STUB_HZ, 0.45, 0.7, 0.5, 5);
    case 'globular':
      return cycle(timeS, GLOBULE_HZ, 0.06, 0.16, 0.35, 7);
    case 'spray':
      return 1 + 0.03 * Math.sin(timeS * 31 * 2 * Math.PI) + 0.04 * (hash01(Math.floor(timeS * 240), 0, 9) - 0.5);
  }
};

/** Long-run mean of `arcLight`. */
export const MEAN_LIGHT: Readonly<Record<Transfer, number>> = {
  none: 0,
  'short-circuit': 0.566,
  stubbing: 0.314,
  globular: 0.705,
  spray: 1,
};

/**
 * Mean light over the frame's interval. An instant's value would fold 95 Hz down to a visible 5-25 Hz beat at headset
 * rates, in the range that can trigger seizures.
 */
export const frameLight = (transfer: Transfer, timeS: number, frameS: number): number => {
  let sum = 0;
  for (let i = 0; i < SUB_STEPS; i += 1) sum += arcLight(transfer, timeS - (frameS * (i + 0.5)) / SUB_STEPS);
  return sum / SUB_STEPS;
};

/** What may light the whole view: the frame's mean, held within `VIEW_SWING` of the long-run mean. Reduced motion: the mean alone. */
export const viewLight = (transfer: Transfer, timeS: number, frameS: number, reducedMotion: boolean): number => {
  const mean = MEAN_LIGHT[transfer];
  if (reducedMotion) return mean;
  return Math.max(mean * (1 - VIEW_SWING), Math.min(mean * (1 + VIEW_SWING), frameLight(transfer, timeS, frameS)));
};
