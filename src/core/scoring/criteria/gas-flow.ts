import { criterion } from '../criterion.ts';
import { windowLimits } from '../limits.ts';
import { exact, meansAlong } from '../seam-windows.ts';

/** [TC8] Shielding gas flow at the regulator; known exactly. */
export const gasFlow = criterion({
  id: 'gas-flow',
  part: 'procedure',
  title: { en: 'Gas flow', es: 'Caudal de gas' },
  limits: windowLimits,
  judge: (evidence, { low, high }) => ({
    unit: 'L/min',
    low,
    high,
    digits: 1,
    ...meansAlong(evidence, 'gasFlowLMin', low, high, exact),
  }),
});
