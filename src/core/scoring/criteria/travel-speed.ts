import { criterion } from '../criterion.ts';
import { windowLimits } from '../limits.ts';
import { speedsAlong } from '../seam-windows.ts';

/** [TC1] Length of seam over time, in windows long enough to tell (uncertainty.ts); the first and last 5 mm of an arc apart. */
export const travelSpeed = criterion({
  id: 'travel-speed',
  part: 'procedure',
  title: { en: 'Travel speed', es: 'Velocidad de avance' },
  limits: windowLimits,
  judge: (evidence, { low, high }) => ({
    unit: 'mm/s',
    low,
    high,
    digits: 2,
    ...speedsAlong(evidence, low, high),
  }),
});
