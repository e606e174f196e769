import type { Element } from './element.ts';

interface Limit {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/**
 * What a value may be: far beyond any trade's work, near enough for a double. A resistance of nothing is a closed switch, or a
 * source of 0 V.
 */
const OHM: Limit = { least: 1e-6, most: 1e15, unit: 'ohm' };
const HENRY: Limit = { least: 1e-9, most: 1e6, unit: 'H' };
const LEAKAGE_HENRY: Limit = { ...HENRY, least: 0 };
const FARAD: Limit = { least: 1e-15, most: 100, unit: 'F' };
const VOLTS: Limit = { least: -1e6, most: 1e6, unit: 'V' };
const AMPS: Limit = { least: -1e6, most: 1e6, unit: 'A' };
const DEGREES: Limit = { least: -360, most: 360, unit: 'degrees' };
/** Direct current has no phase. */
const NO_DEGREES: Limit = { least: 0, most: 0, unit: 'degrees at 0 Hz' };
const RATIO: Limit = { least: 1e-4, most: 1e4, unit: 'turns to turns' };
/** Below it an inductance is a wire, and 0 Hz is meant. */
const HERTZ: Limit = { least: 0.001, most: 1e6, unit: 'Hz' };

type Row = readonly [member: string, value: number, limit: Limit];

function valuesOf(element: Element, frequencyHz: number): readonly Row[] {
  const degrees = frequencyHz === 0 ? NO_DEGREES : DEGREES;
  switch (element.kind) {
    case 'R':
      return [['ohm', element.ohm, OHM]];
    case 'L':
      return [['henry', element.henry, HENRY]];
    case 'C':
      return [['farad', element.farad, FARAD]];
    case 'V':
      return [
        ['volts', element.volts, VOLTS],
        ['phaseDeg', element.phaseDeg, degrees],
      ];
    case 'I':
      return [
        ['amps', element.amps, AMPS],
        ['phaseDeg', element.phaseDeg, degrees],
      ];
    case 'switch':
      return [];
    case 'transformer':
      return [
        ['ratio', element.ratio, RATIO],
        ['ohm', element.ohm, OHM],
        ['henry', element.henry, LEAKAGE_HENRY],
      ];
  }
}

/** What is wrong with a number, as the end of a sentence; undefined where nothing is. NaN is below every limit. */
function outside(value: number, { least, most, unit }: Limit): string | undefined {
  if (!(value >= least)) return `must be at least ${least} ${unit}`;
  return value <= most ? undefined : `must be at most ${most} ${unit}`;
}

/** The first value of an element that can not be, and what it must be. */
export function valueProblem(
  element: Element,
  frequencyHz: number,
): { readonly member: string; readonly message: string } | undefined {
  for (const [member, value, limit] of valuesOf(element, frequencyHz)) {
    const message = outside(value, limit);
    if (message !== undefined) return { member, message };
  }
  return undefined;
}

/** What is wrong with a frequency, as the end of a sentence. */
export const frequencyProblem = (frequencyHz: number): string | undefined =>
  frequencyHz === 0 ? undefined : outside(frequencyHz, HERTZ)?.replace('must be', 'must be 0, or');
