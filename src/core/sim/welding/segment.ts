/**
 * A stretch of a prescribed weld with everything held. Voltage is arc voltage; where the source holds current it follows
 * from the arc's length unless it is given.
 */
export interface Segment {
  readonly t0S: number;
  readonly t1S: number;
  readonly voltageV?: number | undefined;
  /** One of the two; a current stands for the feed that draws it, or the setting of a source that holds current. */
  readonly wireFeedMMin?: number | undefined;
  readonly currentA?: number | undefined;
  readonly travelMmS: number;
  /** Contact tip to work; where the hand feeds, the electrode's end to the work: the arc's length. */
  readonly ctwdMm: number;
  /** Filler rod fed into the pool; GTAW. */
  readonly fillerMmS?: number | undefined;
  /** A fresh electrode is in the holder when the stretch begins; SMAW. */
  readonly newElectrode?: boolean | undefined;
  /** Between torch and plate A; nominal for the joint where absent. */
  readonly workAngleDeg?: number | undefined;
  /** + push, - drag; 0 where absent. */
  readonly travelAngleDeg?: number | undefined;
  /** Of the wire's line from the root, mm, + towards plate B; 0 where absent. */
  readonly aimMm?: number | undefined;
  /** Swing across the seam to either side, mm, and swings a second. */
  readonly weaveMm?: number | undefined;
  readonly weaveHz?: number | undefined;
  /** Swing ahead along the seam and back, mm, and swings a second. */
  readonly whipMm?: number | undefined;
  readonly whipHz?: number | undefined;
}

/** A pass of a prescribed weld. */
export interface Pass {
  readonly segments: readonly Segment[];
  /** Before it begins the work cools to this, deg C. */
  readonly interpassC?: number | undefined;
  /** False where the slag of the pass before is left on. */
  readonly cleaned?: boolean | undefined;
}

/** How far the torch has come at time `t`, s, since the program began, mm. Between segments it stands still. */
export function travelled(segments: readonly Pick<Segment, 't0S' | 't1S' | 'travelMmS'>[], t: number): number {
  let x = 0;
  for (const { t0S, t1S, travelMmS } of segments) if (t > t0S) x += travelMmS * (Math.min(t, t1S) - t0S);
  return x;
}
