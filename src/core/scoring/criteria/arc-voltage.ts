import { criterion } from '../criterion.ts';
import { windowLimits } from '../limits.ts';
import { exact, meansAlong } from '../seam-windows.ts';

/** [TC6] Arc voltage the machine is set to; known exactly. */
export const arcVoltage = criterion({
  id: 'arc-voltage',
  part: 'procedure',
  title: { en: 'Arc voltage', es: 'Tensión de arco' },
  limits: windowLimits,
  judge: (evidence, { low, high }) => ({
    unit: 'V',
    low,
    high,
    digits: 1,
    ...meansAlong(evidence, 'voltageV', low, high, exact),
  }),
});
