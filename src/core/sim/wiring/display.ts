export type Unit = 'V' | 'A' | 'ohm';

/** What stands on a meter's display: never a number that is none. `step` is what its last digit counts. */
export type Display =
  | { readonly shows: 'number'; readonly unit: Unit; readonly value: number; readonly step: number }
  | { readonly shows: 'over' }
  | { readonly shows: 'nothing' };

/** The largest value of each range, with the step of its last digit: a display of 6000 counts. */
const RANGES: Readonly<Record<Unit, readonly (readonly [most: number, step: number])[]>> = {
  V: [
    [6, 0.001],
    [60, 0.01],
    [600, 0.1],
    [1000, 1],
  ],
  A: [
    [6, 0.001],
    [10, 0.01],
  ],
  ohm: [
    [600, 0.1],
    [6e3, 1],
    [6e4, 10],
    [6e5, 100],
    [6e6, 1e3],
    [6e7, 1e4],
    [6e8, 1e5],
    [1e9, 1e6],
  ],
};

/** Ranges a dial can be set to by hand, each by its largest value. */
export const rangesOf = (unit: Unit): readonly number[] => RANGES[unit].map(([most]) => most);

/**
 * A value as a meter shows it, to the last digit of its range: of `range` where that is set by hand, else of the first that holds
 * it. Beyond its range, or beyond `limit`, it is over.
 */
export function shown(unit: Unit, value: number, range: number | undefined, limit = Infinity): Display {
  const size = Math.abs(value);
  const row = RANGES[unit].find(([most]) => (range === undefined ? size <= most : most === range));
  if (row === undefined || !(size <= Math.min(row[0], limit))) return { shows: 'over' };
  const [, step] = row;
  const counts = Math.round(value / step);
  // A division gives the number nearest to what the digits say; a product of the step need not.
  const digits = step < 1 ? counts / Math.round(1 / step) : counts * step;
  return { shows: 'number', unit, value: counts === 0 ? 0 : digits, step };
}
