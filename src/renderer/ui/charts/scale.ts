/** Maps a span of values to a span of px. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly px0: number;
  readonly px1: number;
}

export const toPx = (scale: Scale, value: number): number =>
  scale.px0 + ((value - scale.from) / (scale.to - scale.from)) * (scale.px1 - scale.px0);

export const fromPx = (scale: Scale, at: number): number =>
  scale.from + ((at - scale.px0) / (scale.px1 - scale.px0)) * (scale.to - scale.from);

/** Round steps between ticks that leave at most `most` of them in a span: 1, 2, 2.5, 5 x 10^n. */
export function tickStep(span: number, most: number): number {
  for (let unit = 0.001; unit < 1e9; unit *= 10)
    for (const factor of [1, 2, 2.5, 5]) if (span / (unit * factor) <= most) return unit * factor;
  return span;
}

/** Multiples of the step from `from` to `to`. */
export function ticks(from: number, to: number, step: number): number[] {
  const list: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++)
    list.push(Number((i * step).toFixed(6)));
  return list;
}
