import { TICK_RATE } from '../sim/clock.ts';
import { FLAG, type TickFlags } from './tick-flags.ts';

/** Which ticks can not be judged, because nobody knows where the tool was. */
export interface Exclusion {
  /** 1 for an excluded tick. */
  readonly excluded: Uint8Array;
  /** Excluded share of the ticks with an arc, per cent. */
  readonly percent: number;
  readonly longestLossTicks: number;
}

/** A loss up to 100 ms is bridged, a longer one excludes its stretch (G8). */
const BRIDGED_TICKS = 12;
/** A jump excludes what lies this near on both sides. */
const JUMP_TICKS = 6;

export function findExcluded({ bits, count }: TickFlags): Exclusion {
  const excluded = new Uint8Array(count);
  let longestLossTicks = 0;
  let lostFrom = -1;
  for (let tick = 0; tick <= count; tick++) {
    const now = tick < count ? (bits[tick] as number) : 0;
    const lost = (now & FLAG.lost) !== 0 && (now & FLAG.paused) === 0;
    if (lost && lostFrom < 0) lostFrom = tick;
    if (!lost && lostFrom >= 0) {
      const length = tick - lostFrom;
      // What is lost before the first pose is no loss: nothing was there yet.
      if (lostFrom > 0 && length > longestLossTicks) longestLossTicks = length;
      if (length > BRIDGED_TICKS) excluded.fill(1, lostFrom, tick);
      lostFrom = -1;
    }
    if ((now & FLAG.emulated) !== 0) excluded[tick] = 1;
    if ((now & FLAG.jump) !== 0) excluded.fill(1, Math.max(0, tick - JUMP_TICKS), tick + JUMP_TICKS);
  }
  let burning = 0;
  let out = 0;
  for (let tick = 0; tick < count; tick++) {
    const now = bits[tick] as number;
    // The arc goes out when the torch is lost with the trigger held: those ticks were meant to weld and count as well.
    const meant = (now & FLAG.burning) !== 0 || ((now & FLAG.trigger) !== 0 && excluded[tick] === 1);
    if (!meant || (now & FLAG.paused) !== 0) continue;
    burning++;
    out += excluded[tick] as number;
  }
  return { excluded, percent: burning === 0 ? 0 : (100 * out) / burning, longestLossTicks };
}

export const ticksToMs = (ticks: number): number => Math.round((ticks * 1000) / TICK_RATE);
