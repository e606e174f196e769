import * as z from 'zod';
import { decimal } from '../../base/decimal.ts';
import { TICK_RATE } from '../../sim/clock.ts';
import { criterion } from '../criterion.ts';
import { limit } from '../limits.ts';
import type { Moment } from '../result.ts';
import { ticksOf } from '../tick-flags.ts';

/** [SC6] Shielding gas flows while an arc burns. Whether it is the right flow is a matter of procedure. */
export const gasOn = criterion({
  id: 'gas-on',
  part: 'safety',
  title: { en: 'Shielding gas on', es: 'Gas de protección abierto' },
  limits: z.strictObject({ leastLMin: limit, allowedS: limit }),
  judge: ({ samples }, { leastLMin, allowedS }) => {
    const moments: Moment[] = [];
    for (let i = 0; i < samples.count; i++) {
      if ((samples.columns.gasFlowLMin[i] as number) >= leastLMin) continue;
      const tick = samples.columns.tick[i] as number;
      const last = moments[moments.length - 1];
      if (last !== undefined && last.toTick === tick) moments[moments.length - 1] = { ...last, toTick: tick + 1 };
      else moments.push({ fromTick: tick, toTick: tick + 1 });
    }
    const seconds = ticksOf(moments) / TICK_RATE;
    if (seconds <= allowedS)
      return {
        breached: false,
        observed: { en: 'Gas flowed whenever an arc burnt.', es: 'El gas salía siempre que ardía un arco.' },
        moments: [],
      };
    const s = decimal(seconds, 1);
    return {
      breached: true,
      observed: {
        en: `For ${s} s an arc burnt with less than ${decimal(leastLMin, 1)} L/min of gas.`,
        es: `Durante ${s} s ardió un arco con menos de ${decimal(leastLMin, 1)} L/min de gas.`,
      },
      moments: moments.slice(0, 64),
    };
  },
});
