import { criterion } from '../criterion.ts';
import { allowanceLimits } from '../limits.ts';
import { FLAG } from '../tick-flags.ts';
import { allowance } from '../while-burning.ts';

/** [SC3] The helmet's lens is down while an arc burns. */
export const helmetDownWithArc = criterion({
  id: 'helmet-down-with-arc',
  part: 'safety',
  title: { en: 'Helmet down with arc', es: 'Careta bajada con el arco' },
  limits: allowanceLimits,
  judge: (evidence, { allowedS }) =>
    allowance(
      evidence,
      allowedS,
      (bits) => (bits & FLAG.burning) !== 0 && (bits & FLAG.helmet) === 0,
      { en: 'The lens was down whenever an arc burnt.', es: 'La careta estaba bajada siempre que ardía un arco.' },
      { en: 'an arc burnt with the lens up', es: 'ardió un arco con la careta levantada' },
    ),
});
