import { criterion } from '../criterion.ts';
import { windowLimits } from '../limits.ts';
import { meansAlong } from '../seam-windows.ts';
import { guardOfAngle } from '../uncertainty.ts';

/** [TC4] Lean along the seam, + push and - drag, mean over 10 mm. */
export const travelAngle = criterion({
  id: 'travel-angle',
  part: 'procedure',
  title: { en: 'Travel angle', es: 'Ángulo de avance' },
  limits: windowLimits,
  judge: (evidence, { low, high }) => ({
    unit: 'deg',
    low,
    high,
    digits: 1,
    ...meansAlong(evidence, 'travelAngleDeg', low, high, (s) => guardOfAngle(evidence.tracking, s)),
  }),
});
