import { criterion } from '../criterion.ts';
import { allowanceLimits } from '../limits.ts';
import { FLAG } from '../tick-flags.ts';
import { allowance } from '../while-burning.ts';

/** [SC2] Gloves and jacket are both worn while an arc burns. */
export const glovesAndJacket = criterion({
  id: 'gloves-and-jacket',
  part: 'safety',
  title: { en: 'Gloves and jacket', es: 'Guantes y chaqueta' },
  limits: allowanceLimits,
  judge: (evidence, { allowedS }) =>
    allowance(
      evidence,
      allowedS,
      (bits) => (bits & FLAG.burning) !== 0 && (bits & (FLAG.gloves | FLAG.jacket)) !== (FLAG.gloves | FLAG.jacket),
      {
        en: 'Gloves and jacket were on whenever an arc burnt.',
        es: 'Los guantes y la chaqueta estaban puestos siempre que ardía un arco.',
      },
      { en: 'an arc burnt without gloves or jacket', es: 'ardió un arco sin guantes o sin chaqueta' },
    ),
});
