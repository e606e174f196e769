/** Numbers 0 to 1 (1 not reached) from a seed: the same seed gives the same hand. Mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A signal that is asked for once a frame and changes by itself. */
export type Signal = (stepS: number) => number;

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Wanders about 0 with standard deviation `sd`, forgetting where it was within about `timeS`. */
export function drift(random: () => number, sd: number, timeS: number): Signal {
  let value = normal(random) * sd;
  return (stepS) => {
    const keep = Math.exp(-stepS / timeS);
    value = value * keep + normal(random) * sd * Math.sqrt(1 - keep * keep);
    return value;
  };
}

/** Physiological tremor: a resonance whose frequency is drawn between 8 and 12 Hz, `rms` in the unit asked for. */
export function tremor(random: () => number, rms: number): Signal {
  const frequency = 8 + 4 * random();
  const damping = 0.12;
  let value = 0;
  let speed = 0;
  const w = 2 * Math.PI * frequency;
  // White force of this strength gives a resonator of this damping the rms asked for: sd^2 = S / (4 * damping * w^3).
  const force = rms * Math.sqrt(4 * damping * w * w * w);
  return (stepS) => {
    const parts = 8;
    const step = stepS / parts;
    for (let i = 0; i < parts; i++) {
      speed += (-w * w * value - 2 * damping * w * speed) * step + force * Math.sqrt(step) * normal(random);
      value += speed * step;
    }
    return value;
  };
}

/**
 * Error of inside-out tracking, one axis, mm: displacement errors of 0.3 mm over 0.2 s, 0.5 over 0.5 s, 0.9 over 2 s and
 * 1.3 over 5 s that level out below 2 mm. A Quest 2 carried by a robot showed that ("How Accurate is the Positioning in VR?",
 * arXiv 2412.06116, traj1, evaluated at hand speeds); one Ornstein-Uhlenbeck process of 6 s fits it. `scale` 2 stands for
 * controllers, which nobody has measured so. The hand sees the displayed torch and corrects what is slower than its
 * reaction, so what is returned is the error above 1/(2 pi 0.25 s) only.
 */
export function trackingError(random: () => number, scale: number): Signal {
  const sd = 1.2 * scale;
  const error = drift(random, sd, 6);
  const reactionS = 0.25;
  let corrected = error(0);
  return (stepS) => {
    const now = error(stepS);
    corrected += (now - corrected) * (1 - Math.exp(-stepS / reactionS));
    return now - corrected;
  };
}
