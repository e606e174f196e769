import { TICK_RATE } from '../clock.ts';
import { WIRING } from './constants.ts';

/** Ticks of the window within which arcing half-cycles are counted. */
const WINDOW = Math.round(WIRING.afciWindow.value * TICK_RATE);

/** An AFCI as a counter of events: half-cycles in which an arc burns, not the arc's waveform. */
export interface ArcFaultDevice {
  readonly frequencyHz: number;
  closed: boolean;
  /** Of the last ticks, whether an arc burnt: a ring. */
  readonly arced: Uint8Array;
  at: number;
  count: number;
}

export const startArcFault = (frequencyHz: number): ArcFaultDevice => ({
  frequencyHz,
  closed: true,
  arced: new Uint8Array(WINDOW),
  at: 0,
  count: 0,
});

/** What burns: in series with a load, or across the circuit. */
export interface Arc {
  readonly kind: 'series' | 'parallel';
  readonly amps: number;
}

/** One tick. True where this tick trips the device. */
export function stepArcFault(device: ArcFaultDevice, arc: Arc | undefined): boolean {
  const least = arc?.kind === 'series' ? WIRING.afciSeries.value : WIRING.afciParallel.value;
  const counts = device.closed && arc !== undefined && arc.amps >= least ? 1 : 0;
  device.count += counts - device.arced[device.at]!;
  device.arced[device.at] = counts;
  device.at = (device.at + 1) % WINDOW;
  if (device.closed && device.count * halfCycles(device) >= WIRING.afciHalfCycles.value) {
    device.closed = false;
    return true;
  }
  return false;
}

/** Half-cycles in a tick. */
const halfCycles = ({ frequencyHz }: ArcFaultDevice): number => (2 * frequencyHz) / TICK_RATE;
