/** Ticks per second of every simulation. A recording means nothing at any other rate. */
export const TICK_RATE = 120;

/** Frame times are counted in this many units a second: one unit is 0.1 ms. */
export const TIME_UNITS_PER_S = 10_000;

/** Seconds one tick lasts. */
export const TICK_S = 1 / TICK_RATE;

/**
 * Does tick `tick` fall at or before frame time `time` (0.1 ms units)? Compared in whole numbers, because
 * 1/120 s is not a whole number of units: tick / 120 <= time / 10000.
 */
export const tickReached = (tick: number, time: number): boolean => tick * 250 <= time * 3;

/** Where tick `tick` lies between two frame times, 0 to 1. The caller has checked that it lies between them. */
export const tickFraction = (tick: number, before: number, after: number): number =>
  after === before ? 1 : (tick * 250 - before * 3) / ((after - before) * 3);
