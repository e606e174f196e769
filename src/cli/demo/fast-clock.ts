import type { Clock } from '../../main/clock.ts';

/**
 * A clock that runs `speed` times as fast, so that host and scripted booth agree on how long a weld took. It starts
 * `headStartMs` in the past: what it dates must not lie in the future of whoever reads it.
 */
export function fastClock(
  speed: number,
  headStartMs: number,
  now = Date.now,
  monotonic = () => performance.now(),
): Clock {
  const startUtc = now() - headStartMs;
  const start = monotonic();
  const elapsed = (): number => (monotonic() - start) * speed;
  return { now: () => Math.floor(startUtc + elapsed()), monotonicMs: () => start + elapsed() };
}
