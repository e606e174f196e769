import type { Moment } from './result.ts';

/** What held at a tick, one bit each. */
export const FLAG = {
  burning: 1,
  trigger: 1 << 1,
  power: 1 << 2,
  clamp: 1 << 3,
  glasses: 1 << 4,
  gloves: 1 << 5,
  jacket: 1 << 6,
  helmet: 1 << 7,
  extraction: 1 << 8,
  hot: 1 << 9,
  paused: 1 << 10,
  atWork: 1 << 11,
  lost: 1 << 12,
  emulated: 1 << 13,
  jump: 1 << 14,
  finished: 1 << 15,
} as const;

/** Flags of every tick from 0 on. */
export interface TickFlags {
  count: number;
  bits: Uint16Array;
}

export const emptyFlags = (): TickFlags => ({ count: 0, bits: new Uint16Array(4096) });

export function addFlags(flags: TickFlags, bits: number): void {
  if (flags.count === flags.bits.length) {
    const longer = new Uint16Array(flags.count * 2);
    longer.set(flags.bits);
    flags.bits = longer;
  }
  flags.bits[flags.count++] = bits;
}

/** Stretches of ticks for which `holds`. */
export function momentsWhere(flags: TickFlags, holds: (bits: number) => boolean): Moment[] {
  const moments: Moment[] = [];
  let from = -1;
  for (let tick = 0; tick <= flags.count; tick++) {
    const on = tick < flags.count && holds(flags.bits[tick] as number);
    if (on && from < 0) from = tick;
    if (!on && from >= 0) {
      moments.push({ fromTick: from, toTick: tick });
      from = -1;
    }
  }
  return moments;
}

/** Ticks in all moments together. */
export const ticksOf = (moments: readonly Moment[]): number =>
  moments.reduce((sum, { fromTick, toTick }) => sum + toTick - fromTick, 0);
