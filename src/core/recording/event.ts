/**
 * Events: what the candidate did besides moving, stamped with frame time and one whole number.
 * Codes and units are part of the recording format: an entry is never changed or reused, only added.
 */
export const EVENT_KIND = {
  /** Machine mains switch; 1 on, 0 off. */
  machinePower: 1,
  /** Arc voltage asked for on the panel, 0.1 V. */
  voltage: 2,
  /** Wire feed speed, 0.01 m/min. */
  wireFeed: 3,
  /** Shielding gas flow at the regulator, 0.1 L/min. */
  gasFlow: 4,
  /** Torch polarity; 1 electrode positive, 0 electrode negative. */
  electrodePositive: 5,
  /** Work clamp on the coupon; 1 on, 0 off. */
  workClamp: 6,
  /** Current asked for on the panel of a source that holds current, A. */
  current: 7,
  /** Arc force, 0.1 A per mm of shortened arc. */
  arcForce: 8,
  /** Worn or not, 1 or 0. */
  safetyGlasses: 10,
  gloves: 11,
  jacket: 12,
  /** Helmet; 1 lens down, 0 lens up. */
  helmetDown: 13,
  /** Fume extraction; 1 running, 0 off. */
  extraction: 14,
  /** Contact tip to wire end trimmed by the candidate, or tungsten ground and set; value: stick-out in 0.1 mm. */
  wireTrim: 15,
  /** Coupon marked hot after welding; 1. */
  markedHot: 16,
  /** A covered electrode put into the holder; value: its length in 0.1 mm. */
  electrode: 17,
  /** What the hand of the torch, or the other hand, holds from now on: 0 its own tool, 1 chipping hammer, 2 wire brush. */
  mainTool: 18,
  otherTool: 19,
  /** Reference space was reset by the device; 1. Poses before and after can not be compared. */
  referenceReset: 30,
  /** The candidate says the work is done; 1. */
  finished: 31,
  /** Proctor paused (1) or resumed (0) the sitting. Ticks in between do not count as working time. */
  paused: 32,
} as const;

export type EventKind = keyof typeof EVENT_KIND;

export interface RecordedEvent {
  /** Units of 0.1 ms since the attempt began; never less than that of the event before. */
  readonly time: number;
  /** One of the codes of `EVENT_KIND`. */
  readonly kind: number;
  /** int32; its unit is that of the kind. */
  readonly value: number;
}
