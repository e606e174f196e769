/** Exposures of the renderer. A real arc scene has a range of a million to one; the frame buffer has not. Expert judgement. */
export const EXPOSURE = {
  open: 1.2,
  /** Lens down, no arc: the light state of an automatic lens (shade 3-4). */
  lensClear: 0.36,
  /** Lens down, arc on: shade 10. */
  lensDark: 0.02,
} as const;
/** The lens clears this long after the arc goes out, s (its delay setting). */
const CLEAR_S = 0.35;
/** The helmet flips down or up within this, s. */
const FLIP_S = 0.18;

/** The exposure the picture should have. View only. */
export interface Helmet {
  readonly exposure: number;
  step(down: boolean, arcOn: boolean, frameS: number): void;
}

/** Follows helmet and arc: dark within one frame of the arc, clear again after the lens's delay. */
export const createHelmet = (): Helmet => {
  let shade = 0;
  let lens = 0;
  return {
    get exposure() {
      const { open, lensClear, lensDark } = EXPOSURE;
      const dark = lensClear * (lensDark / lensClear) ** shade;
      return open * (dark / open) ** lens;
    },
    step: (down, arcOn, frameS) => {
      shade = arcOn && down ? 1 : Math.max(0, shade - frameS / CLEAR_S);
      lens = down && arcOn ? 1 : Math.max(0, Math.min(1, lens + (down ? frameS : -frameS) / FLIP_S));
    },
  };
};
