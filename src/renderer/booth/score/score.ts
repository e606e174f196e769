import type { ScorerOutput } from '../../../core/scoring/result.ts';
import type { PracticeRecording, ScoreReply, ScoreRequest } from './score-request.ts';

export type ScoreAttempt = (recording: PracticeRecording) => Promise<ScorerOutput>;

/** Scores in a worker, with the built scorer file that lies beside this page: the one a host runs. */
export const scoreInWorker: ScoreAttempt = (recording) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./score-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ScoreReply>) => {
      worker.terminate();
      if (data.ok) resolve(data.output);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    const request: ScoreRequest = { scorer: new URL('scorer.mjs', document.baseURI).href, recording };
    worker.postMessage(request);
  });
