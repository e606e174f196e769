import { Fault } from '../../core/base/fault.ts';
import { EVENT_KIND } from '../../core/recording/event.ts';
import { FRAME_INTS } from '../../core/recording/frame.ts';
import { type Batch, decodeBatch } from '../../shared/batch.ts';
import type { HostContext } from '../context.ts';
import { isKnownPrint } from '../storage/motion-prints.ts';
import { sittingById } from '../storage/sittings.ts';
import { isDiskError } from '../storage/sqlite-errors.ts';
import type { LiveAttempt } from './live-attempts.ts';
import { moreThanRecorded } from './quota.ts';
import { checkLength } from './recorded-length.ts';

/** So many stretches of known motion are no coincidence. */
const REPEATS = 3;

/** What may be noted of an attempt while its batches come. */
export type Notice = (kind: 'repeatedTelemetry' | 'other', recordedMs: number) => void;

/**
 * Takes one binary message of a booth for its live attempt. Answers how many frames it held. Throws the Faults of
 * `decodeBatch`, of `checkLength` and of the recorder, and `more-than-recorded`.
 */
export function receiveBatch(ctx: HostContext, live: LiveAttempt, bytes: Uint8Array, notice: Notice): number {
  const batch = decodeBatch(bytes);
  const at = { monotonicMs: ctx.clock.monotonicMs(), utcMs: ctx.clock.now() };
  const count = batch.frames.length / FRAME_INTS;
  if (moreThanRecorded(live.recorder.received.frames + count, at.monotonicMs - live.grantedMs))
    throw new Fault('more-than-recorded', 'The booth sends more frames than a device can have recorded by now.');
  const { received } = live.recorder;
  checkLength(batch, received.lastTime, at.monotonicMs - live.grantedMs, live.secondsLeft);
  live.recorder.take(batch, at);
  ctx.commit.request(live.recorder);
  live.moved.emit();
  live.resimulation.push(batch);
  try {
    watch(ctx, live, batch, at.monotonicMs, notice);
  } catch (error) {
    // What was taken is recorded, whether or not the database can tell just now what there is to notice of it.
    if (!isDiskError(error) && !(error instanceof Fault)) throw error;
  }
  return count;
}

/** Is the motion known, and are the pauses the proctor's own? */
function watch(ctx: HostContext, live: LiveAttempt, batch: Batch, monotonicMs: number, notice: Notice): void {
  const recordedMs = live.recorder.received.lastTime / 10;
  for (const print of live.telemetry.push(batch.frames, monotonicMs)) {
    if (isKnownPrint(ctx.db, print)) live.repeats++;
    live.prints.push(print);
    if (live.repeats === REPEATS) notice('repeatedTelemetry', recordedMs);
  }
  for (const { kind, value } of batch.events) {
    if (kind !== EVENT_KIND.paused || value !== 1) continue;
    live.pausesSeen++;
    if (live.pausesSeen > sittingById(ctx.db, live.sitting).pauses) notice('other', recordedMs);
  }
}
