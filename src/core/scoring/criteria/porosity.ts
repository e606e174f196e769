import * as z from 'zod';
import { decimal } from '../../base/decimal.ts';
import { criterion } from '../criterion.ts';
import { finding, inspect, noneBeyond } from '../inspect.ts';
import { limit } from '../limits.ts';

/** Length the near sum is taken over, mm: an inch, in the tables' metric form. */
const NEAR_MM = 25;

/** [PC6] Diameters of visible pores sum to at most `nearMm` in any 25 mm of seam, and to at most `allMm` in all (up to 300 mm). */
export const porosity = criterion({
  id: 'porosity',
  part: 'product',
  title: { en: 'Porosity', es: 'Porosidad' },
  limits: z.strictObject({ nearMm: limit, allMm: limit }),
  judge: (evidence, { nearMm, allMm }) => {
    const { inspectFrom, inspectTo, state } = evidence;
    const sum = (from: number, to: number): number => {
      let total = 0;
      for (let i = Math.max(inspectFrom, from); i < Math.min(inspectTo, to); i++)
        total += state.stations.porosity[i] as number;
      return total;
    };
    const value = (i: number): number => sum(i - 12, i - 12 + NEAR_MM);
    const seen = inspect({ unit: 'mm', value, guard: () => 0 }, 'most', nearMm, inspectFrom, inspectTo);
    const all = sum(inspectFrom, inspectTo);
    const tooMuch = all > allMm;
    const stations =
      seen.rejected.length > 0 || !tooMuch ? seen.rejected : porous(state.stations.porosity, inspectFrom, inspectTo);
    const near = decimal(seen.worst?.value ?? 0, 1);
    return finding(
      evidence,
      { ...seen, rejected: stations },
      tooMuch ? 'notMet' : noneBeyond(seen),
      { value: nearMm, u: 0, unit: 'mm' },
      {
        en: `Pore diameters sum to ${near} mm in the worst 25 mm, ${decimal(all, 1)} mm in all.`,
        es: `Los diámetros de los poros suman ${near} mm en los peores 25 mm, ${decimal(all, 1)} mm en total.`,
      },
    );
  },
});

const porous = (porosity: Float64Array, from: number, to: number): number[] => {
  const stations: number[] = [];
  for (let i = from; i < to; i++) if ((porosity[i] as number) > 0) stations.push(i);
  return stations;
};
