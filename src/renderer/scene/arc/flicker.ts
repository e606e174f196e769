import type { Transfer } from '../../../core/sim/welding/state.ts';
import { hash01 } from '../textures/noise.ts';

/** Short circuits a second of a usual GMAW dip-transfer arc; globules and stubs are slower. */
const SHORT_HZ = 95;
const STUB_HZ = 27;
const GLOBULE_HZ = 22;
/** How far the light on the whole view may swing about its mean: peak to peak 9 %, below WCAG's 10 % for a flash. */
const VIEW_SWING = 0.045;
/** The light repeats after a second; it is kept as so many samples and their running sum. */
const SAMPLES = 8192;

/** Dark while the wire touches (a share of the cycle between two bounds), bright on re-ignition and decaying. */
const cycle = (timeS: number, hz: number, darkMin: number, darkMax: number, decay: number, seed: number): number => {
  const at = timeS * hz;
  const n = Math.floor(at);
  const phase = at - n;
  const dark = darkMin + (darkMax - darkMin) * hash01(n, 0, seed);
  if (phase < dark) return 0.04;
  const after = (phase - dark) / (1 - dark);
  return (0.78 + 0.35 * hash01(n, 1, seed)) * (1 - decay * after);
};

const lightAt = (transfer: Transfer, timeS: number): number => {
  switch (transfer) {
    case 'none':
      return 0;
    case 'short-circuit':
      return cycle(timeS, SHORT_HZ, 0.22, 0.38, 0.32, 3);
    case 'stubbing':
      return cycle(timeS, STUB_HZ, 0.45, 0.7, 0.5, 5);
    case 'globular':
      return cycle(timeS, GLOBULE_HZ, 0.06, 0.16, 0.35, 7);
    case 'still':
      return 1;
    case 'spray':
      return 1 + 0.03 * Math.sin(timeS * 31 * 2 * Math.PI) + 0.04 * (hash01(Math.floor(timeS * 240), 0, 9) - 0.5);
  }
};

const summed = (transfer: Transfer): Float64Array => {
  const sums = new Float64Array(SAMPLES + 1);
  for (let i = 0; i < SAMPLES; i += 1) sums[i + 1] = sums[i]! + lightAt(transfer, i / SAMPLES);
  return sums;
};

const SUMS: Readonly<Record<Transfer, Float64Array>> = {
  none: summed('none'),
  'short-circuit': summed('short-circuit'),
  stubbing: summed('stubbing'),
  globular: summed('globular'),
  spray: summed('spray'),
  still: summed('still'),
};

const meanOf = (transfer: Transfer): number => SUMS[transfer][SAMPLES]! / SAMPLES;

/** Long-run mean of the arc's light; 1 = steady spray. */
export const MEAN_LIGHT: Readonly<Record<Transfer, number>> = {
  none: 0,
  'short-circuit': meanOf('short-circuit'),
  stubbing: meanOf('stubbing'),
  globular: meanOf('globular'),
  spray: meanOf('spray'),
  still: meanOf('still'),
};

/**
 * Mean light over the frame's interval before `timeS`, a pure function of recording time: a replay flickers alike. An
 * instant's value would fold 95 Hz down to a visible 5-25 Hz beat at headset rates, in the range that can trigger seizures.
 */
export const frameLight = (transfer: Transfer, timeS: number, frameS: number): number => {
  const sums = SUMS[transfer];
  const long = Math.min(SAMPLES, Math.max(1, Math.round(frameS * SAMPLES)));
  const end = Math.floor((timeS - Math.floor(timeS)) * SAMPLES);
  const start = end - long;
  const sum = start >= 0 ? sums[end]! - sums[start]! : sums[end]! + sums[SAMPLES]! - sums[SAMPLES + start]!;
  return sum / long;
};

/** What of a frame's light may fill the whole view: held within `VIEW_SWING` of the long-run mean. */
export const viewLight = (transfer: Transfer, frame: number): number => {
  const mean = MEAN_LIGHT[transfer];
  return Math.max(mean * (1 - VIEW_SWING), Math.min(mean * (1 + VIEW_SWING), frame));
};
