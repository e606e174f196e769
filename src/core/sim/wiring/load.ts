import type { Element } from './element.ts';

/** What uses current: its power at its voltage, as its label says. */
export interface Load {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly watts: number;
  readonly volts: number;
  /** Watts over voltamperes, of something wound: above 0, up to 1. */
  readonly powerFactor: number;
  readonly frequencyHz: number;
}

/** A resistance, and in series with it a coil where the current lags. The impedance does not depend on the voltage. */
export function loadElements({ id, a, b, watts, volts, powerFactor, frequencyHz }: Load): readonly Element[] {
  const impedance = (volts * volts * powerFactor) / watts;
  const ohm = impedance * powerFactor;
  const reactance = impedance * Math.sqrt(1 - powerFactor * powerFactor);
  if (!(reactance > 0)) return [{ kind: 'R', id, a, b, ohm }];
  const middle = `${id}.coil`;
  return [
    { kind: 'R', id, a, b: middle, ohm },
    { kind: 'L', id: middle, a: middle, b, henry: reactance / (2 * Math.PI * frequencyHz) },
  ];
}
