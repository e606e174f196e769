import { canonicalJson } from '../core/base/canonical-json.ts';
import { Fault } from '../core/base/fault.ts';
import type { Contents } from './contents.ts';
import { type Finding, open, passed } from './finding.ts';
import type { VerifyOptions } from './options.ts';
import type { Bodies } from './recordings.ts';

/** Codes of `runScorer` for: the scorer never began here, or the reader stopped it. */
const NOT_RUN: readonly string[] = ['scorer-not-started', 'scorer-stopped'];

/**
 * Computes every score again from its recording, with the packaged scorer, provided it is one of the published ones.
 * Throws `E_SCORE_DIFFERS`, `E_SCORE_FAILED`.
 */
export async function checkScore(contents: Contents, bodies: Bodies, options: VerifyOptions): Promise<Finding> {
  const { attempts, scorer, scorerHash, pack } = contents;
  if (!options.rescore || bodies === null) return open('Not computed again: nobody asked for it.');
  if (attempts.length === 0) return open('There is no attempt to score.');
  if (!options.publishedScorers.has(scorerHash) || options.runScorer === undefined) {
    return open(
      'The score can not be computed again here: its scorer is not on the list of published ones.',
      'W_SCORE_VERSION_UNAVAILABLE',
    );
  }
  for (const [i, { number, header, score }] of attempts.entries()) {
    const body = bodies[i] ?? new Uint8Array();
    const computed = await options.runScorer(scorer, { header, body, assessment: pack }).catch((error: unknown) => {
      // What the reader's own computer can not do says nothing of the package.
      if (error instanceof Fault && NOT_RUN.includes(error.code)) return error;
      throw new Fault(
        'E_SCORE_FAILED',
        `Attempt ${number}: ${error instanceof Fault ? error.message : 'the scorer failed on this recording.'}`,
      );
    });
    if (computed instanceof Fault) return open(`Not computed again: ${computed.message}`, 'W_SCORE_NOT_RUN');
    const { result } = computed;
    const differs = differenceOf(score.result, result);
    if (differs !== null) {
      throw new Fault(
        'E_SCORE_DIFFERS',
        `Attempt ${number}: the recording gives another score than the package says (${differs}).`,
      );
    }
  }
  return passed(`The same score comes out of the recording${attempts.length > 1 ? 's' : ''} again.`);
}

/** Which member of a result is not the same, or null where none differs. */
function differenceOf(stated: object, computed: object): string | null {
  const members = (value: object) =>
    new Map(Object.entries(value).map(([key, member]) => [key, canonicalJson(member)]));
  const a = members(stated);
  const b = members(computed);
  return [...a.keys(), ...b.keys()].find((key) => a.get(key) !== b.get(key)) ?? null;
}
