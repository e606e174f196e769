import { PHYSICS } from './constants.ts';
import type { Coupon, Joint } from './settings.ts';

/**
 * Cooling from 800 to 500 C by EN 1011-2 Annex D (paraphrased). `kjMm` is heat input with the process efficiency in it,
 * kJ/mm; temperatures deg C; thickness mm; times s. Shape factors F2 (thin) and F3 (thick) are 1 for a bead on plate.
 */
export const coolingTimeThick = (kjMm: number, preheatC: number, shapeF3: number): number =>
  (6700 - 5 * preheatC) * kjMm * (1 / (500 - preheatC) - 1 / (800 - preheatC)) * shapeF3;

export function coolingTimeThin(kjMm: number, preheatC: number, plateMm: number, shapeF2: number): number {
  const hot = 1 / (500 - preheatC);
  const cold = 1 / (800 - preheatC);
  return (((4300 - 4.3 * preheatC) * 1e5 * kjMm * kjMm) / (plateMm * plateMm)) * (hot * hot - cold * cold) * shapeF2;
}

/** Shape factors by joint: F3 where heat flows in three dimensions (thick), F2 in two (thin). */
export const HEAT_FLOW: Readonly<Record<Joint, { readonly thick: number; readonly thin: number }>> = {
  'bead-on-plate': { thick: 1, thin: 1 },
  't-fillet': { thick: PHYSICS.filletThick.value, thin: PHYSICS.filletThin.value },
  lap: { thick: PHYSICS.lapThick.value, thin: PHYSICS.lapThin.value },
  groove: { thick: PHYSICS.grooveThick.value, thin: PHYSICS.grooveThin.value },
};

/** Thickness above which heat flows in three dimensions, mm. */
export const transitionThickness = (kjMm: number, preheatC: number): number =>
  Math.sqrt(
    ((4300 - 4.3 * preheatC) / (6700 - 5 * preheatC)) * 1e5 * kjMm * (1 / (500 - preheatC) + 1 / (800 - preheatC)),
  );

/** How a pass cools, by EN 1011-2 Annex D: of the two formulas the one for the thickness at hand: the slower. */
export interface Cooling {
  readonly t85S: number;
  /** `thick`: heat flows in three dimensions; `thin`: through the plate it is even, and flows in two. */
  readonly regime: 'thick' | 'thin';
  /** Where both formulas give the same, shape factors in them. */
  readonly transitionMm: number;
}

/** `kjMm` with efficiency; `foundC`: preheat, or the interpass temperature. Above 500 C the standard gives no time. */
export function coolingOf(
  { joint, plateMm }: Pick<Coupon, 'joint' | 'plateMm'>,
  kjMm: number,
  foundC: number,
): Cooling | undefined {
  if (!(kjMm > 0) || foundC >= 500) return undefined;
  const { thick, thin } = HEAT_FLOW[joint];
  const inThree = coolingTimeThick(kjMm, foundC, thick);
  const inTwo = coolingTimeThin(kjMm, foundC, plateMm, thin);
  const transitionMm = transitionThickness(kjMm, foundC) * Math.sqrt(thin / thick);
  return inThree >= inTwo
    ? { t85S: inThree, regime: 'thick', transitionMm }
    : { t85S: inTwo, regime: 'thin', transitionMm };
}

/** Heat input with the thermal efficiency (EN 1011-1), kJ/mm. */
export const heatInputEn = (efficiency: number, voltageV: number, currentA: number, travelMmS: number): number =>
  (efficiency * voltageV * currentA) / (1000 * travelMmS);

/** Arc energy without efficiency (AWS, ASME), kJ/mm; their J/in is 60 V I / S with S in in/min. */
export const arcEnergyAws = (voltageV: number, currentA: number, travelMmS: number): number =>
  (voltageV * currentA) / (1000 * travelMmS);
