import type { Verdict } from '../../../core/sitting/decision.ts';

/** Why a reason is needed for a decision, or that it is not (sitting S5; the host holds the same rule). */
export type ReasonRule = 'free' | 'differs' | 'void' | 'nothingRecommended';

export function reasonRule(verdict: Verdict | undefined, recommended: Verdict | null): ReasonRule {
  if (verdict === undefined) return 'free';
  if (verdict === 'void') return 'void';
  if (recommended === null) return 'nothingRecommended';
  return verdict === recommended ? 'free' : 'differs';
}

/** Decisions in the order of keys 1, 2, 3. A stopped sitting can only be void. */
export const verdictsFor = (stopped: boolean): readonly Verdict[] =>
  stopped ? ['void'] : ['competent', 'notYetCompetent', 'void'];
