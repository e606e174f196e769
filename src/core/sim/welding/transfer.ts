import { PHYSICS } from './constants.ts';
import { GASES, sprayTransition } from './gas-mix.ts';
import { traitsOf } from './process.ts';
import type { WeldSettings } from './settings.ts';
import type { Transfer } from './state.ts';

const { value: scVoltage } = PHYSICS.shortCircuitVoltage;
const { value: scSlope } = PHYSICS.shortCircuitSlope;
const { value: scCurrent } = PHYSICS.shortCircuitCurrent;
const { value: open } = PHYSICS.fallOpenArc;
const { value: shorted } = PHYSICS.fallShortCircuit;
const { value: slope } = PHYSICS.arcSlope;
/** Breadth of the border of short-circuit transfer, V and half of it, A: no bead jumps on a last digit. */
const BORDER_V = 2;
const BORDER_A = 10;
const OPENING_V = 6;

const unit = (value: number): number => Math.min(1, Math.max(0, value));

/** How much of the transfer is by short circuits, 0 to 1. `currentA` is the current the feed asks for. */
export const shortCircuitShare = (voltageV: number, currentA: number): number =>
  unit((scVoltage + scSlope * currentA + BORDER_V - voltageV) / BORDER_V) *
  unit((scCurrent + BORDER_A - currentA) / (2 * BORDER_A));

/**
 * Voltage at the ends of the arc, V. From mostly shorted to open it rises over 6 V of arc voltage: less steeply than the
 * voltage itself, so that more voltage always is a longer arc.
 */
export const electrodeFall = (voltageV: number, currentA: number): number =>
  open -
  (open - shorted) *
    unit((scVoltage + scSlope * currentA + OPENING_V / 2 - voltageV) / OPENING_V) *
    unit((scCurrent + BORDER_A - currentA) / (2 * BORDER_A));

/** How metal crosses the arc at this voltage and current. An open arc with no room for its length dips: globular. */
export function transferOf(settings: WeldSettings, voltageV: number, currentA: number, share: number): Transfer {
  if (share >= 0.5 && voltageV < scVoltage + scSlope * currentA) return 'short-circuit';
  const gas = GASES[settings.gasMix];
  const transition = sprayTransition(gas, settings.wireMm);
  const room = voltageV >= open + slope * currentA + PHYSICS.shortestArc.value * PHYSICS.columnArgon.value;
  return transition !== undefined &&
    gas.argon >= PHYSICS.sprayArgon.value &&
    currentA > transition &&
    voltageV > PHYSICS.sprayVoltage.value &&
    room
    ? 'spray'
    : 'globular';
}

/** Share of the melted wire that lands in the weld. */
export function recoveryOf(settings: WeldSettings, transfer: Transfer, electrodePositive: boolean): number {
  const { recovery, positive, wrong } = traitsOf(settings);
  const least = electrodePositive === positive ? 0 : wrong.recovery;
  if (transfer === 'stubbing') return PHYSICS.recoveryStubbing.value - least;
  if (recovery !== undefined) return recovery - least;
  if (settings.gasMix === '100CO2') return PHYSICS.recoveryCarbonDioxide.value - least;
  if (transfer === 'spray') return PHYSICS.recoverySpray.value - least;
  return (transfer === 'globular' ? PHYSICS.recoveryGlobular.value : PHYSICS.recoveryShortCircuit.value) - least;
}
