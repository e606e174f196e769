import { Fault } from './fault.ts';

const SCALE = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] as const;

/** What lies within 1e-6 of a step is that step: 0.29 * 100 is 28.999999999999996 in doubles, and means 29. */
const write = (value: number, digits: number, whole: (scaled: number) => number): string => {
  const scale = SCALE[digits];
  if (scale === undefined || !(Math.abs(value) * scale < 1e15))
    throw new Fault('decimal-not-possible', `${value} can not be written with ${digits} decimal places.`);
  const scaled = value * scale;
  const near = Math.round(scaled);
  const units = Math.abs(scaled - near) < 1e-6 ? near : whole(scaled);
  const size = Math.abs(units);
  const before = Math.floor(size / scale);
  const after = digits === 0 ? '' : `.${String(size - before * scale).padStart(digits, '0')}`;
  return `${units < 0 ? '-' : ''}${before}${after}`;
};

/** To the nearest, halves away from zero. For what is shown and is not compared with a limit. */
export const decimal = (value: number, digits: number): string =>
  write(value, digits, (scaled) => (scaled < 0 ? -Math.floor(0.5 - scaled) : Math.floor(scaled + 0.5)));

/**
 * Towards minus infinity. A share or score printed this way never claims more than was measured: use it where more is
 * better, and `decimalUp` where less is better or for an uncertainty, so that rounding always goes away from passing.
 */
export const decimalDown = (value: number, digits: number): string => write(value, digits, Math.floor);
export const decimalUp = (value: number, digits: number): string => write(value, digits, Math.ceil);

/** The number a decimal text stands for. The text has been checked by the `Decimal` schema. */
export const decimalValue = (text: string): number => Number(text);
