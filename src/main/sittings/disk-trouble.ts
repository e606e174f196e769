import type { HostContext } from '../context.ts';
import { isDiskError } from '../storage/open.ts';
import { sittingById } from '../storage/sittings.ts';
import { pauseSitting } from './proctor.ts';

const WHY = 'The disk of the desk is full or does not write. Nothing that was acknowledged is lost.';

/** Pauses every sitting under way, visibly. Where not even that can be written, the booths are told all the same. */
export function pauseForDisk(ctx: HostContext): void {
  for (const live of ctx.live.all) {
    if (sittingById(ctx.db, live.sitting).state !== 'inProgress') continue;
    try {
      pauseSitting(ctx, live.sitting, WHY, 'host');
    } catch (error) {
      if (!isDiskError(error)) throw error;
      ctx.links.send(live.booth, { type: 'pause', reason: WHY });
    }
  }
}
