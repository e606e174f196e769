import { cos, DEGREES_PER_RADIAN, sin } from '../../base/exact.ts';

/** A sinusoid at the network's frequency, by its effective value and phase; at 0 Hz `im` is 0. */
export interface Phasor {
  readonly re: number;
  readonly im: number;
}

export const magnitude = ({ re, im }: Phasor): number => Math.sqrt(re * re + im * im);

/** Whole quarter turns are exact, so that phases a quarter apart leave no dust. */
const QUARTERS: Readonly<Record<number, Phasor>> = {
  0: { re: 1, im: 0 },
  90: { re: 0, im: 1 },
  180: { re: -1, im: 0 },
  270: { re: 0, im: -1 },
};

export function phasorOf(length: number, phaseDeg: number): Phasor {
  const turned = phaseDeg % 360;
  const phase = turned < 0 ? turned + 360 : turned;
  const unit = QUARTERS[phase] ?? { re: cos(phase / DEGREES_PER_RADIAN), im: sin(phase / DEGREES_PER_RADIAN) };
  return { re: length * unit.re, im: length * unit.im };
}
