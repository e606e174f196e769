/** Something asked for, and when, device time in ms. */
interface Ask {
  readonly atMs: number;
  readonly take: () => void;
}

/**
 * What mouse and keys asked for, kept with the time at which each was done. A page that stalls hears of it late and all at
 * once; the hand takes each at its own time, so that an even stroke is recorded as even.
 */
export class Asked {
  readonly #waiting: Ask[] = [];
  #newestMs = 0;

  /** Keeps one. A stamp out of order, or from another clock than `nowMs`, is put where it can be. */
  add(stampMs: number, nowMs: number, take: () => void): void {
    const stamped = stampMs > 0 && stampMs <= nowMs ? stampMs : nowMs;
    this.#newestMs = Math.max(this.#newestMs, stamped);
    this.#waiting.push({ atMs: this.#newestMs, take });
  }

  /** Takes everything asked for until then. */
  takeUntil(nowMs: number): void {
    while (this.#waiting[0] !== undefined && this.#waiting[0].atMs <= nowMs) this.#waiting.shift()?.take();
  }

  /** Nothing of what waits is wanted any more. */
  clear(): void {
    this.#waiting.length = 0;
  }
}
