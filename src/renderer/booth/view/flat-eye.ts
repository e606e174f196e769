/** Where the eye looks in flat mode, mm from the root at the seam's start. */
const LOOKS_AT = [75, 2, 8] as const;
/**
 * Which way it is from there: steep, and on the side away from the hand, 44 degrees off a wire held at 45: 12 mm of wire then
 * stand clear of a nozzle of 8 mm radius, and the puddle is seen past it.
 */
const BACK = { aside: 0.6, up: 0.76, out: 0.25 } as const;
/** Seam with some air at both ends, mm. */
const SHOWN_MM = 200;
/** What the panels left and right take of the page, px; narrower where booth.css makes them so. */
const SIDES_PX = 670;
const SIDES_NARROW_PX = 560;
const NARROW_PX = 1200;
/** Nearest and farthest eye, mm. */
const NEAREST = 250;
const FARTHEST = 700;

type Place = readonly [x: number, y: number, z: number];

/** A window, CSS pixels, and the camera's vertical field of view, degrees. */
export interface FlatWindow {
  readonly width: number;
  readonly height: number;
  readonly fovDeg: number;
}

/** Where the eye is so that the whole seam lies between the panels, whatever the window's size. */
export function flatEye(
  { width: widthPx, height: heightPx, fovDeg }: FlatWindow,
  hand: 'left' | 'right',
): { readonly at: Place; readonly to: Place; readonly up: Place } {
  const sides = widthPx > NARROW_PX ? SIDES_PX : SIDES_NARROW_PX;
  const free = Math.max(widthPx - sides, widthPx / 3);
  const heightMm = (SHOWN_MM * heightPx) / free;
  const distance = heightMm / 2 / Math.tan((fovDeg * Math.PI) / 360);
  const away = Math.min(FARTHEST, Math.max(NEAREST, distance));
  const aside = hand === 'right' ? -BACK.aside : BACK.aside;
  const [x, y, z] = LOOKS_AT;
  // The head leans so that the seam lies level in the picture: a mouse then goes straight along it. Up is what is square to
  // the line of sight and to the seam.
  const up = [0, BACK.out, -BACK.up] as const;
  return { at: [x + aside * away, y + BACK.up * away, z + BACK.out * away], to: LOOKS_AT, up };
}
