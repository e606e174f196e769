import type { Pack } from '../../../core/assessment/pack.ts';
import type { RecordingHeader } from '../../../core/recording/header.ts';
import type { ScorerOutput } from '../../../core/scoring/result.ts';
import { askWorker } from './in-worker.ts';

/** The frozen scorer is code the host hands over: it runs in a worker that has lost network, storage and clock. */
const CAGE = `
const post = self.postMessage.bind(self);
const gone = ['fetch','XMLHttpRequest','WebSocket','EventSource','Worker','importScripts','indexedDB','caches',
  'BroadcastChannel','Date','performance','setTimeout','setInterval','postMessage','navigator','location'];
self.onmessage = async ({ data }) => {
  for (let at = self; at !== null; at = Object.getPrototypeOf(at))
    for (const name of gone)
      if (Object.hasOwn(at, name)) try { Object.defineProperty(at, name, { value: undefined }); } catch {}
  try {
    const scorer = await import(data.module);
    post({ output: scorer.score(data.input) });
  } catch (error) {
    post({ problem: String(error && error.message || error).slice(0, 300) });
  }
};`;

const address = (source: string): string => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));

/** Computes result and traces of an attempt with the scorer it was frozen with. Rejects with what went wrong. */
export async function runScorer(
  module: string,
  input: { readonly header: RecordingHeader; readonly body: Uint8Array; readonly assessment: Pack },
  signal: AbortSignal,
): Promise<ScorerOutput> {
  const addresses = [address(CAGE), address(module)] as const;
  try {
    const worker = new Worker(addresses[0], { type: 'module' });
    const answer = await askWorker<{ output: ScorerOutput } | { problem: string }>(
      worker,
      { module: addresses[1], input },
      signal,
    );
    if ('problem' in answer) throw new Error(answer.problem);
    return answer.output;
  } finally {
    for (const one of addresses) URL.revokeObjectURL(one);
  }
}
