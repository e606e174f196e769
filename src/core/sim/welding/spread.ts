/** Stations a spread touched, [from, to); their shares sum to 1. */
export interface Spread {
  from: number;
  to: number;
}

/** Shorter moves than this count as standing still, mm: the difference quotient below would only be noise. */
const STANDING_MM = 1e-4;

/**
 * Shares of one tick among stations 1 mm long: an even layer from `behind` before the arc to `ahead` after it, carried
 * along while the arc moves from `x0` to `x1`. Carried, not stamped: at any speed an even move leaves an even layer.
 * What would fall off the coupon's ends stays on it. Writes into `shares` and returns the stations touched; none when the
 * whole layer lies outside.
 */
export function spreadAlong(
  shares: Float64Array,
  x0: number,
  x1: number,
  behind: number,
  ahead: number,
  into: Spread,
): void {
  const count = shares.length;
  const length = behind + ahead;
  const from = Math.max(0, Math.floor(Math.min(x0, x1) - behind));
  const to = Math.min(count, Math.floor(Math.max(x0, x1) + ahead) + 1);
  into.from = from;
  into.to = from;
  if (from >= to) return;
  const first = below(from, x0, x1, behind, length);
  let before = first;
  for (let i = from; i < to; i++) {
    const after = below(i + 1, x0, x1, behind, length);
    shares[i] = after - before;
    before = after;
  }
  const total = before - first;
  if (total <= 0) return;
  for (let i = from; i < to; i++) shares[i] = shares[i]! / total;
  into.to = to;
}

/** Share of the layer that lies below position p. */
function below(p: number, x0: number, x1: number, behind: number, length: number): number {
  const moved = x1 - x0;
  const near = p + behind - x1;
  if (Math.abs(moved) < STANDING_MM) return Math.min(1, Math.max(0, near / length));
  const far = p + behind - x0;
  return (ramp(far, length) - ramp(near, length)) / moved;
}

/** Integral of clamp(u / length, 0, 1). */
const ramp = (u: number, length: number): number => (u <= 0 ? 0 : u < length ? (u * u) / (2 * length) : u - length / 2);
