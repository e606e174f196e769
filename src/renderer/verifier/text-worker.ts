/** Loads a module sent as text, then tells that it is ready. Classic, because a page from disk starts no module worker. */
const LOADER = `onmessage = ({ data }) => {
  onmessage = null;
  const url = URL.createObjectURL(new Blob([data], { type: 'text/javascript' }));
  import(url).then(() => postMessage('ready'), (error) => setTimeout(() => { throw error; }));
};`;

/** Starts the module in `code` as a worker and sends it `first` once it listens. All messages after 'ready' go to `onNews`. */
export function startTextWorker<News>(
  code: string,
  first: unknown,
  onNews: (news: News) => void,
  onCrash: (message: string) => void,
): Worker {
  const url = URL.createObjectURL(new Blob([LOADER], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.onmessage = ({ data }: MessageEvent<'ready' | News>) => {
    URL.revokeObjectURL(url);
    if (data === 'ready') worker.postMessage(first);
    else onNews(data);
  };
  worker.onerror = (event) => {
    worker.terminate();
    onCrash(event.message);
  };
  worker.postMessage(code);
  return worker;
}
