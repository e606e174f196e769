import * as z from 'zod';
import { decimal } from '../../base/decimal.ts';
import { criterion } from '../criterion.ts';
import { undercutGuard } from '../fillet-guard.ts';
import { finding, inspect, noneBeyond } from '../inspect.ts';
import { limit } from '../limits.ts';

/** [PC4] Undercut at either toe is at most `mostMm` deep. */
export const undercut = criterion({
  id: 'undercut',
  part: 'product',
  title: { en: 'Undercut', es: 'Mordedura' },
  limits: z.strictObject({ mostMm: limit }),
  judge: (evidence, { mostMm }) => {
    const { undercutAMm, undercutBMm } = evidence.state.stations;
    const measure = {
      unit: 'mm',
      value: (i: number) => Math.max(undercutAMm[i] as number, undercutBMm[i] as number),
      guard: (i: number) => undercutGuard(evidence, i),
    };
    const seen = inspect(measure, 'most', mostMm, evidence.inspectFrom, evidence.inspectTo);
    const depth = decimal(seen.worst?.value ?? 0, 1);
    return finding(
      evidence,
      seen,
      noneBeyond(seen),
      { value: mostMm, u: 0, unit: 'mm' },
      {
        en: `Deepest undercut ${depth} mm; ${decimal(mostMm, 1)} mm is allowed.`,
        es: `Mordedura más profunda ${depth} mm; se permiten ${decimal(mostMm, 1)} mm.`,
      },
    );
  },
});
