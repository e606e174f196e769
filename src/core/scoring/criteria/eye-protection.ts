import { criterion } from '../criterion.ts';
import { allowanceLimits } from '../limits.ts';
import { FLAG } from '../tick-flags.ts';
import { allowance } from '../while-burning.ts';

/** [SC1] Safety glasses are worn, under the helmet too, while an arc burns. */
export const eyeProtection = criterion({
  id: 'eye-protection',
  part: 'safety',
  title: { en: 'Safety glasses', es: 'Gafas de seguridad' },
  limits: allowanceLimits,
  judge: (evidence, { allowedS }) =>
    allowance(
      evidence,
      allowedS,
      (bits) => (bits & FLAG.burning) !== 0 && (bits & FLAG.glasses) === 0,
      {
        en: 'Safety glasses were on whenever an arc burnt.',
        es: 'Las gafas de seguridad estaban puestas siempre que ardía un arco.',
      },
      { en: 'an arc burnt without safety glasses', es: 'ardió un arco sin gafas de seguridad' },
    ),
});
