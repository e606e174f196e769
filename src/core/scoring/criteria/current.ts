import { criterion } from '../criterion.ts';
import { windowLimits } from '../limits.ts';
import { exact, meansAlong } from '../seam-windows.ts';

/** [TC9] Current the source that holds it is set to; known exactly. */
export const current = criterion({
  id: 'current',
  part: 'procedure',
  title: { en: 'Current', es: 'Corriente' },
  limits: windowLimits,
  judge: (evidence, { low, high }) => ({
    unit: 'A',
    low,
    high,
    digits: 0,
    ...meansAlong(evidence, 'setCurrentA', low, high, exact),
  }),
});
