import type { TrustList } from '../core/credential/trust.ts';
import type { ScorerOutput } from '../core/scoring/result.ts';

/** What a scorer is given: the parsed header, the uncompressed recording body, the parsed assessment. */
export interface ScorerInput {
  readonly header: unknown;
  readonly body: Uint8Array;
  readonly assessment: unknown;
}

/**
 * Runs a packaged scorer, isolated from network, files and clock and with a time limit. Only called with modules whose
 * SHA-256 is on the list of published scorers. Rejects with a Fault: `scorer-not-started` where it never began here,
 * `scorer-stopped` where the reader stopped it, any other code where it failed on the recording.
 */
export type RunScorer = (scorer: Uint8Array, input: ScorerInput) => Promise<ScorerOutput>;

/** Everything the verifier needs from outside: it has no clock, no network and no trust of its own. */
export interface VerifyOptions {
  /** The reader's list of known centers; without it the answer is at best "issuer unknown". */
  readonly trust?: TrustList;
  /** The reader's clock, ms UTC. */
  readonly now: number;
  readonly sha256: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** CRC-32 as ZIP uses it (zlib.crc32); computed here where it is not given. */
  readonly crc32?: (bytes: Uint8Array) => number;
  /** SHA-256 (hex) of every scorer that may be run. */
  readonly publishedScorers: ReadonlySet<string>;
  readonly runScorer?: RunScorer;
  /** A status list fresher than the packaged one, as its bytes. */
  readonly status?: Uint8Array;
  /** Compute the scores again? */
  readonly rescore: boolean;
}
