import { criterion } from '../criterion.ts';
import { windowLimits } from '../limits.ts';
import { exact, meansAlong } from '../seam-windows.ts';

/** [TC7] Wire feed speed the machine is set to; known exactly. */
export const wireFeed = criterion({
  id: 'wire-feed',
  part: 'procedure',
  title: { en: 'Wire feed speed', es: 'Velocidad de alambre' },
  limits: windowLimits,
  judge: (evidence, { low, high }) => ({
    unit: 'm/min',
    low,
    high,
    digits: 2,
    ...meansAlong(evidence, 'wireFeedMMin', low, high, exact),
  }),
});
