import checkerCode from './check-worker.ts?worker-text';
import type { CheckNews, CheckRequest } from './checked.ts';
import { startTextWorker } from './text-worker.ts';

/** Checks one package in a worker, so that the page never stands still. Returns how to stop. */
export function check(request: CheckRequest, onNews: (news: CheckNews) => void, onCrash: () => void): () => void {
  const worker = startTextWorker<CheckNews>(
    checkerCode,
    request,
    (news) => {
      onNews(news);
      if (news.kind === 'done' || news.kind === 'badTrust') worker.terminate();
    },
    onCrash,
  );
  return () => worker.terminate();
}
