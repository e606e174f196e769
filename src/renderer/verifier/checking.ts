import CheckWorker from './check-worker.ts?worker&inline';
import type { CheckNews, CheckRequest } from './checked.ts';

/** Checks one package in a worker, so that the page never stands still. Returns how to stop. */
export function check(request: CheckRequest, onNews: (news: CheckNews) => void, onCrash: () => void): () => void {
  const worker = new CheckWorker();
  worker.onmessage = ({ data }: MessageEvent<CheckNews>) => {
    onNews(data);
    if (data.kind === 'done' || data.kind === 'badTrust') worker.terminate();
  };
  worker.onerror = () => {
    worker.terminate();
    onCrash();
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
