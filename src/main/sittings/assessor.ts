import { Fault } from '../../core/base/fault.ts';
import type { SittingId } from '../../core/base/ids.ts';
import type { Verdict } from '../../core/sitting/decision.ts';
import { nextSittingState } from '../../core/sitting/states.ts';
import type { HostContext } from '../context.ts';
import { type Attempt, attemptsOf } from '../storage/attempts.ts';
import { auditSitting } from '../storage/audit.ts';
import { findCenter } from '../storage/center.ts';
import { transaction } from '../storage/database.ts';
import { addDecision } from '../storage/decisions.ts';
import { addLeaf } from '../storage/merkle-tree.ts';
import { changeSitting, sittingById } from '../storage/sittings.ts';
import { nameMark, sealFor, textSha256 } from './reasons.ts';
import { expectTold } from './trail-check.ts';

/** What the scorer recommends for a sitting: that of its last attempt, null where there is none or it can not decide. */
export function recommendationOf(attempts: readonly Attempt[]): Verdict | null {
  const last = attempts.findLast(({ purpose }) => purpose === 'attempt');
  return last?.score?.result.recommendation ?? null;
}

/**
 * The assessor's decision (S5). Throws `score-not-ready` while a score is being computed, `reason-needed` where the decision
 * differs from the recommendation or voids the sitting, `stopped-only-void` for a sitting that was stopped,
 * `nothing-recorded` for one without an attempt: both can only be void. Throws `data-damaged` where what is decided by is
 * not what was once written.
 */
export function decideSitting(ctx: HostContext, id: SittingId, verdict: Verdict, reason: string): void {
  const sitting = sittingById(ctx.db, id);
  const state = nextSittingState(sitting.state, 'decide');
  const attempts = attemptsOf(ctx.db, id);
  const waiting = attempts.some((one) => one.purpose === 'attempt' && one.score === null && one.scoreProblem === '');
  if (waiting) throw new Fault('score-not-ready', 'The score is being computed. Decide when it is there.');
  if (sitting.state === 'stopped' && verdict !== 'void')
    throw new Fault('stopped-only-void', 'A sitting that was stopped can only be decided void.');
  if (verdict !== 'void' && !attempts.some(({ purpose }) => purpose === 'attempt'))
    throw new Fault('nothing-recorded', 'No attempt was recorded in this sitting. It can only be decided void.');
  const recommended = recommendationOf(attempts);
  if (reason === '' && (verdict === 'void' || verdict !== recommended))
    throw new Fault('reason-needed', 'Say why: the decision differs from what the scorer recommends, or is void.');
  expectTold(ctx.db, id);
  const assessor = findCenter(ctx.db)?.manager ?? '';
  const now = ctx.clock.now();
  transaction(ctx.db, () => {
    const sealed = sealFor(ctx.db, sitting.person, `decision ${id}`, reason);
    addDecision(ctx.db, id, { verdict, recommended, reason: sealed, assessor, decidedAt: now });
    changeSitting(ctx.db, id, sitting.state, { state, endedAt: now });
    const head = auditSitting(ctx.db, id, {
      at: now,
      what: 'sitting.decided',
      by: 'assessor',
      data: {
        verdict,
        recommended,
        reason: textSha256(sealed),
        assessor: nameMark(ctx.db, sitting.person, `assessor ${id}`, assessor),
      },
    });
    addLeaf(ctx.db, id, head, now);
  });
  ctx.changed.sittings.emit();
}
