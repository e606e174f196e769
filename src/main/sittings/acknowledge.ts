import { Fault } from '../../core/base/fault.ts';
import type { Recorder } from '../booths/recorder.ts';
import type { HostContext } from '../context.ts';
import { isDiskError } from '../storage/sqlite-errors.ts';
import { endIfOverdue } from './end-attempt.ts';

/** These recorders' frames are on disk: says so to their booths (B8), and ends what is overdue. */
export function acknowledge(ctx: HostContext, recorders: readonly Recorder[]): void {
  const now = ctx.clock.now();
  ctx.committed.lastAt = now;
  for (const { attempt, durable } of recorders) {
    const live = ctx.live.byId(attempt);
    if (live === undefined) continue;
    live.durableAt = now;
    live.prints.length = 0;
    ctx.links.send(live.booth, { type: 'ack', attempt, frames: durable.frames, events: durable.events });
    live.moved.emit();
    try {
      endIfOverdue(ctx, live);
    } catch (error) {
      // The next commit ends it: a disk that is full, or one sitting whose rows are damaged, must not end the host instead.
      if (!isDiskError(error) && !(error instanceof Fault)) throw error;
    }
  }
  ctx.changed.booths.emit();
}
