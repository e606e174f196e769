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
