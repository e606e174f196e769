import { randomInt } from 'node:crypto';
import type { Pack } from '../../core/assessment/pack.ts';
import { canonicalBytes, canonicalJson } from '../../core/base/canonical-json.ts';
import { sha256Hex } from '../../core/base/digest.ts';
import { Fault } from '../../core/base/fault.ts';
import type { AttemptId } from '../../core/base/ids.ts';
import type { RecordingHeader, TrackingCheck } from '../../core/recording/header.ts';
import { trackingVerdict } from '../../core/recording/tracking-check.ts';
import { nextSittingState } from '../../core/sitting/states.ts';
import type { ToHost } from '../../shared/booth.ts';
import type { HostContext } from '../context.ts';
import { newId } from '../ids.ts';
import { addAttempt, attemptById, attemptLines } from '../storage/attempts.ts';
import { auditSitting } from '../storage/audit.ts';
import type { Booth } from '../storage/booths.ts';
import { transaction } from '../storage/database.ts';
import { changeSitting, type Sitting, sittingAtBooth } from '../storage/sittings.ts';
import { goLive, noteOnce } from './go-live.ts';
import { nextStep, sittingTask } from './next-step.ts';

const CLAIMED = 'The booth called its tracking better or worse than its own figures say. The host’s verdict stands.';

type Begin = Extract<ToHost, { type: 'begin' }>;

/**
 * Grants a booth its warm-up or attempt [B12], and makes the header it records under. Throws `no-sitting-here`,
 * `sitting-not-running`, `disk-nearly-full`, `nothing-to-begin`, `attempt-running` or `tracking-not-fit`.
 */
export function beginAttempt(ctx: HostContext, booth: Booth, begin: Begin): RecordingHeader {
  const sitting = sittingAtBooth(ctx.db, booth.id);
  if (sitting === undefined || sitting.id !== begin.sitting)
    throw new Fault('no-sitting-here', 'This booth has no such sitting. Ask the proctor.');
  if (sitting.state !== 'authorised' && sitting.state !== 'inProgress')
    throw new Fault('sitting-not-running', 'The proctor has not opened the sitting, or has paused it.');
  if (ctx.disk.state === 'full' || ctx.disk.state === 'failed')
    throw new Fault('disk-nearly-full', "The desk's disk is full: nothing can be recorded until there is room again.");
  if (ctx.live.atBooth(booth.id) !== undefined)
    throw new Fault('attempt-running', 'An attempt is running in this booth. It has to end first.');
  const { pack, task } = sittingTask(ctx.db, sitting);
  const lines = attemptLines(ctx.db, sitting.id);
  const purpose = nextStep(sitting, task, lines, booth.mode);
  if (purpose === 'nothing') throw new Fault('nothing-to-begin', 'All attempts of this sitting have been made.');
  const tracking = trackingOf(begin, booth.mode, pack);

  const number = lines.filter((line) => line.purpose === purpose).length + 1;
  const header = headerFor(sitting, booth, { ...begin, tracking }, { purpose, number });
  const now = ctx.clock.now();
  transaction(ctx.db, () => {
    if (sitting.state === 'authorised')
      changeSitting(ctx.db, sitting.id, 'authorised', { state: nextSittingState('authorised', 'begin') });
    addAttempt(
      ctx.db,
      { id: header.attempt, sitting: sitting.id, number, purpose, task: task.id, startedAt: now },
      canonicalJson(header),
    );
    auditSitting(ctx.db, sitting.id, {
      at: now,
      what: 'attempt.begun',
      by: 'booth',
      data: {
        attempt: header.attempt,
        purpose,
        number,
        mode: booth.mode,
        booth: booth.id,
        header: sha256Hex(canonicalBytes(header)),
      },
    });
  });
  goLive(ctx, attemptById(ctx.db, header.attempt), booth.id);
  if (tracking.verdict !== begin.tracking.verdict)
    noteOnce(ctx, { id: header.attempt, sitting: sitting.id }, 'technical', null, CLAIMED);
  ctx.changed.sittings.emit();
  ctx.changed.booths.emit();
  return header;
}

/** A headset is measured before each attempt, a mouse can not be. The verdict is the host's own, from the booth's figures. */
function trackingOf({ tracking }: Begin, mode: Booth['mode'], { trackingClass }: Pack): TrackingCheck {
  if (mode === 'flat' && tracking.verdict !== 'notApplicable')
    throw new Fault('tracking-not-fit', 'A screen has no tracking to check.');
  if (mode === 'flat') return tracking;
  if (tracking.verdict === 'notApplicable')
    throw new Fault('tracking-not-fit', 'The tracking check has to be made first.');
  const { positionMm, rotationDeg } = trackingClass;
  const allowed = { positionMm: Number(positionMm), rotationDeg: Number(rotationDeg) };
  const verdict = trackingVerdict(tracking, allowed);
  if (verdict === 'notToday' || tracking.verdict === 'notToday')
    throw new Fault(
      'tracking-not-fit',
      'Tracking is not good enough here today. Improve the light or change the booth.',
    );
  return { ...tracking, verdict };
}

function headerFor(
  sitting: Sitting,
  booth: Booth,
  begin: Begin,
  { purpose, number }: { readonly purpose: 'attempt' | 'warmUp'; readonly number: number },
): RecordingHeader {
  return {
    format: 'proofbench-recording-1',
    purpose,
    sitting: sitting.id,
    attempt: newId<AttemptId>(),
    person: sitting.person,
    pack: sitting.pack,
    packVersion: sitting.packVersion,
    task: sitting.task,
    assessment: sitting.assessment,
    rules: sitting.rules,
    drawnCase: 'standard',
    seed: randomInt(0x1_0000_0000),
    mode: booth.mode,
    attemptNumber: number,
    conditions: { ...begin.conditions, extraTimePercent: sitting.conditions.extraTimePercent },
    placement: begin.placement,
    tracking: begin.tracking,
    quantisation: { timeUnitS: '0.0001', positionStepMm: '0.1', quaternionBits: 15, analogBits: 8 },
    device: booth.device,
    recorderKey: null,
  };
}
