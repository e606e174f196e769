/** Strikes within a second that may each show as a flash; more are blended (WCAG 2.3.1 allows three a second). */
const FLASHES_PER_S = 2;
const FAST_S = 0.05;
const SLOW_S = 0.9;

/** Keeps an arc that keeps striking and going out from flashing the whole view. View only; reset when time jumps. */
export interface FlashGuard {
  /** Level of the arc's light on the view, 0..1, following `target`. */
  step(target: number, timeS: number, frameS: number): number;
}

export const createFlashGuard = (): FlashGuard => {
  const strikes = new Float64Array(FLASHES_PER_S).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  let wasOn = false;
  // Level now, time of the last step, time until which to be slow: an array, because a captured number is boxed at each write.
  const memory = new Float64Array([0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  return {
    step: (target, timeS, frameS) => {
      if (timeS < memory[1]! || timeS - memory[1]! > 1) {
        strikes.fill(Number.NEGATIVE_INFINITY);
        memory[2] = Number.NEGATIVE_INFINITY;
        memory[0] = target;
      }
      memory[1] = timeS;
      const on = target > 0;
      if (on && !wasOn) {
        if (timeS - strikes[next]! < 1) memory[2] = timeS + 1;
        strikes[next] = timeS;
        next = (next + 1) % FLASHES_PER_S;
      }
      wasOn = on;
      const tau = timeS < memory[2]! ? SLOW_S : FAST_S;
      memory[0] = memory[0]! + (target - memory[0]!) * Math.min(1, frameS / tau);
      return memory[0]!;
    },
  };
};
