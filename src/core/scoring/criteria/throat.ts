import * as z from 'zod';
import { decimal } from '../../base/decimal.ts';
import { criterion } from '../criterion.ts';
import { sectionGuard } from '../fillet-guard.ts';
import { finding, gauged, inspect, shareBeyond, welded } from '../inspect.ts';
import { limit } from '../limits.ts';

/** [PC2] The throat, over 10 mm of seam, reaches `leastMm`, but for `allowedPercent` of the inspected length. */
export const throat = criterion({
  id: 'throat',
  part: 'product',
  title: { en: 'Throat', es: 'Garganta' },
  limits: z.strictObject({ leastMm: limit, allowedPercent: limit }),
  judge: (evidence, { leastMm, allowedPercent }) => {
    const value = gauged(evidence, evidence.state.stations.throatMm);
    const measure = {
      unit: 'mm',
      there: welded(evidence),
      value,
      guard: (i: number) => sectionGuard(evidence, i, value(i)),
    };
    const seen = inspect(measure, 'least', leastMm, evidence.inspectFrom, evidence.inspectTo);
    const verdict = shareBeyond(seen, allowedPercent, evidence.inspectTo - evidence.inspectFrom);
    const least = decimal(seen.worst?.value ?? 0, 1);
    return finding(
      evidence,
      seen,
      verdict,
      { value: leastMm, u: 0, unit: 'mm' },
      {
        en: `Smallest throat ${least} mm, at least ${decimal(leastMm, 1)} mm is asked for.`,
        es: `Garganta mínima ${least} mm; se piden al menos ${decimal(leastMm, 1)} mm.`,
      },
    );
  },
});
