/** The host's two clocks: UTC for people and evidence, monotonic for durations. ms. */
export interface Clock {
  now(): number;
  monotonicMs(): number;
}

export const systemClock: Clock = { now: () => Date.now(), monotonicMs: () => performance.now() };

/**
 * Both clocks, running `speed` times as fast from now on: for a host whose scripted booths send their recordings faster than
 * they were made, so that what it checks about time still holds.
 */
export function fasterClock(speed: number): Clock {
  const [utc, monotonic] = [Date.now(), performance.now()];
  const ranMs = (): number => (performance.now() - monotonic) * speed;
  return { now: () => Math.floor(utc + ranMs()), monotonicMs: () => monotonic + ranMs() };
}
