import { criterion } from '../criterion.ts';
import { windowLimits } from '../limits.ts';
import { meansAlong } from '../seam-windows.ts';
import { guardOfPosition } from '../uncertainty.ts';

/** [TC2] Contact tip to work distance along the wire, mean over 10 mm of seam. */
export const ctwd = criterion({
  id: 'ctwd',
  part: 'procedure',
  title: { en: 'Contact tip to work', es: 'Distancia tubo-pieza' },
  limits: windowLimits,
  judge: (evidence, { low, high }) => ({
    unit: 'mm',
    low,
    high,
    digits: 1,
    ...meansAlong(evidence, 'ctwdMm', low, high, (s) => guardOfPosition(evidence.tracking, s)),
  }),
});
