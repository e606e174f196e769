import { Fault } from '../../core/base/fault.ts';
import type { AttemptId } from '../../core/base/ids.ts';
import type { HostContext } from '../context.ts';
import { sittingById } from '../storage/sittings.ts';
import { isDiskError } from '../storage/sqlite-errors.ts';
import { pauseSitting } from './proctor.ts';

const WHY = 'The disk of the desk is full or does not write. Nothing that was acknowledged is lost.';

/** What happens to sittings under way while the disk does not take what is recorded. */
export interface DiskTrouble {
  /** A commit was refused, for the first time or again. */
  refused(): void;
  /** Commits work again. */
  over(): void;
}

/**
 * Pauses every sitting under way, visibly; the proctor resumes them. Where not even the pause can be written, the booth is
 * told at once, and the pause is written as soon as it can be.
 */
export function diskTrouble(ctx: HostContext): DiskTrouble {
  const told = new Set<AttemptId>();
  return {
    refused() {
      for (const { id, booth, sitting, recorder } of ctx.live.all) {
        // A booth that hears nothing for long gives its connection up: tells it that nothing new is safe.
        const { frames, events } = recorder.durable;
        ctx.links.send(booth, { type: 'ack', attempt: id, frames, events });
        if (told.has(id)) continue;
        try {
          if (sittingById(ctx.db, sitting).state === 'inProgress') pauseSitting(ctx, sitting, WHY, 'host');
        } catch (error) {
          if (!isDiskError(error) && !(error instanceof Fault)) throw error;
          told.add(id);
          ctx.links.send(booth, { type: 'pause', reason: WHY });
        }
      }
    },
    over() {
      const due = ctx.live.all.filter(({ id }) => told.has(id));
      told.clear();
      for (const { id, sitting } of due) {
        ctx.late.add({
          key: `pause ${id}`,
          work: () => {
            if (sittingById(ctx.db, sitting).state === 'inProgress') pauseSitting(ctx, sitting, WHY, 'host', 'told');
          },
        });
      }
    },
  };
}
