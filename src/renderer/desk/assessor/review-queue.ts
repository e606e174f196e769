import type { SittingRow } from '../../../shared/desk.ts';

/** Sittings that wait for a decision, oldest first. */
export const queueOf = (sittings: readonly SittingRow[]): SittingRow[] =>
  sittings
    .filter(({ state }) => state === 'submitted' || state === 'stopped')
    .sort((a, b) => (a.submittedAt ?? a.createdAt) - (b.submittedAt ?? b.createdAt));
