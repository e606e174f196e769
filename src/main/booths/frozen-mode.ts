import { Fault } from '../../core/base/fault.ts';
import type { HostContext } from '../context.ts';
import { noteIrregularity } from '../sittings/reasons.ts';
import type { Booth } from '../storage/booths.ts';
import { sittingAtBooth } from '../storage/sittings.ts';

const WORDS = {
  vr: 'The booth came back as a headset. The sitting was authorised on a screen; it was not let in.',
  flat: 'The booth came back as a screen. The sitting was authorised in a headset; it was not let in.',
};

/**
 * A sitting is sat in the mode it was authorised in: where its booth says it is of another, that is an irregularity, one line
 * a minute. Throws `mode-frozen`.
 */
export function refuseOtherMode(ctx: HostContext, booth: Booth, mode: Booth['mode']): void {
  const sitting = mode === booth.mode ? undefined : sittingAtBooth(ctx.db, booth.id);
  if (sitting === undefined || sitting.state === 'created') return;
  const { id, person } = sitting;
  const at = ctx.clock.now();
  ctx.late.addMerged({
    key: `mode ${id}`,
    work: (count) => {
      const note = count > 1 ? `${WORDS[mode]} (${count} times)` : WORDS[mode];
      const attempt = ctx.live.ofSitting(id)?.id ?? null;
      noteIrregularity(
        ctx.db,
        { sitting: id, person, attempt, kind: 'technical', note, by: 'host', recordedMs: null },
        at,
      );
      ctx.changed.sittings.emit();
    },
  });
  throw new Fault('mode-frozen', 'The sitting was authorised in another mode. Ask the proctor.');
}
