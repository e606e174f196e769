import * as z from 'zod';
import { decimal } from '../../base/decimal.ts';
import { criterion } from '../criterion.ts';
import { legGuard } from '../fillet-guard.ts';
import { finding, gauged, inspect, shareBeyond, welded } from '../inspect.ts';
import { limit } from '../limits.ts';

/**
 * [PC1] The shorter leg, over 10 mm of seam, reaches `leastMm`; it may fall short by up to `undersizeMm` over up to `allowedPercent` of the
 * inspected length.
 */
export const legSize = criterion({
  id: 'leg-size',
  part: 'product',
  title: { en: 'Fillet leg', es: 'Cateto del filete' },
  limits: z.strictObject({ leastMm: limit, undersizeMm: limit, allowedPercent: limit }),
  judge: (evidence, { leastMm, undersizeMm, allowedPercent }) => {
    const legA = gauged(evidence, evidence.state.stations.legAMm);
    const legB = gauged(evidence, evidence.state.stations.legBMm);
    const value = (i: number): number => Math.min(legA(i), legB(i));
    const measure = {
      unit: 'mm',
      there: welded(evidence),
      value,
      guard: (i: number) => legGuard(evidence, i, value(i)),
    };
    const { inspectFrom, inspectTo } = evidence;
    const seen = inspect(measure, 'least', leastMm, inspectFrom, inspectTo);
    const floor = inspect(measure, 'least', leastMm - undersizeMm, inspectFrom, inspectTo);
    const share = shareBeyond(seen, allowedPercent, inspectTo - inspectFrom);
    const verdict =
      floor.rejected.length > 0 ? 'notMet' : floor.undecided.length > 0 && share === 'met' ? 'notDecidable' : share;
    const least = decimal(seen.worst?.value ?? 0, 1);
    const short = String(seen.rejected.length);
    return finding(
      evidence,
      seen,
      verdict,
      { value: leastMm, u: 0, unit: 'mm' },
      {
        en: `Smallest leg ${least} mm; below ${decimal(leastMm, 1)} mm beyond doubt over ${short} mm of the seam.`,
        es: `Cateto mínimo ${least} mm; menor de ${decimal(leastMm, 1)} mm sin duda en ${short} mm del cordón.`,
      },
    );
  },
});
