import { PHYSICS } from './constants.ts';
import { traitsOf } from './process.ts';
import type { WeldState } from './state.ts';
import { usualVoltage } from './undercut.ts';

const BY_TRANSFER = {
  none: 0,
  'short-circuit': PHYSICS.spatterShortCircuit.value,
  globular: PHYSICS.spatterGlobular.value,
  spray: PHYSICS.spatterSpray.value,
  stubbing: PHYSICS.spatterStubbing.value,
  still: 0,
} as const;

/** How much the arc throws about now, 0 clean to 1 heavy. */
export function spatterNow({ arc, machine, settings }: WeldState): number {
  // Where no metal crosses the arc, none is thrown.
  if (arc.transfer === 'still') return 0;
  const traits = traitsOf(settings);
  const off = Math.abs(arc.voltageV - usualVoltage(traits, arc.currentA));
  // Flux makes fine drops in carbon dioxide too.
  const own = arc.transfer === 'stubbing' ? undefined : traits.spatter;
  const index =
    (own ?? BY_TRANSFER[arc.transfer]) +
    (settings.gasMix === '100CO2' && own === undefined ? PHYSICS.spatterCarbonDioxide.value : 0) +
    (machine.electrodePositive === traits.positive ? 0 : traits.wrong.spatter) +
    PHYSICS.spatterPerVolt.value * Math.max(0, off - PHYSICS.spatterVoltageBand.value) +
    PHYSICS.spatterPerArc.value * Math.max(0, arc.arcLengthMm - PHYSICS.spatterArc.value) +
    PHYSICS.spatterNoShield.value * (1 - arc.shielding);
  return Math.min(1, index);
}
