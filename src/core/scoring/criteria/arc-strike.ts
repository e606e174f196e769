import * as z from 'zod';
import { criterion } from '../criterion.ts';
import { finding, inspect, noneBeyond } from '../inspect.ts';
import { limit } from '../limits.ts';

/** [PC9] No arc burnt on metal off the joint, ends of the seam included. */
export const arcStrike = criterion({
  id: 'arc-strike',
  part: 'product',
  title: { en: 'Arc strike', es: 'Cebado fuera de la junta' },
  limits: z.strictObject({ mostMm: limit }),
  judge: (evidence, { mostMm }) => {
    const { arcStrike: struck, count } = evidence.state.stations;
    const value = (i: number): number => struck[i] as number;
    const seen = inspect({ unit: 'mm', value, guard: () => 0 }, 'most', mostMm, 0, count);
    const verdict = noneBeyond(seen);
    const mm = String(seen.rejected.length);
    return finding(
      evidence,
      seen,
      verdict,
      { value: mostMm, u: 0, unit: 'mm' },
      {
        en: verdict === 'met' ? 'No arc strike off the joint.' : `Arc strikes off the joint over ${mm} mm.`,
        es: verdict === 'met' ? 'Sin cebados fuera de la junta.' : `Cebados fuera de la junta a lo largo de ${mm} mm.`,
      },
    );
  },
});
