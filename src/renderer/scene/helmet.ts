/** Exposures of the renderer. A real arc scene has a range of a million to one; the frame buffer has not. Expert judgement. */
export const EXPOSURE = {
  open: 1.2,
  /** Lens down, no arc: the light state of an automatic lens (shade 3-4), lighter than true so that a screen shows the torch. */
  lensClear: 0.46,
  /** Lens down, arc on: shade 10. */
  lensDark: 0.02,
} as const;
/** The lens clears this long after the arc goes out, s (its delay setting). */
const CLEAR_S = 0.35;
/** The helmet flips down or up within this, s. */
const FLIP_S = 0.18;
/** An arc seen by the open eye: the view goes pale by this factor, in a fade and back in a slow one, so that it never flashes. */
const PALE = 1.8;
const PALE_S = 0.2;
const RECOVER_S = 1.5;

/** The exposure the picture should have. View only. */
export interface Helmet {
  readonly exposure: number;
  /** `unprotected`: the arc shines into the candidate's open eyes. */
  step(down: boolean, arcOn: boolean, unprotected: boolean, frameS: number): void;
}

/** Follows helmet and arc: dark within one frame of the arc, clear again after the lens's delay. */
export const createHelmet = (): Helmet => {
  // How dark the lens is, how far it is before the eyes, and how dazzled they are, 0..1; an array, because a captured number is boxed at each write.
  const now = new Float64Array(3);
  return {
    get exposure() {
      const { open, lensClear, lensDark } = EXPOSURE;
      const behind = lensClear * (lensDark / lensClear) ** now[0]!;
      return open * (behind / open) ** now[1]! * PALE ** (now[2]! * (1 - now[1]!));
    },
    step: (down, arcOn, unprotected, frameS) => {
      now[2] = Math.max(0, Math.min(1, now[2]! + (unprotected ? frameS / PALE_S : -frameS / RECOVER_S)));
      now[0] = arcOn && down ? 1 : Math.max(0, now[0]! - frameS / CLEAR_S);
      now[1] = down && arcOn ? 1 : Math.max(0, Math.min(1, now[1]! + (down ? frameS : -frameS) / FLIP_S));
    },
  };
};
