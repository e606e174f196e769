import * as z from 'zod';
import { decimal } from '../../base/decimal.ts';
import { criterion } from '../criterion.ts';
import { convexityGuard } from '../fillet-guard.ts';
import { finding, gauged, inspect, noneBeyond, welded } from '../inspect.ts';
import { limit } from '../limits.ts';

/** [PC3] The face, over 10 mm of seam, rises at most `narrowMm` over the chord between the toes where it is up to `narrowFaceMm` wide, else `wideMm`. */
export const convexity = criterion({
  id: 'convexity',
  part: 'product',
  title: { en: 'Convexity', es: 'Convexidad' },
  limits: z.strictObject({ narrowFaceMm: limit, narrowMm: limit, wideMm: limit }),
  judge: (evidence, { narrowFaceMm, narrowMm, wideMm }) => {
    const height = gauged(evidence, evidence.state.stations.heightMm);
    const width = gauged(evidence, evidence.state.stations.widthMm);
    // Held against one limit: what a wide face may rise more is taken off its height.
    const extra = (i: number): number => (width(i) > narrowFaceMm ? wideMm - narrowMm : 0);
    const measure = {
      unit: 'mm',
      there: welded(evidence),
      value: (i: number) => height(i) - extra(i),
      guard: (i: number) => convexityGuard(evidence, i, height(i)),
    };
    const seen = inspect(measure, 'most', narrowMm, evidence.inspectFrom, evidence.inspectTo);
    const at = seen.atMm === null ? -1 : Math.floor(seen.atMm);
    const allowed = narrowMm + (at < 0 ? 0 : extra(at));
    const worst = seen.worst === null ? null : { ...seen.worst, value: seen.worst.value + allowed - narrowMm };
    const rise = decimal(worst?.value ?? 0, 1);
    return finding(
      evidence,
      { ...seen, worst },
      noneBeyond(seen),
      { value: allowed, u: 0, unit: 'mm' },
      {
        en: `The face rises ${rise} mm at most; ${decimal(allowed, 1)} mm is allowed there.`,
        es: `La cara sobresale ${rise} mm como máximo; allí se permiten ${decimal(allowed, 1)} mm.`,
      },
    );
  },
});
