import * as z from 'zod';
import { decimal } from '../../base/decimal.ts';
import { criterion } from '../criterion.ts';
import { finding, inspect, noneBeyond } from '../inspect.ts';
import { limit } from '../limits.ts';

/** [PC8] Craters are filled: nowhere on the seam, ends included, is one deeper than `mostMm`. */
export const crater = criterion({
  id: 'crater',
  part: 'product',
  title: { en: 'Crater', es: 'Cráter' },
  limits: z.strictObject({ mostMm: limit }),
  judge: (evidence, { mostMm }) => {
    const { craterMm, count } = evidence.state.stations;
    const value = (i: number): number => craterMm[i] as number;
    const seen = inspect({ unit: 'mm', value, guard: () => 0 }, 'most', mostMm, 0, count);
    const depth = decimal(seen.worst?.value ?? 0, 1);
    return finding(
      evidence,
      seen,
      noneBeyond(seen),
      { value: mostMm, u: 0, unit: 'mm' },
      {
        en: `Deepest crater ${depth} mm; ${decimal(mostMm, 1)} mm is allowed.`,
        es: `Cráter más profundo ${depth} mm; se permiten ${decimal(mostMm, 1)} mm.`,
      },
    );
  },
});
