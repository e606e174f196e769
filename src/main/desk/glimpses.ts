import type { z } from 'zod';
import type { BoothGlimpse } from '../../shared/desk.ts';
import type { LiveAttempt } from '../booths/live-attempts.ts';
import type { HostContext } from '../context.ts';

type Glimpse = z.infer<typeof BoothGlimpse>;

/** The wall looks this often, ms [D2]. */
const LOOK_MS = 250;
const LEG_STEP_MM = 0.1;
const HEAT_STEP_C = 8;

/** A small picture's worth of every attempt under way, whenever it has changed. Ends with `abort`. */
export async function* watchGlimpses(
  ctx: HostContext,
  abort: AbortSignal | undefined,
): AsyncGenerator<Glimpse[], void> {
  let last = '';
  while (abort?.aborted !== true) {
    const now = ctx.live.all.map(glimpseOf);
    const text = JSON.stringify(now);
    if (text !== last) yield now;
    last = text;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function glimpseOf({ booth, id, work }: LiveAttempt): Glimpse {
  const { stations, torch, arc, settings } = work;
  return {
    booth,
    attempt: id,
    lengthMm: stations.count,
    plateMm: settings.coupon.plateMm,
    arc: arc.burning,
    torch: torch.onWork
      ? {
          xMm: tenth(torch.xMm),
          ctwdMm: tenth(torch.ctwdMm),
          workAngleDeg: Math.round(torch.workAngleDeg),
          travelAngleDeg: Math.round(torch.travelAngleDeg),
        }
      : null,
    legA: inBytes(stations.legAMm, LEG_STEP_MM),
    legB: inBytes(stations.legBMm, LEG_STEP_MM),
    heat: inBytes(stations.temperatureC, HEAT_STEP_C),
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const inBytes = (values: Float64Array, step: number): string =>
  Buffer.from(Uint8ClampedArray.from(values, (value) => value / step)).toString('base64');
