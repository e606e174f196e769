import { TIME_UNITS_PER_S } from '../../core/sim/clock.ts';
import type { HostContext } from '../context.ts';
import { type AttemptLine, attemptLines, type Progress } from '../storage/attempts.ts';
import type { Sitting } from '../storage/sittings.ts';

/** Recorded time that counts, s: without what lay between pauses. */
export const workedS = ({
  lastTime,
  pausedUnits,
  pausedAt,
}: Pick<Progress, 'lastTime' | 'pausedUnits' | 'pausedAt'>): number =>
  Math.max(0, (pausedAt ?? lastTime) - pausedUnits) / TIME_UNITS_PER_S;

/** Working time a sitting has used, s. Frames count as soon as they are received. */
export function usedS(ctx: Pick<HostContext, 'live'>, attempts: readonly AttemptLine[]): number {
  let sum = 0;
  for (const attempt of attempts)
    if (attempt.purpose === 'attempt') sum += workedS(ctx.live.byId(attempt.id)?.recorder.received ?? attempt);
  return sum;
}

/** Working time left, s. */
export const leftS = (ctx: Pick<HostContext, 'live' | 'db'>, sitting: Sitting): number =>
  sitting.allowedS - usedS(ctx, attemptLines(ctx.db, sitting.id));

/**
 * The second of the running attempt's recording at which the working time ends; of the next one's where none runs. Grows with
 * extra time and with pauses, and is less for a second attempt by what the first has used.
 */
export function endsAtS(ctx: Pick<HostContext, 'live' | 'db'>, sitting: Sitting): number {
  const live = ctx.live.ofSitting(sitting.id);
  const recordedS = live?.purpose === 'attempt' ? live.recorder.received.lastTime / TIME_UNITS_PER_S : 0;
  return Math.max(0, leftS(ctx, sitting) + recordedS);
}
