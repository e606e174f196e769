import { criterion } from '../criterion.ts';
import { allowanceLimits } from '../limits.ts';
import { FLAG } from '../tick-flags.ts';
import { allowance } from '../while-burning.ts';

const TRYING = FLAG.trigger | FLAG.power | FLAG.atWork;

/** [SC5] The work clamp is on before the trigger is pulled at the work, with the machine on. */
export const workClampBeforeArc = criterion({
  id: 'work-clamp-before-arc',
  part: 'safety',
  title: { en: 'Work clamp before arc', es: 'Pinza de masa antes del arco' },
  limits: allowanceLimits,
  judge: (evidence, { allowedS }) =>
    allowance(
      evidence,
      allowedS,
      (bits) => (bits & TRYING) === TRYING && (bits & FLAG.clamp) === 0,
      {
        en: 'The work clamp was on before the trigger was pulled at the work.',
        es: 'La pinza de masa estaba puesta antes de apretar el gatillo junto a la pieza.',
      },
      {
        en: 'the trigger was held at the work without the work clamp',
        es: 'se mantuvo el gatillo junto a la pieza sin la pinza de masa',
      },
    ),
});
