import { Fault } from '../../core/base/fault.ts';
import type { AttemptId, BoothId } from '../../core/base/ids.ts';
import { nextSittingState } from '../../core/sitting/states.ts';
import type { Assignment, ToHost } from '../../shared/booth.ts';
import type { LiveAttempt } from '../booths/live-attempts.ts';
import { isLongEnough } from '../booths/recorded-length.ts';
import type { HostContext } from '../context.ts';
import { attemptById, attemptLines, endAttempt as endStoredAttempt } from '../storage/attempts.ts';
import { auditSitting } from '../storage/audit.ts';
import { type Booth, boothById } from '../storage/booths.ts';
import { transaction } from '../storage/database.ts';
import { changeSitting, sittingById } from '../storage/sittings.ts';
import { lostLinks } from './go-live.ts';
import { assignmentOf, nextStep, sittingTask } from './next-step.ts';
import { leftS, workedS } from './working-time.ts';

/**
 * Ends a live attempt: everything taken is written, the chain is closed, and the score is put in hand. Throws
 * `disk-nearly-full` where the disk does not take the rest.
 */
export function endAttempt(ctx: HostContext, live: LiveAttempt, state: 'finished' | 'broken'): void {
  ctx.commit.flush();
  if (live.recorder.hasPending)
    throw new Fault('disk-nearly-full', "The desk's disk does not take the rest of the recording. Make room first.");
  // Its story ends with it: what was merged is written before the last line.
  ctx.late.settle(lostLinks(live.id));
  const now = ctx.clock.now();
  const { frames, events } = live.recorder.durable;
  transaction(ctx.db, () => {
    const head = live.recorder.close(ctx.db);
    endStoredAttempt(ctx.db, live.id, { state, head, now });
    auditSitting(ctx.db, live.sitting, {
      at: now,
      what: 'attempt.finished',
      by: state === 'finished' ? 'booth' : 'host',
      data: { attempt: live.id, purpose: live.purpose, state, frames, events, head },
    });
  });
  ctx.live.remove(live);
  if (live.purpose === 'attempt') ctx.scoring.add(live.id);
  ctx.changed.sittings.emit();
  ctx.changed.booths.emit();
}

/** Hands the sitting in. Within the caller's transaction or alone. */
export function submitSitting(ctx: HostContext, id: LiveAttempt['sitting'], by: 'proctor' | 'host'): void {
  const { state } = sittingById(ctx.db, id);
  const now = ctx.clock.now();
  transaction(ctx.db, () => {
    changeSitting(ctx.db, id, state, {
      state: nextSittingState(state, 'submit'),
      submittedAt: now,
      pauseReason: null,
      pausedSince: null,
    });
    auditSitting(ctx.db, id, { at: now, what: 'sitting.submitted', by, data: {} });
  });
  ctx.changed.sittings.emit();
}

/** What follows an attempt that has ended: the next step, or the sitting is handed in. Answers the step. */
export function afterAttempt(ctx: HostContext, live: LiveAttempt, mode: Booth['mode']): Assignment['next'] {
  const sitting = sittingById(ctx.db, live.sitting);
  const { task } = sittingTask(ctx.db, sitting);
  const next = nextStep(sitting, task, attemptLines(ctx.db, sitting.id), mode);
  if (next === 'nothing' && (sitting.state === 'inProgress' || sitting.state === 'paused'))
    submitSitting(ctx, sitting.id, 'host');
  return next;
}

type Finish = Extract<ToHost, { type: 'finish' }>;

/**
 * The booth says its attempt is whole [B10]. Saying it again, after a lost answer, is answered again. Throws
 * `attempt-incomplete`, `no-such-attempt`, or as `endAttempt`.
 */
export function finishAttempt(ctx: HostContext, booth: Booth, { attempt, frames, events }: Finish): void {
  const live = ctx.live.atBooth(booth.id);
  if (live === undefined || live.id !== attempt) {
    tellFinished(ctx, booth.id, attempt, stepAfterEnded(ctx, booth, attempt));
    return;
  }
  const { received } = live.recorder;
  if (received.frames !== frames || received.events !== events)
    throw new Fault(
      'attempt-incomplete',
      `The host has ${received.frames} frames and ${received.events} events of the attempt, the booth counts ${frames} and ${events}.`,
    );
  endAttempt(ctx, live, 'finished');
  tellFinished(ctx, booth.id, attempt, afterAttempt(ctx, live, booth.mode));
}

function stepAfterEnded(ctx: HostContext, booth: Booth, attempt: Finish['attempt']): Assignment['next'] {
  const ended = attemptById(ctx.db, attempt);
  const sitting = sittingById(ctx.db, ended.sitting);
  if (sitting.booth !== booth.id) throw new Fault('no-such-attempt', 'This booth has no such attempt.');
  return nextStep(sitting, sittingTask(ctx.db, sitting).task, attemptLines(ctx.db, sitting.id), booth.mode);
}

/** The booth may bring a warm-up to its own end within this, s. */
const WARM_UP_GRACE_S = 30;

/** Ends an attempt whose working time, or a warm-up whose length, is used up [B15], or whose recording is as long as it may be. Looked at after each commit. */
export function endIfOverdue(ctx: HostContext, live: LiveAttempt): void {
  const over =
    isLongEnough(live.recorder.durable.lastTime, live.secondsLeft) ||
    (live.purpose === 'attempt'
      ? leftS(ctx, sittingById(ctx.db, live.sitting)) <= 0
      : workedS(live.recorder.durable) >= live.warmUpS + WARM_UP_GRACE_S);
  if (!over) return;
  endAttempt(ctx, live, 'finished');
  const mode = boothById(ctx.db, live.booth)?.mode ?? live.header.mode;
  if (live.purpose === 'attempt') submitSitting(ctx, live.sitting, 'host');
  const next = live.purpose === 'attempt' ? 'nothing' : afterAttempt(ctx, live, mode);
  tellFinished(ctx, live.booth, live.id, next);
}

/** Tells the booth that the attempt is on disk and closed, and what comes next. */
function tellFinished(ctx: HostContext, id: BoothId, attempt: AttemptId, next: Assignment['next']): void {
  ctx.links.send(id, { type: 'finished', attempt, next });
  const booth = next === 'nothing' ? undefined : boothById(ctx.db, id);
  if (booth !== undefined) ctx.links.send(id, { type: 'assigned', assignment: assignmentOf(ctx, booth) });
}
