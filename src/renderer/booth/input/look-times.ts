/** Looks at mouse and keys come this far apart at most, ms: about as often as a mouse itself tells where it is. */
const STEP_MS = 12;
/** A look later than this after the one before is a page that was away, ms: nothing is made up for. */
export const AWAY_MS = 5000;

/**
 * When the imaginary hand of a screen is recorded, from the look before (not included) to now. Where a busy page looks late,
 * the hand has gone on all the same, along a way that follows from what was asked of it: it is recorded at steps of that
 * way. Device time, ms.
 */
export function lookTimes(beforeMs: number, nowMs: number): readonly number[] {
  const late = nowMs - beforeMs;
  if (beforeMs === 0 || late > AWAY_MS) return [nowMs];
  const count = Math.max(1, Math.ceil(late / STEP_MS));
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? nowMs : beforeMs + (late * (i + 1)) / count));
}
