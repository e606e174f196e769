import * as z from 'zod';
import { criterion } from '../criterion.ts';
import { finding, inspect } from '../inspect.ts';
import { limit } from '../limits.ts';

/** [PC10] The seam is welded over its whole inspected length: at most `missingMm` of it hold no metal. */
export const seamLength = criterion({
  id: 'seam-length',
  part: 'product',
  title: { en: 'Welded length', es: 'Longitud soldada' },
  limits: z.strictObject({ missingMm: limit }),
  judge: (evidence, { missingMm }) => {
    const { inspectFrom, inspectTo, state } = evidence;
    const value = (i: number): number => ((state.stations.depositMm2[i] as number) > 0 ? 1 : 0);
    const seen = inspect({ unit: 'mm', value, guard: () => 0 }, 'least', 1, inspectFrom, inspectTo);
    const missing = seen.rejected.length;
    const welded = inspectTo - inspectFrom - missing;
    return finding(
      evidence,
      { ...seen, worst: { value: welded, u: 0, unit: 'mm' }, atMm: missing === 0 ? null : seen.atMm },
      missing > missingMm ? 'notMet' : 'met',
      { value: inspectTo - inspectFrom - missingMm, u: 0, unit: 'mm' },
      {
        en: `${welded} mm of ${inspectTo - inspectFrom} mm inspected are welded.`,
        es: `Están soldados ${welded} mm de los ${inspectTo - inspectFrom} mm inspeccionados.`,
      },
    );
  },
});
