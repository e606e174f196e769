import * as z from 'zod';
import { decimal } from '../../base/decimal.ts';
import { criterion } from '../criterion.ts';
import { finding, inspect, noneBeyond } from '../inspect.ts';
import { limit } from '../limits.ts';

/** [PC5] Metal is not rolled over an unmelted toe by more than `mostMm`, which is what an eye can see. */
export const overlap = criterion({
  id: 'overlap',
  part: 'product',
  title: { en: 'Overlap', es: 'Solape' },
  limits: z.strictObject({ mostMm: limit }),
  judge: (evidence, { mostMm }) => {
    const value = (i: number): number => evidence.state.stations.overlapMm[i] as number;
    const seen = inspect(
      { unit: 'mm', value, guard: () => 0 },
      'most',
      mostMm,
      evidence.inspectFrom,
      evidence.inspectTo,
    );
    const verdict = noneBeyond(seen);
    const mm = String(seen.rejected.length);
    return finding(
      evidence,
      seen,
      verdict,
      { value: mostMm, u: 0, unit: 'mm' },
      {
        en:
          verdict === 'met'
            ? 'No overlap.'
            : `Overlap of up to ${decimal(seen.worst?.value ?? 0, 1)} mm over ${mm} mm.`,
        es:
          verdict === 'met'
            ? 'Sin solape.'
            : `Solape de hasta ${decimal(seen.worst?.value ?? 0, 1)} mm a lo largo de ${mm} mm.`,
      },
    );
  },
});
