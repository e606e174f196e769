import * as z from 'zod';
import { criterion } from '../criterion.ts';
import { finding, inspect, noneBeyond } from '../inspect.ts';
import { limit } from '../limits.ts';

/** [PC7] No hole is melted through a plate, anywhere on the seam, ends included. */
export const burnThrough = criterion({
  id: 'burn-through',
  part: 'product',
  title: { en: 'Burn-through', es: 'Perforación' },
  limits: z.strictObject({ mostMm: limit }),
  judge: (evidence, { mostMm }) => {
    const { burnThrough: share, count } = evidence.state.stations;
    const value = (i: number): number => share[i] as number;
    const seen = inspect({ unit: 'mm', value, guard: () => 0 }, 'most', mostMm, 0, count);
    const verdict = noneBeyond(seen);
    const mm = String(seen.rejected.length);
    return finding(
      evidence,
      seen,
      verdict,
      { value: mostMm, u: 0, unit: 'mm' },
      {
        en: verdict === 'met' ? 'No burn-through.' : `Burnt through over ${mm} mm.`,
        es: verdict === 'met' ? 'Sin perforación.' : `Perforado a lo largo de ${mm} mm.`,
      },
    );
  },
});
