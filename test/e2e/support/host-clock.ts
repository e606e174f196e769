import type { Clock } from '../../../src/main/clock.ts';

/** A host's clock that goes only when it is told to. */
export interface HostClock extends Clock {
  advance(ms: number): void;
}

/** Starts `headStartMs` ago: what a fast run dates must not lie in the future of who verifies it. */
export function hostClock(headStartMs: number): HostClock {
  const start = Date.now() - headStartMs;
  let passed = 0;
  return {
    now: () => Math.floor(start + passed),
    monotonicMs: () => passed,
    advance(ms) {
      passed += ms;
    },
  };
}
