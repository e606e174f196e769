import { type TrackingFigures, trackingFigures } from '../../core/recording/tracking-check.ts';

/** Seconds the controller rests, and is swept. */
const SECONDS = { resting: 3, sweeping: 4 } as const;
/** Seconds to lay the controller down, for those who press start with the hand that holds it. */
const LAY_DOWN_S = 3;

type Part = keyof typeof SECONDS;

/** Collects the frames of the rest and then of the sweep, and says what they show of the tracking. */
export class TrackingMeasure {
  #part: Part = 'resting';
  /** Rows one after the other (frame.ts), while they are collected. */
  #rows: number[] = [];
  #rest = new Int32Array();
  #fromMs = 0;
  /** Device time of the last row; 0 while nothing is collected. */
  #untilMs = 0;

  begin(part: Part, nowMs: number): void {
    this.#part = part;
    this.#rows = [];
    this.#fromMs = nowMs + (part === 'resting' ? LAY_DOWN_S * 1000 : 0);
    this.#untilMs = this.#fromMs + SECONDS[part] * 1000;
  }

  stop(): void {
    this.#rows = [];
    this.#untilMs = 0;
  }

  /** Takes the newest row. Answers once, at the end of a part: after the sweep, with the figures of the rest before it. */
  take(row: Int32Array | undefined, nowMs: number): TrackingFigures | undefined {
    if (this.#untilMs === 0 || nowMs < this.#fromMs) return undefined;
    if (row !== undefined) this.#rows.push(...row);
    if (nowMs < this.#untilMs) return undefined;
    const rows = Int32Array.from(this.#rows);
    this.stop();
    if (this.#part === 'sweeping') return trackingFigures(this.#rest, rows, 'toolMain');
    this.#rest = rows;
    return trackingFigures(rows, new Int32Array(), 'toolMain');
  }
}
