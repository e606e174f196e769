import { criterion } from '../criterion.ts';
import { allowanceLimits } from '../limits.ts';
import { FLAG } from '../tick-flags.ts';
import { allowance } from '../while-burning.ts';

/** [SC4] Fume extraction runs while an arc burns. */
export const extractionRunning = criterion({
  id: 'extraction-running',
  part: 'safety',
  title: { en: 'Fume extraction', es: 'Extracción de humos' },
  limits: allowanceLimits,
  judge: (evidence, { allowedS }) =>
    allowance(
      evidence,
      allowedS,
      (bits) => (bits & FLAG.burning) !== 0 && (bits & FLAG.extraction) === 0,
      { en: 'Extraction ran whenever an arc burnt.', es: 'La extracción funcionó siempre que ardía un arco.' },
      { en: 'an arc burnt without extraction', es: 'ardió un arco sin extracción' },
    ),
});
