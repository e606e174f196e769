import { Fault } from '../../core/base/fault.ts';
import type { ScorerOutput } from '../../core/scoring/result.ts';
import type { RunScorer } from '../../verify/options.ts';

/** Longest a scorer may take for one attempt, ms: a sitting of hours is scored in well under a minute. */
const TIME_LIMIT_MS = 60_000;

/**
 * The worker a scorer runs in (classic: a page from disk starts no module worker, but may import one's text). What reaches outside is taken away before the module is loaded: network, storage, clock,
 * messages to others, further workers. The page's policy forbids every connection besides.
 */
const CAGE = `
const post = self.postMessage.bind(self);
const gone = ['fetch','XMLHttpRequest','WebSocket','WebSocketStream','WebTransport','EventSource','Worker','SharedWorker',
  'importScripts','indexedDB','caches','BroadcastChannel','MessageChannel','Notification','Date','performance','Atomics',
  'SharedArrayBuffer','setTimeout','setInterval','requestAnimationFrame','postMessage','crypto','navigator','location'];
self.onmessage = async ({ data }) => {
  for (let at = self; at !== null; at = Object.getPrototypeOf(at))
    for (const name of gone)
      if (Object.hasOwn(at, name)) try { Object.defineProperty(at, name, { value: undefined, configurable: false }); } catch {}
  try {
    const scorer = await import(data.module);
    post({ output: scorer.score(data.input) });
  } catch (error) {
    post({ problem: String(error && error.message || error).slice(0, 300) });
  }
};`;

/** Runs a published scorer in a worker of its own that is ended afterwards, or when its time is up. */
export const runScorer: RunScorer = (scorer, input) =>
  new Promise<ScorerOutput>((resolve, reject) => {
    const cage = URL.createObjectURL(new Blob([CAGE], { type: 'text/javascript' }));
    const module = URL.createObjectURL(new Blob([new Uint8Array(scorer)], { type: 'text/javascript' }));
    const worker = new Worker(cage);
    const end = (): void => {
      clearTimeout(timer);
      worker.terminate();
      URL.revokeObjectURL(cage);
      URL.revokeObjectURL(module);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Fault('E_SCORE_FAILED', 'The scorer did not end in time.'));
    }, TIME_LIMIT_MS);
    worker.onmessage = ({ data }: MessageEvent<{ output: ScorerOutput } | { problem: string }>) => {
      end();
      if ('output' in data) resolve(data.output);
      else reject(new Fault('E_SCORE_FAILED', `The scorer failed: ${data.problem}`));
    };
    worker.onerror = (event) => {
      end();
      reject(new Fault('E_SCORE_FAILED', `The scorer could not be loaded: ${event.message}`));
    };
    worker.postMessage({ module, input });
  });
