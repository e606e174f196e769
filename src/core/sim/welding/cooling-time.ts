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

/** Thickness above which heat flows in three dimensions, mm. */
export const transitionThickness = (kjMm: number, preheatC: number): number =>
  Math.sqrt(
    ((4300 - 4.3 * preheatC) / (6700 - 5 * preheatC)) * 1e5 * kjMm * (1 / (500 - preheatC) + 1 / (800 - preheatC)),
  );

/** Heat input with the thermal efficiency (EN 1011-1), kJ/mm. */
export const heatInputEn = (efficiency: number, voltageV: number, currentA: number, travelMmS: number): number =>
  (efficiency * voltageV * currentA) / (1000 * travelMmS);

/** Arc energy without efficiency (AWS, ASME), kJ/mm; their J/in is 60 V I / S with S in in/min. */
export const arcEnergyAws = (voltageV: number, currentA: number, travelMmS: number): number =>
  (voltageV * currentA) / (1000 * travelMmS);
