import { Fault } from '../../core/base/fault.ts';
import type { AttemptId, BoothId } from '../../core/base/ids.ts';
import { FRAME_INTS } from '../../core/recording/frame.ts';
import type { IrregularityKind } from '../../core/sitting/decision.ts';
import { secondsLeft } from '../booths/recorded-length.ts';
import { createRecorder } from '../booths/recorder.ts';
import { createResimulation } from '../booths/resimulation.ts';
import { storedRecorder } from '../booths/stored-recorder.ts';
import { watchTelemetry } from '../booths/telemetry-watch.ts';
import type { HostContext } from '../context.ts';
import { createSignal } from '../signal.ts';
import { type Attempt, attemptById, attemptLines, runningAttempts } from '../storage/attempts.ts';
import { hasIrregularity } from '../storage/irregularities.ts';
import { addPrint } from '../storage/motion-prints.ts';
import { sittingById } from '../storage/sittings.ts';
import { attemptSimulation } from './attempt-simulation.ts';
import { sittingTask } from './next-step.ts';
import { noteIrregularity } from './reasons.ts';

const WORDS: Partial<Record<IrregularityKind, string>> = {
  digestMismatch: 'The booth computed another state than the host. The host’s result stands.',
  clockDrift: 'The booth’s clock runs more than 0.5 % off the host’s.',
  repeatedTelemetry: 'Motion in this attempt equals motion that was recorded before.',
  impossibleTiming: 'Frames came before their time, or more of them than a headset makes.',
  linkLost: 'The link to the booth was lost while the attempt ran.',
  other: 'The recording has a pause that the proctor did not make.',
  technical: 'The host was started again while the attempt ran.',
};

/** Takes a running attempt up: a fresh one, or after a restart the one the disk knows. */
export function goLive(ctx: HostContext, attempt: Attempt, booth: BoothId): void {
  const sitting = sittingById(ctx.db, attempt.sitting);
  const { task } = sittingTask(ctx.db, sitting);
  // After a restart UTC alone tells how long ago it was granted; a clock that was set back meanwhile can not undo what was recorded.
  const sinceMs = Math.max(ctx.clock.now() - attempt.startedAt, attempt.lastTime / 10);
  const grantedMs = ctx.clock.monotonicMs() - sinceMs;
  const note = (kind: IrregularityKind, recordedMs: number | null): void => noteOnce(ctx, attempt, kind, recordedMs);
  const prints: string[] = [];
  const recorder = createRecorder(storedRecorder(ctx.db, attempt), (db) => {
    for (const print of prints) addPrint(db, attempt.id, print);
  });
  const open = recorder.open.map(({ second, frames, frameCount, events }) => ({
    second,
    frames: frames.slice(0, frameCount * FRAME_INTS),
    events: [...events],
  }));
  const simulation = attemptSimulation(ctx.db, attempt, task, open);
  ctx.live.add({
    id: attempt.id,
    sitting: attempt.sitting,
    booth,
    purpose: attempt.purpose,
    warmUpS: task.warmUpS,
    secondsLeft: secondsLeft(attemptLines(ctx.db, attempt.sitting).filter(({ id }) => id !== attempt.id)),
    grantedMs,
    header: attempt.header,
    recorder,
    resimulation: createResimulation(simulation, (second) => note('digestMismatch', second * 1000)),
    work: simulation.state,
    telemetry: watchTelemetry(grantedMs, note),
    moved: createSignal(),
    prints,
    repeats: 0,
    pausesSeen: 0,
    durableAt: attempt.frames > 0 ? ctx.clock.now() : null,
  });
}

/** Links lost are one line a minute, however often a booth comes and goes. */
export const lostLinks = (attempt: AttemptId): string => `linkLost ${attempt}`;

/**
 * The host notes each kind of thing once per attempt; a link may be lost again and again. Never throws for the disk's sake:
 * what it does not take now is written later.
 */
export function noteOnce(
  ctx: Pick<HostContext, 'db' | 'clock' | 'changed' | 'late'>,
  attempt: Pick<Attempt, 'id' | 'sitting'>,
  kind: IrregularityKind,
  recordedMs: number | null,
  words = WORDS[kind] ?? kind,
): void {
  const at = ctx.clock.now();
  const work = (count: number): void => {
    if (kind !== 'linkLost' && kind !== 'technical' && hasIrregularity(ctx.db, attempt.id, kind)) return;
    const { person } = sittingById(ctx.db, attempt.sitting);
    const note = count > 1 ? `${words} (${count} times)` : words;
    const { sitting, id } = attempt;
    noteIrregularity(ctx.db, { sitting, person, attempt: id, kind, note, by: 'host', recordedMs }, at);
    ctx.changed.sittings.emit();
  };
  if (kind === 'linkLost') ctx.late.addMerged({ key: lostLinks(attempt.id), work });
  else ctx.late.add({ key: `${kind} ${attempt.id}`, work });
}

/**
 * After a start of the host: attempts that were running go on from what is on disk. One whose rows are damaged stays where it is,
 * and is told on stderr: it must not keep the others from going on, or the center from its files.
 */
export function resumeAttempts(ctx: HostContext): void {
  for (const id of runningAttempts(ctx.db)) {
    try {
      const attempt = attemptById(ctx.db, id);
      const { booth } = sittingById(ctx.db, attempt.sitting);
      if (booth === null) continue;
      goLive(ctx, attempt, booth);
      noteOnce(ctx, attempt, 'technical', attempt.lastTime / 10);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      process.stderr.write(`${error.message}\n`);
    }
  }
}
