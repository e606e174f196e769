import type { SittingId } from '../../core/base/ids.ts';
import { FRAME_INTS, TIME_COLUMN } from '../../core/recording/frame.ts';
import { BATCH_FRAMES, encodeBatch } from '../../shared/batch.ts';
import { createPairing } from '../booths/pairing.ts';
import { receiveBatch } from '../booths/receive-batch.ts';
import type { HostContext } from '../context.ts';
import { decideSitting, recommendationOf } from '../sittings/assessor.ts';
import { beginAttempt } from '../sittings/begin-attempt.ts';
import { authoriseSitting, createSitting } from '../sittings/create-sitting.ts';
import { finishAttempt } from '../sittings/end-attempt.ts';
import { noteOnce } from '../sittings/go-live.ts';
import { submitEarly } from '../sittings/proctor.ts';
import { attemptsOf } from '../storage/attempts.ts';
import { auditCenter } from '../storage/audit.ts';
import { type Booth, removeBooth } from '../storage/booths.ts';
import type { PastClock } from './past-clock.ts';
import type { Sample, SampleRecording } from './sample-recordings.ts';

/** What people take between one step and the next, ms. */
const STEP_MS = 40_000;
const MINUTE_MS = 60_000;

/**
 * Has the samples sat in a booth of their own, as booth, proctor and assessor would, on a clock that runs as fast as the host
 * does: the same rows, chains, audit lines and scores. The booth is removed at the end. Scores of what is left to decide may
 * still be in the making.
 */
export async function addSampleSittings(
  ctx: HostContext & { readonly clock: PastClock },
  samples: readonly Sample[],
): Promise<void> {
  const booth = pairSampleBooth(ctx);
  for (const sample of samples) {
    const id = sit(ctx, booth, sample);
    if (sample.decided) await decide(ctx, id);
    ctx.clock.pass(STEP_MS);
  }
  const now = ctx.clock.now();
  removeBooth(ctx.db, booth.id, now);
  auditCenter(ctx.db, { at: now, what: 'booth.removed', by: 'proctor', data: { booth: booth.id } });
  ctx.changed.booths.emit();
}

type Past = HostContext & { readonly clock: PastClock };

function pairSampleBooth(ctx: Past): Booth {
  const pairing = createPairing(ctx.db, ctx.clock, ctx.changed.booths.emit);
  const { code } = pairing.newCode('Sample booth');
  ctx.clock.pass(STEP_MS);
  return pairing.pair({ code, device: 'sample: scripted hand', mode: 'vr' }, 'this computer').booth;
}

/** One sitting from check-in to the end of its one attempt. */
function sit(ctx: Past, booth: Booth, { candidate, warmUp, attempt }: Sample): SittingId {
  const { pack, task, conditions } = attempt.header;
  const id = createSitting(ctx, { candidateName: candidate, pack, task, booth: booth.id, conditions });
  ctx.clock.pass(STEP_MS);
  authoriseSitting(ctx, id);
  for (const recording of [warmUp, attempt]) {
    ctx.clock.pass(STEP_MS);
    record(ctx, booth, id, recording);
  }
  ctx.clock.pass(STEP_MS);
  submitEarly(ctx, id);
  return id;
}

/** Takes a recording over under a header of its own, batch by batch at the pace it was made. */
function record(ctx: Past, booth: Booth, sitting: SittingId, { header, frames, events }: SampleRecording): void {
  const { placement, tracking, conditions } = header;
  const { attempt } = beginAttempt(ctx, booth, { type: 'begin', sitting, placement, tracking, conditions });
  const live = ctx.live.atBooth(booth.id);
  if (live === undefined) throw new Error('what was just begun is live');
  const count = frames.length / FRAME_INTS;
  let event = 0;
  let recorded = 0;
  for (let first = 0; first < count; first += BATCH_FRAMES) {
    const rows = frames.slice(first * FRAME_INTS, (first + BATCH_FRAMES) * FRAME_INTS);
    const until = rows[rows.length - FRAME_INTS + TIME_COLUMN] as number; // a batch has at least one row
    const due = events.slice(event).filter(({ time }) => time <= until);
    ctx.clock.pass((until - recorded) / 10);
    const batch = encodeBatch({ attempt, firstFrame: first, firstEvent: event, frames: rows, events: due });
    receiveBatch(ctx, live, batch, (kind, recordedMs) => noteOnce(ctx, live, kind, recordedMs));
    event += due.length;
    recorded = until;
  }
  finishAttempt(ctx, booth, { type: 'finish', attempt, frames: count, events: event });
}

/** The sample assessor decides as the scorer recommends, and leaves what it can not decide. */
async function decide(ctx: Past, id: SittingId): Promise<void> {
  await ctx.scoring.idle();
  const recommended = recommendationOf(attemptsOf(ctx.db, id));
  ctx.clock.pass(3 * MINUTE_MS);
  if (recommended !== null) decideSitting(ctx, id, recommended, 'Sample decision: as recommended.');
}
