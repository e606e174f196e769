import type { z } from 'zod';
import type { Pack } from '../../core/assessment/pack.ts';
import type { SittingId } from '../../core/base/ids.ts';
import { utcSecond } from '../../core/credential/instant.ts';
import { TIME_UNITS_PER_S } from '../../core/sim/clock.ts';
import type { Decision } from '../../core/sitting/decision.ts';
import { possibleActions } from '../../core/sitting/states.ts';
import type { AttemptRow, Irregularity, NoBadgeReason, SittingDetail, SittingRow } from '../../shared/desk.ts';
import type { HostContext } from '../context.ts';
import { type Attempt, attemptLines, attemptsOf } from '../storage/attempts.ts';
import { decisionOf, type StoredDecision } from '../storage/decisions.ts';
import { exportsOf } from '../storage/exports.ts';
import { irregularitiesOf } from '../storage/irregularities.ts';
import { personById } from '../storage/persons.ts';
import { type IssuedCredential, issuedCredential } from '../storage/revocations.ts';
import { listSittings, type Sitting, sittingById } from '../storage/sittings.ts';
import { packOf } from './next-step.ts';
import { openFor } from './reasons.ts';
import { usedS } from './working-time.ts';

type Row = z.infer<typeof SittingRow>;
type Detail = z.infer<typeof SittingDetail>;

/** A sitting as lists show it. */
export function sittingRow(ctx: HostContext, sitting: Sitting): Row {
  const { id, person, pauseReason } = sitting;
  return {
    id,
    person,
    candidateName: personById(ctx.db, person).name ?? '',
    pack: sitting.pack,
    packVersion: sitting.packVersion,
    task: sitting.task,
    booth: sitting.booth,
    state: sitting.state,
    possible: possibleActions(sitting.state).filter(
      // What runs is not handed in: it ends when the candidate is done, or is stopped.
      (action) => action !== 'submit' || ctx.live.ofSitting(id) === undefined,
    ),
    conditions: sitting.conditions,
    createdAt: sitting.createdAt,
    authorisedAt: sitting.authorisedAt,
    submittedAt: sitting.submittedAt,
    allowedS: sitting.allowedS,
    usedS: usedS(ctx, attemptLines(ctx.db, id)),
    pauseReason: pauseReason === null ? '' : openFor(ctx.db, person, `pause ${id}`, pauseReason),
    pausedSince: sitting.pausedSince,
    sample: sitting.sample,
  };
}

export const sittingRows = (ctx: HostContext): Row[] => listSittings(ctx.db).map((sitting) => sittingRow(ctx, sitting));

/** Everything about one sitting. Throws `no-such-sitting`. */
export function sittingDetail(ctx: HostContext, id: SittingId): Detail {
  const sitting = sittingById(ctx.db, id);
  const attempts = attemptsOf(ctx.db, id);
  const decision = decisionOf(ctx.db, id);
  const issued = issuedCredential(ctx.db, id);
  const isRevoked = issued !== undefined && issued.revokedAt !== null;
  const noBadgeBecause = isRevoked ? 'revoked' : whyNoBadge(packOf(ctx.db, sitting), sitting, attempts, decision);
  const isOver = sitting.state === 'decided' || sitting.state === 'stopped';
  return {
    ...sittingRow(ctx, sitting),
    attempts: attempts.map((attempt) => attemptRow(ctx, attempt)),
    irregularities: irregularityRows(ctx, sitting),
    decision: decision === undefined ? null : openDecision(ctx, sitting, decision),
    badge: issued === undefined ? null : badgeState(ctx, sitting, issued),
    exports: exportsOf(ctx.db, id).map(({ file, kind, at, bytes }) => ({ file, kind, at, bytes })),
    exportable: !isOver ? 'nothing' : noBadgeBecause === '' ? 'badge' : 'record',
    noBadgeBecause,
  };
}

function attemptRow(ctx: HostContext, attempt: Attempt): z.infer<typeof AttemptRow> {
  const { frames, lastTime } = ctx.live.byId(attempt.id)?.recorder.received ?? attempt;
  return {
    id: attempt.id,
    number: attempt.number,
    purpose: attempt.purpose,
    task: attempt.task,
    state: attempt.state,
    startedAt: attempt.startedAt,
    frames,
    seconds: lastTime / TIME_UNITS_PER_S,
    score: attempt.score,
    scoreProblem: attempt.scoreProblem,
  };
}

function irregularityRows(ctx: HostContext, { id, person }: Sitting): z.infer<typeof Irregularity>[] {
  return irregularitiesOf(ctx.db, id).map((stored) => ({
    at: stored.at,
    kind: stored.kind,
    note: openFor(ctx.db, person, `irregularity ${stored.id}`, stored.note),
    by: stored.by,
    attempt: stored.attempt,
    tick: stored.tick,
  }));
}

function badgeState(ctx: HostContext, { person }: Sitting, issued: IssuedCredential): NonNullable<Detail['badge']> {
  const { id, issuedAt, revokedAt, revokedReason } = issued;
  const reason = revokedReason === null ? '' : openFor(ctx.db, person, `revocation ${id}`, revokedReason);
  return { id, issuedAt, revokedAt, revokedReason: reason };
}

/** The decision as it is shown and exported. */
export function openDecision(ctx: HostContext, { id, person }: Sitting, stored: StoredDecision): Decision {
  return {
    verdict: stored.verdict,
    recommended: stored.recommended,
    reason: openFor(ctx.db, person, `decision ${id}`, stored.reason),
    decidedAt: utcSecond(stored.decidedAt),
    assessor: stored.assessor,
  };
}

/** The achievement of a pack that a task earns, if there is one for it. */
export const achievementFor = (pack: Pack, task: string): string | undefined =>
  pack.achievements.find(({ tasks }) => tasks.every((one) => one === task))?.id;

/** '' where a badge can be issued. */
export function whyNoBadge(
  pack: Pack,
  sitting: Pick<Sitting, 'task' | 'state'>,
  attempts: readonly Pick<Attempt, 'purpose' | 'score' | 'header' | 'state'>[],
  decision: Pick<StoredDecision, 'verdict'> | undefined,
): NoBadgeReason {
  const last = attempts.findLast(({ purpose }) => purpose === 'attempt');
  if (decision === undefined) return 'notDecided';
  if (decision.verdict !== 'competent') return 'notCompetent';
  if (last === undefined || last.state !== 'finished') return 'notFinished';
  if (last.score === null) return 'notScored';
  if (!pack.modes.badge.includes(last.header.mode)) return 'modeGivesNoBadge';
  return achievementFor(pack, sitting.task) === undefined ? 'noAchievement' : '';
}
