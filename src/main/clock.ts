/** The host's two clocks: UTC for people and evidence, monotonic for durations. ms. */
export interface Clock {
  now(): number;
  monotonicMs(): number;
}

export const systemClock: Clock = { now: () => Date.now(), monotonicMs: () => performance.now() };
