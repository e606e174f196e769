import type { Result } from '../../src/core/scoring/result.ts';

/** Share of the seam a variable must be out of its window beyond doubt to count as a finding of its own, per cent. One that did not keep to its window as a whole counts too. */
const FINDING_PERCENT = 15;

/** Ids of what a result finds wrong. */
export const findingsOf = ({ gate, product, procedure }: Result): string[] => [
  ...gate.checks.filter(({ verdict }) => verdict === 'breached').map(({ criterion }) => criterion),
  ...product.indications.filter(({ verdict }) => verdict === 'notMet').map(({ criterion }) => criterion),
  ...procedure.variables
    .filter(({ outPercent, verdict }) => verdict === 'notMet' || Number(outPercent) > FINDING_PERCENT)
    .map(({ criterion }) => criterion),
];
