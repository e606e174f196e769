import { MathUtils } from 'three';

/** A look at the finished weld: the eye goes about a place on the seam. mm and degrees, in the coupon's frame. */
export interface LookAround {
  /** The place looked at, mm from the seam's start. */
  xMm: number;
  /** From the welder's side, + to the right. */
  turnDeg: number;
  /** Above the base plate. */
  upDeg: number;
  awayMm: number;
}

/** A little more than the seam, mm, and how near and far an eye goes. */
const SHOWN_MM = 172;
const AWAY = { nearest: 70, farthest: 600 } as const;
const TURN_MOST_DEG = 75;
const UP = { least: 8, most: 86 } as const;
/** Degrees of turn for a pixel of a drag, and share of the distance for a step of the wheel. */
const DEG_PER_PX = 0.3;
const ZOOM_STEP = 0.88;

/** Square to the face of the weld, as near as shows all of the seam. `fovDeg` is vertical. */
export const newLookAround = (lengthMm: number, aspect: number, fovDeg: number): LookAround => ({
  xMm: lengthMm / 2,
  turnDeg: 0,
  upDeg: 45,
  awayMm: awayFor((SHOWN_MM * lengthMm) / 150, aspect, fovDeg),
});

const awayFor = (shownMm: number, aspect: number, fovDeg: number): number =>
  MathUtils.clamp(shownMm / 2 / (Math.tan(MathUtils.degToRad(fovDeg / 2)) * aspect), AWAY.nearest, AWAY.farthest);

/** A drag by so many pixels: the work turns with it. */
export function turnLook(look: LookAround, dx: number, dy: number): void {
  look.turnDeg = MathUtils.clamp(look.turnDeg - dx * DEG_PER_PX, -TURN_MOST_DEG, TURN_MOST_DEG);
  look.upDeg = MathUtils.clamp(look.upDeg + dy * DEG_PER_PX, UP.least, UP.most);
}

/** Steps nearer (+) or farther (-). */
export function zoomLook(look: LookAround, steps: number): void {
  look.awayMm = MathUtils.clamp(look.awayMm * ZOOM_STEP ** steps, AWAY.nearest, AWAY.farthest);
}

/** Along the seam, mm. */
export function slideLook(look: LookAround, mm: number, lengthMm: number): void {
  look.xMm = MathUtils.clamp(look.xMm + mm, 0, lengthMm);
}

type Place = readonly [x: number, y: number, z: number];

/** Where the eye is, what it looks at, and which way is up. */
export function eyeOf({ xMm, turnDeg, upDeg, awayMm }: LookAround): {
  readonly at: Place;
  readonly to: Place;
  readonly up: Place;
} {
  const turn = MathUtils.degToRad(turnDeg);
  const up = MathUtils.degToRad(upDeg);
  const level = Math.cos(up) * awayMm;
  const to = [xMm, 3, 3] as const;
  return {
    at: [to[0] + Math.sin(turn) * level, to[1] + Math.sin(up) * awayMm, to[2] + Math.cos(turn) * level],
    to,
    up: [0, 1, 0],
  };
}
