import { Fault } from '../../../core/base/fault.ts';
import { SCORER_GLOBALS } from '../../../core/scoring/allowed-globals.ts';
import type { ScorerOutput } from '../../../core/scoring/result.ts';

/** Longest a scorer may take: a start, and a share of the recording's own time that leaves a slow phone room. */
const START_MS = 60_000;
/** Bytes of a recorded second at 90 frames of about 70 bytes, and the most one of them may cost, ms. */
const SECOND_BYTES = 6400;
const SECOND_MS = 100;

/**
 * The worker a scorer runs in: classic, because a page from disk starts no module worker, but may import one's text. The
 * worker makes the module's address itself: that of another context is not its own where a page comes from disk. Then all
 * but the language is taken away (network, storage, clock, chance, messages, further workers), and only then the module is
 * loaded. The page's policy forbids every connection and code made from text besides.
 */
const CAGE = `
const allowed = new Set(${JSON.stringify(SCORER_GLOBALS)});
const post = self.postMessage.bind(self);
self.onmessage = async ({ data }) => {
  const module = URL.createObjectURL(new Blob([data.module], { type: 'text/javascript' }));
  for (let at = self; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at))
      if (!allowed.has(name)) try { Object.defineProperty(at, name, { value: undefined, configurable: false }); } catch {}
  delete Math.random;
  let scorer;
  try {
    scorer = await import(module);
  } catch (error) {
    post({ notStarted: String(error && error.message || error).slice(0, 300) });
    return;
  }
  try {
    post({ output: scorer.score(data.input) });
  } catch (error) {
    post({ problem: String(error && error.message || error).slice(0, 300) });
  }
};`;

type Answer = { readonly output: ScorerOutput } | { readonly problem: string } | { readonly notStarted: string };

/** What a scorer is given: the recording's header, its uncompressed body, and the assessment. */
interface IsolatedInput {
  readonly header: unknown;
  readonly body: Uint8Array;
  readonly assessment: unknown;
}

/**
 * Computes one attempt's result with a built scorer, in a worker of its own that is ended afterwards. Whoever calls has made
 * sure that the scorer may be run. Rejects with `scorer-not-started` where this browser can not run it, `scorer-failed` where it broke off
 * or took too long, `scorer-stopped` when `signal` ends the waiting.
 */
export function runIsolatedScorer(
  module: string | Uint8Array,
  input: IsolatedInput,
  signal?: AbortSignal,
): Promise<ScorerOutput> {
  return new Promise((resolve, reject) => {
    const cage = URL.createObjectURL(new Blob([CAGE], { type: 'text/javascript' }));
    const worker = new Worker(cage);
    const end = (): void => {
      clearTimeout(timer);
      worker.terminate();
      URL.revokeObjectURL(cage);
    };
    const fail = (code: string, why: string): void => {
      end();
      reject(new Fault(code, why));
    };
    const limitMs = START_MS + Math.ceil(input.body.length / SECOND_BYTES) * SECOND_MS;
    const timer = setTimeout(() => fail('scorer-failed', 'The scorer did not come to an end in its time.'), limitMs);
    signal?.addEventListener('abort', () => fail('scorer-stopped', 'The scorer was stopped.'));
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('output' in data) {
        end();
        resolve(data.output);
      } else if ('problem' in data) fail('scorer-failed', `The scorer failed: ${data.problem}`);
      else fail('scorer-not-started', `This browser could not load the scorer: ${data.notStarted}`);
    };
    worker.onerror = (event) => fail('scorer-not-started', `This browser could not start the scorer: ${event.message}`);
    worker.postMessage({ module, input });
  });
}
