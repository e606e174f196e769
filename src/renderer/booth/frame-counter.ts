/** A frame that comes later than this after the one before is one or more missed ones, ms (two frames of 72 Hz). */
const MISSED_MS = 28;

/** Counts frames for the status a proctor sees. */
export class FrameCounter {
  #last = 0;
  #frames = 0;
  #missed = 0;
  #since = 0;

  count(nowMs: number): void {
    if (this.#last > 0 && nowMs - this.#last > MISSED_MS) this.#missed += Math.round((nowMs - this.#last) / MISSED_MS);
    this.#last = nowMs;
    this.#frames++;
  }

  /** Figures since the last call. */
  take(nowMs: number): { readonly framesPerSecond: number; readonly missedFrames: number } {
    const seconds = (nowMs - this.#since) / 1000;
    const figures = {
      framesPerSecond: seconds > 0 ? Math.min(240, Math.round(this.#frames / seconds)) : 0,
      missedFrames: this.#missed,
    };
    this.#frames = 0;
    this.#missed = 0;
    this.#since = nowMs;
    return figures;
  }
}
