import * as z from 'zod';
import { criterion } from '../criterion.ts';
import { limit } from '../limits.ts';
import { exact, meansAlong } from '../seam-windows.ts';

/** [TC11] Electrode at the polarity asked for: positive under 100 % of the arc, or under none of it; known exactly. */
export const polarity = criterion({
  id: 'polarity',
  part: 'procedure',
  title: { en: 'Electrode positive', es: 'Electrodo positivo' },
  limits: z.strictObject({
    positivePercent: limit.refine(
      (percent) => percent === 0 || percent === 100,
      'an electrode is positive or it is not',
    ),
  }),
  judge: (evidence, { positivePercent: asked }) => ({
    unit: '%',
    low: asked,
    high: asked,
    digits: 0,
    ...meansAlong(evidence, 'positivePercent', asked, asked, exact),
  }),
});
