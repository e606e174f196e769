import * as z from 'zod';
import { criterion } from '../criterion.ts';
import { FLAG } from '../tick-flags.ts';

/** [SC7] After the last arc, and before the work is called done, the coupon is marked hot. */
export const markedHot = criterion({
  id: 'marked-hot',
  part: 'safety',
  title: { en: 'Work marked hot', es: 'Pieza marcada como caliente' },
  limits: z.strictObject({}),
  judge: ({ flags, arcs }) => {
    const last = arcs[arcs.length - 1];
    if (last === undefined)
      return {
        breached: false,
        observed: { en: 'No arc burnt, so nothing was hot.', es: 'No ardió ningún arco: nada estaba caliente.' },
        moments: [],
      };
    for (let tick = last.toTick; tick < flags.count; tick++)
      if (((flags.bits[tick] as number) & FLAG.hot) !== 0)
        return {
          breached: false,
          observed: {
            en: 'The work was marked hot after the last arc.',
            es: 'La pieza se marcó como caliente tras el último arco.',
          },
          moments: [],
        };
    return {
      breached: true,
      observed: {
        en: 'The work was left hot and unmarked.',
        es: 'La pieza quedó caliente y sin marcar.',
      },
      moments: [{ fromTick: last.toTick, toTick: Math.max(last.toTick, flags.count) }],
    };
  },
});
