import { BOOTH_PROTOCOL, type ToBooth } from '../../shared/booth.ts';
import type { HostContext } from '../context.ts';
import { assignmentOf } from '../sittings/next-step.ts';
import type { Booth } from '../storage/booths.ts';
import { findCenter } from '../storage/center.ts';
import { sittingById } from '../storage/sittings.ts';

/** What a booth is told when it comes, or comes back: its assignment, and where an open attempt goes on [B9]. */
export function welcomeFor(ctx: HostContext, booth: Booth): Extract<ToBooth, { type: 'welcome' }> {
  const center = findCenter(ctx.db);
  const live = ctx.live.atBooth(booth.id);
  return {
    type: 'welcome',
    protocol: BOOTH_PROTOCOL,
    booth: booth.id,
    boothName: booth.name,
    center: center?.name ?? '',
    language: center?.language ?? 'en',
    assignment: assignmentOf(ctx, booth),
    open:
      live === undefined
        ? null
        : {
            header: live.header,
            frames: live.recorder.durable.frames,
            events: live.recorder.durable.events,
            paused: sittingById(ctx.db, live.sitting).state === 'paused',
          },
  };
}
