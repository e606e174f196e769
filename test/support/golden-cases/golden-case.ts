import type { HandProfile } from '../../../src/cli/hand/profile.ts';

/**
 * A case whose finding was worked out by hand before the case was run. `findings` are the ids of exactly what must be found:
 * safety rules broken, indications not met, and variables out beyond doubt over more than 15 % of the seam.
 */
export interface GoldenCase {
  readonly name: string;
  readonly hand: HandProfile;
  readonly seed: number;
  readonly findings: readonly string[];
  readonly recommendation: 'competent' | 'notYetCompetent' | 'void' | null;
  /** The reckoning: at which mm, against which limit. */
  readonly why: string;
  /** The same mistake, half as large: it must be found nowhere. */
  readonly half?: HandProfile;
  /** Which of the pack's tasks; absent: its first. */
  readonly task?: string;
  /** What the case's pack says otherwise than the shipped one, by JSON path: for what its joint and limits never let happen alone. */
  readonly pack?: Readonly<Record<string, string>>;
}

export type Changes = Partial<HandProfile>;

/** Cases that begin with one hand of steel. */
export const casesOf = (hand: HandProfile, task?: string) => {
  const named = task === undefined ? {} : { task };
  /** A hand, what must be found of it and why. */
  const plain = (
    name: string,
    recommendation: GoldenCase['recommendation'],
    findings: readonly string[],
    why: string,
    changes: Changes = {},
    seed = 1,
  ): GoldenCase => ({ name, hand: { ...hand, ...changes }, seed, findings, recommendation, why, ...named });
  /** A mistake and half of it. */
  const mistake = (
    name: string,
    findings: readonly string[],
    why: string,
    whole: Changes,
    half: Changes,
    recommendation: GoldenCase['recommendation'] = 'notYetCompetent',
    pack?: GoldenCase['pack'],
  ): GoldenCase => ({
    ...plain(name, recommendation, findings, why, whole),
    half: { ...hand, ...half },
    ...(pack === undefined ? {} : { pack }),
  });
  return { plain, mistake };
};

export const NEVER = Number.POSITIVE_INFINITY;

/** What is held otherwise over a stretch of the seam. */
export const lapse = (
  fromMm: number,
  toMm: number,
  values: Omit<HandProfile['lapses'][number], 'fromMm' | 'toMm'>,
) => ({
  lapses: [{ fromMm, toMm, ...values }],
});
