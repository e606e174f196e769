import { Fault } from '../../core/base/fault.ts';
import type { SittingId } from '../../core/base/ids.ts';
import type { HostContext } from '../context.ts';
import { lastAuditAt } from '../storage/audit.ts';
import { centerSince } from '../storage/center.ts';

/**
 * The time to sign something at, ms UTC. Throws `clock-behind` where it would lie before the keys were made, before the last
 * line of the center's own trail, or of the sitting's: nobody could verify what was signed then, for ever.
 */
export function signingTime(ctx: HostContext, sitting: SittingId | null): number {
  const now = ctx.clock.now();
  if (now < Math.max(centerSince(ctx.db), lastAuditAt(ctx.db, sitting)))
    throw new Fault(
      'clock-behind',
      "This computer's clock is wrong: it stands before what was recorded last. Set date and time right, then try again.",
    );
  return now;
}
