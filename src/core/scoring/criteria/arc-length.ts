import { criterion } from '../criterion.ts';
import { windowLimits } from '../limits.ts';
import { meansAlong } from '../seam-windows.ts';
import { guardOfPosition } from '../uncertainty.ts';

/** [TC10] Length of the arc a hand holds, along the electrode, mean over 10 mm of seam. */
export const arcLength = criterion({
  id: 'arc-length',
  part: 'procedure',
  title: { en: 'Arc length', es: 'Longitud de arco' },
  limits: windowLimits,
  judge: (evidence, { low, high }) => ({
    unit: 'mm',
    low,
    high,
    digits: 1,
    ...meansAlong(evidence, 'arcLengthMm', low, high, (s) => guardOfPosition(evidence.tracking, s)),
  }),
});
