import type { Verdict } from '../../../core/sitting/decision.ts';
import type { SittingDetail } from '../../../shared/desk.ts';

/** Why a reason is needed for a decision, or that it is not (sitting S5; the host holds the same rule). */
export type ReasonRule = 'free' | 'differs' | 'void' | 'nothingRecommended';

export function reasonRule(verdict: Verdict | undefined, recommended: Verdict | null): ReasonRule {
  if (verdict === undefined) return 'free';
  if (verdict === 'void') return 'void';
  if (recommended === null) return 'nothingRecommended';
  return verdict === recommended ? 'free' : 'differs';
}

/** Why a sitting can only be void; undefined where everything can be decided. */
export function onlyVoid({
  state,
  attempts,
}: Pick<SittingDetail, 'state' | 'attempts'>): 'stopped' | 'nothing' | undefined {
  if (state === 'stopped') return 'stopped';
  return attempts.some(({ purpose }) => purpose === 'attempt') ? undefined : 'nothing';
}

/** Decisions in the order of keys 1, 2, 3. */
export const verdictsFor = (detail: Pick<SittingDetail, 'state' | 'attempts'>): readonly Verdict[] =>
  onlyVoid(detail) === undefined ? ['competent', 'notYetCompetent', 'void'] : ['void'];
