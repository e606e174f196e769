import { Fault } from '../../core/base/fault.ts';
import type { SittingId } from '../../core/base/ids.ts';
import type { IrregularityKind } from '../../core/sitting/decision.ts';
import { nextSittingState, type SittingAction } from '../../core/sitting/states.ts';
import type { HostContext } from '../context.ts';
import { auditSitting } from '../storage/audit.ts';
import { boothById } from '../storage/booths.ts';
import { transaction } from '../storage/database.ts';
import { addLeaf } from '../storage/merkle-tree.ts';
import { changeSitting, type Sitting, type SittingChange, sittingById } from '../storage/sittings.ts';
import { endAttempt, submitSitting } from './end-attempt.ts';
import { assignmentOf } from './next-step.ts';
import { noteIrregularity, sealFor } from './reasons.ts';

/** Stops the clock, for a reason that is kept. The booth is told, unless it has been. */
export function pauseSitting(
  ctx: HostContext,
  id: SittingId,
  reason: string,
  by: 'proctor' | 'host' = 'proctor',
  booth: 'told' | 'untold' = 'untold',
): void {
  const sitting = sittingById(ctx.db, id);
  const now = ctx.clock.now();
  const sealed = sealFor(ctx.db, sitting.person, `pause ${id}`, reason);
  act(ctx, sitting, 'pause', { pauses: sitting.pauses + 1, pauseReason: sealed, pausedSince: now }, { reason, by });
  if (booth === 'untold') tell(ctx, sitting, { type: 'pause', reason: reason.slice(0, 300) });
}

export function resumeSitting(ctx: HostContext, id: SittingId, reason: string): void {
  const sitting = sittingById(ctx.db, id);
  if (ctx.disk.state === 'full' || ctx.disk.state === 'failed')
    throw new Fault('disk-nearly-full', 'The disk is still full. Make room first, then resume.');
  act(ctx, sitting, 'resume', { pauseReason: null, pausedSince: null }, { reason, by: 'proctor' });
  tell(ctx, sitting, { type: 'resume' });
  tellTime(ctx, sitting);
}

/** More working time, for a reason. Throws `sitting-over` for one that has ended. */
export function extendSitting(ctx: HostContext, id: SittingId, seconds: number, reason: string): void {
  const sitting = sittingById(ctx.db, id);
  const { state } = sitting;
  if (state === 'submitted' || state === 'decided' || state === 'stopped')
    throw new Fault('sitting-over', 'The sitting is over: its working time can not change any more.');
  const now = ctx.clock.now();
  transaction(ctx.db, () => {
    changeSitting(ctx.db, id, state, { allowedS: sitting.allowedS + seconds });
    noteIrregularity(ctx.db, { ...noteOf(ctx, sitting), kind: 'proctor', note: reason, by: 'proctor' }, now);
    auditSitting(ctx.db, id, { at: now, what: 'sitting.extended', by: 'proctor', data: { seconds } });
  });
  tellTime(ctx, sitting);
  ctx.changed.sittings.emit();
}

/** Ends the sitting at once: the booth shows the real room, what was recorded is kept. */
export function stopSitting(ctx: HostContext, id: SittingId, reason: string): void {
  const sitting = sittingById(ctx.db, id);
  nextSittingState(sitting.state, 'stop');
  // First the candidate's eyes, then our files.
  tell(ctx, sitting, { type: 'stop', reason: reason.slice(0, 300) });
  const live = ctx.live.ofSitting(id);
  if (live !== undefined) endAttempt(ctx, live, 'broken');
  act(
    ctx,
    sitting,
    'stop',
    { endedAt: ctx.clock.now(), pauseReason: null, pausedSince: null },
    { reason, by: 'proctor' },
  );
}

/** Hands in what has been recorded. Throws `attempt-running` while one is. */
export function submitEarly(ctx: HostContext, id: SittingId): void {
  if (ctx.live.ofSitting(id) !== undefined)
    throw new Fault(
      'attempt-running',
      'An attempt is running. It ends when the candidate is done, or when you stop it.',
    );
  submitSitting(ctx, id, 'proctor');
  tell(ctx, sittingById(ctx.db, id), { type: 'assigned', assignment: null });
}

export function logIrregularity(ctx: HostContext, id: SittingId, kind: IrregularityKind, note: string): void {
  const sitting = sittingById(ctx.db, id);
  const entry = { ...noteOf(ctx, sitting), kind, note, by: 'proctor' as const };
  transaction(ctx.db, () => noteIrregularity(ctx.db, entry, ctx.clock.now()));
  ctx.changed.sittings.emit();
}

/** Where a note about the sitting belongs now. */
function noteOf(ctx: HostContext, { id, person }: Sitting) {
  const live = ctx.live.ofSitting(id);
  const recordedMs = live === undefined ? null : live.recorder.received.lastTime / 10;
  return { sitting: id, person, attempt: live?.id ?? null, recordedMs };
}

const DONE = { pause: 'paused', resume: 'resumed', stop: 'stopped' } as const;

/** One change of state, with its reason among the irregularities and its line in the audit trail. */
function act(
  ctx: HostContext,
  sitting: Sitting,
  action: SittingAction & keyof typeof DONE,
  to: SittingChange,
  { reason, by }: { readonly reason: string; readonly by: 'proctor' | 'host' },
): void {
  const state = nextSittingState(sitting.state, action);
  const now = ctx.clock.now();
  transaction(ctx.db, () => {
    changeSitting(ctx.db, sitting.id, sitting.state, { ...to, state });
    const kind = by === 'host' ? 'technical' : 'proctor';
    noteIrregularity(ctx.db, { ...noteOf(ctx, sitting), kind, note: reason, by }, now);
    const head = auditSitting(ctx.db, sitting.id, { at: now, what: `sitting.${DONE[action]}`, by, data: {} });
    if (state === 'stopped') addLeaf(ctx.db, sitting.id, head, now);
  });
  ctx.changed.sittings.emit();
}

function tell(ctx: HostContext, { booth }: Sitting, message: Parameters<HostContext['links']['send']>[1]): void {
  if (booth !== null) ctx.links.send(booth, message);
}

/** The candidate sees how long there is, as the host counts it [B18]. */
function tellTime(ctx: HostContext, sitting: Sitting): void {
  const booth = sitting.booth === null ? undefined : boothById(ctx.db, sitting.booth);
  if (booth !== undefined) tell(ctx, sitting, { type: 'assigned', assignment: assignmentOf(ctx, booth) });
}
