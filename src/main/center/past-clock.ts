import type { Clock } from '../clock.ts';

/** A clock that stands in the past and moves when it is told to, so that what took minutes can be taken over at once. */
export interface PastClock extends Clock {
  pass(ms: number): void;
}

/** Starts `agoMs` before what `clock` says. Who lets more than that pass dates things in the future. */
export function pastClock(clock: Clock, agoMs: number): PastClock {
  let passed = -agoMs;
  const [now, monotonicMs] = [clock.now(), clock.monotonicMs()];
  return {
    now: () => now + Math.floor(passed),
    monotonicMs: () => monotonicMs + passed,
    pass(ms) {
      passed += ms;
    },
  };
}
