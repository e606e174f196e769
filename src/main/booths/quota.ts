/** How much a booth may send, per second: it recovers steadily and holds one second's worth. */
export interface Quota {
  /** Takes `amount`; answers how many ms to wait before reading on, 0 while there is some left. */
  take(amount: number, nowMs: number): number;
}

export function createQuota(perSecond: number): Quota {
  let left = perSecond;
  let at: number | undefined;
  return {
    take(amount, nowMs) {
      left = Math.min(perSecond, left + ((nowMs - (at ?? nowMs)) * perSecond) / 1000);
      at = nowMs;
      left -= amount;
      return left >= 0 ? 0 : Math.ceil((-left * 1000) / perSecond);
    },
  };
}

/** Frames a booth may send a second when it catches up [B7]. */
export const BACKLOG_FRAMES_S = 5000;
/** Bytes a second: that many frames, and room for what goes with them. */
export const BYTES_S = 512 * 1024;
/** Control messages a second; the page sends about three. */
export const CONTROL_S = 50;
/** Frames a device records a second, and some seconds of grace for the grant's way to the booth. */
const LIVE_FRAMES_S = 130;
const GRACE_S = 2;

/** More frames than any device records in the time since the grant? */
export const moreThanRecorded = (frames: number, sinceGrantMs: number): boolean =>
  frames > LIVE_FRAMES_S * (GRACE_S + sinceGrantMs / 1000);
