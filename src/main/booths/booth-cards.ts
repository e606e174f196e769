import type { z } from 'zod';
import type { BoothId } from '../../core/base/ids.ts';
import { TIME_UNITS_PER_S } from '../../core/sim/clock.ts';
import type { ToHost } from '../../shared/booth.ts';
import type { BoothCard } from '../../shared/desk.ts';
import type { HostContext } from '../context.ts';
import { listBooths } from '../storage/booths.ts';
import { sittingAtBooth } from '../storage/sittings.ts';

type Status = Omit<Extract<ToHost, { type: 'status' }>, 'type'>;

/** What the host knows of a booth besides its row: gone with the process. */
interface Presence {
  linked: boolean;
  since: number | null;
  handUpSince: number | undefined;
  /** undefined until the booth has told. */
  status: Status | undefined;
}

export interface BoothCards {
  setLinked(booth: BoothId, linked: boolean): void;
  setStatus(booth: BoothId, status: Status): void;
  setHandUp(booth: BoothId, up: boolean): void;
  list(ctx: HostContext): z.infer<typeof BoothCard>[];
}

/** `now`: ms UTC. `onChange` is called for what a proctor must see. */
export function boothCards(now: () => number, onChange: () => void): BoothCards {
  const known = new Map<BoothId, Presence>();
  const presence = (booth: BoothId): Presence => {
    let found = known.get(booth);
    if (found === undefined) {
      found = { linked: false, since: null, handUpSince: undefined, status: undefined };
      known.set(booth, found);
    }
    return found;
  };
  return {
    setLinked(booth, linked) {
      const of = presence(booth);
      if (of.linked === linked) return;
      of.linked = linked;
      of.since = now();
      onChange();
    },
    setStatus(booth, status) {
      presence(booth).status = status;
      onChange();
    },
    setHandUp(booth, up) {
      const of = presence(booth);
      of.handUpSince = up ? (of.handUpSince ?? now()) : undefined;
      onChange();
    },
    list: (ctx) =>
      listBooths(ctx.db).map(({ id, number, name, mode, device }) => {
        const { linked, since, handUpSince, status } = presence(id);
        const live = ctx.live.atBooth(id);
        return {
          id,
          number,
          name,
          mode,
          device,
          linked,
          since,
          battery: status?.battery ?? null,
          framesPerSecond: status?.framesPerSecond ?? null,
          missedFrames: status?.missedFrames ?? null,
          trackedPercent: status?.trackedPercent ?? null,
          handUp: handUpSince !== undefined,
          handUpSince: handUpSince ?? null,
          sitting: sittingAtBooth(ctx.db, id)?.id ?? null,
          attempt: live?.id ?? null,
          purpose: live?.purpose ?? null,
          recordedS: (live?.recorder.durable.lastTime ?? 0) / TIME_UNITS_PER_S,
          durableAt: live?.durableAt ?? null,
        };
      }),
  };
}
