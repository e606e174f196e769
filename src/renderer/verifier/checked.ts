import type { ScorerOutput } from '../../core/scoring/result.ts';
import type { Inspection } from '../../verify/inspect.ts';
import type { ScorerInput } from '../../verify/options.ts';
import type { VerifyReport } from '../../verify/report.ts';

/** One attempt computed again: what went into the scorer and what came out. */
export interface Rescored {
  readonly input: ScorerInput;
  readonly output: ScorerOutput;
}

/** What the page asks of its worker. */
export interface CheckRequest {
  readonly package: Uint8Array;
  /** The reader's own list of centers, as read from a file; checked in the worker. */
  readonly trust: unknown;
  /** A status list newer than the packaged one, as the reader's file has it. */
  readonly status: Uint8Array | undefined;
  readonly now: number;
}

/** What the worker tells: the checks without the score, each attempt as it is computed, then everything. */
export type CheckNews =
  | {
      readonly kind: 'checked';
      readonly report: VerifyReport;
      readonly inspection: Inspection | null;
      /** Of the whole file, hex. */
      readonly sha256: string;
    }
  | { readonly kind: 'scoring'; readonly done: number }
  | { readonly kind: 'done'; readonly report: VerifyReport; readonly rescored: readonly Rescored[] }
  | { readonly kind: 'badTrust'; readonly message: string };
