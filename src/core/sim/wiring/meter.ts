import { WIRING } from './constants.ts';
import type { Element } from './element.ts';

/** Where the dial of a multimeter or an installation tester stands. */
export type MeterFunction =
  | 'off'
  | 'acVolts'
  | 'dcVolts'
  | 'lowZVolts'
  | 'ohms'
  | 'continuity'
  | 'acAmps'
  | 'dcAmps'
  | 'insulation'
  | 'loop';

export interface Meter {
  dial: MeterFunction;
  /** The red lead's jack: in the ampere jack the shunt lies between the leads, wherever the dial stands. */
  jack: 'volts' | 'amps';
  /** Largest value the range shows, in the dial's unit; undefined finds its own. */
  range: number | undefined;
  /** The leads' own resistance is taken off. */
  nulled: boolean;
  /** Heat that has gone into the fuse of the ampere jack, A2 s; it has melted from `meterFuseMelts` on. */
  fuseSpent: number;
}

export const startMeter = (): Meter => ({
  dial: 'off',
  jack: 'volts',
  range: undefined,
  nulled: false,
  fuseSpent: 0,
});

export const fuseBlown = ({ fuseSpent }: Meter): boolean => fuseSpent >= WIRING.meterFuseMelts.value;

/** The meter as a part of the circuit it is held to: what lies between its two probes. */
export function meterElement(meter: Meter, red: string, black: string): Element {
  const ends = { id: 'meter', a: red, b: black };
  if (meter.jack === 'amps')
    return fuseBlown(meter)
      ? { kind: 'switch', ...ends, closed: false }
      : { kind: 'R', ...ends, ohm: WIRING.meterShunt.value };
  return { kind: 'R', ...ends, ohm: (meter.dial === 'lowZVolts' ? WIRING.meterLow : WIRING.meterHigh).value };
}

/** One tick of `dtS` seconds with `amps` through the meter. True where this tick melts its fuse. */
export function stepFuse(meter: Meter, amps: number, dtS: number): boolean {
  const { value: rated } = WIRING.meterFuse;
  if (meter.jack !== 'amps' || fuseBlown(meter) || amps <= rated) return false;
  meter.fuseSpent += (amps * amps - rated * rated) * dtS;
  return fuseBlown(meter);
}
