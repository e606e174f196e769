import type { GasMix } from './settings.ts';

/** What a shielding gas does to the arc. Shares in per cent; spray transition in A by wire diameter. */
export interface Gas {
  readonly argon: number;
  readonly carbonDioxide: number;
  /** Added to the spray transition current of 98Ar-2O2, A; undefined: no spray in this gas. */
  readonly sprayShiftA: number | undefined;
}

/** Shift with carbon dioxide: +10 to 15 % of the current for 10 % CO2 (shop practice, provisional). */
export const GASES: Readonly<Record<GasMix, Gas>> = {
  '75Ar-25CO2': { argon: 75, carbonDioxide: 25, sprayShiftA: undefined },
  '90Ar-10CO2': { argon: 90, carbonDioxide: 10, sprayShiftA: 25 },
  '98Ar-2O2': { argon: 98, carbonDioxide: 0, sprayShiftA: 0 },
  '95Ar-5CO2': { argon: 95, carbonDioxide: 5, sprayShiftA: 12 },
  '93Ar-5CO2-2O2': { argon: 93, carbonDioxide: 5, sprayShiftA: 10 },
  '100Ar': { argon: 100, carbonDioxide: 0, sprayShiftA: undefined },
  none: { argon: 0, carbonDioxide: 0, sprayShiftA: undefined },
  '100CO2': { argon: 0, carbonDioxide: 100, sprayShiftA: undefined },
};

/** Spray transition current in 98Ar-2O2, A, by wire diameter in mm (usual handbook values, provisional). */
const SPRAY_TRANSITION: readonly (readonly [number, number])[] = [
  [0.8, 150],
  [0.9, 165],
  [1.0, 190],
  [1.2, 225],
  [1.6, 275],
];

/** Spray transition current, A; undefined where the gas allows no spray. */
export function sprayTransition(gas: Gas, wireMm: number): number | undefined {
  if (gas.sprayShiftA === undefined) return undefined;
  const last = SPRAY_TRANSITION.length - 1;
  if (wireMm <= SPRAY_TRANSITION[0]![0]) return SPRAY_TRANSITION[0]![1] + gas.sprayShiftA;
  if (wireMm >= SPRAY_TRANSITION[last]![0]) return SPRAY_TRANSITION[last]![1] + gas.sprayShiftA;
  let k = 1;
  while (wireMm > SPRAY_TRANSITION[k]![0]) k++;
  const thin = SPRAY_TRANSITION[k - 1]!;
  const thick = SPRAY_TRANSITION[k]!;
  return thin[1] + ((thick[1] - thin[1]) * (wireMm - thin[0])) / (thick[0] - thin[0]) + gas.sprayShiftA;
}
