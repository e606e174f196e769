import { criterion } from '../criterion.ts';
import { windowLimits } from '../limits.ts';
import { meansAlong } from '../seam-windows.ts';
import { guardOfAngle } from '../uncertainty.ts';

/** [TC3] Angle of the torch to the base plate in the section across the seam, mean over 10 mm. */
export const workAngle = criterion({
  id: 'work-angle',
  part: 'procedure',
  title: { en: 'Work angle', es: 'Ángulo de trabajo' },
  limits: windowLimits,
  judge: (evidence, { low, high }) => ({
    unit: 'deg',
    low,
    high,
    digits: 1,
    ...meansAlong(evidence, 'workAngleDeg', low, high, (s) => guardOfAngle(evidence.tracking, s)),
  }),
});
