import { criterion } from '../criterion.ts';
import { windowLimits } from '../limits.ts';
import { meansAlong } from '../seam-windows.ts';
import { guardOfPosition } from '../uncertainty.ts';

/** [TC5] How far beside the root the line of the wire passes, + towards the web, mean over 10 mm. */
export const aim = criterion({
  id: 'aim',
  part: 'procedure',
  title: { en: 'Aim at the root', es: 'Puntería a la raíz' },
  limits: windowLimits,
  judge: (evidence, { low, high }) => ({
    unit: 'mm',
    low,
    high,
    digits: 1,
    ...meansAlong(evidence, 'aimMm', low, high, (s) => guardOfPosition(evidence.tracking, s)),
  }),
});
