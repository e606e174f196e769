import type { Signal } from '../signal.ts';

/** A desk hears of changes at most this often, ms [D2]. */
export const WATCH_MS = 100;

/**
 * What `read` says, at once and after each change, newest first: whoever reads slowly misses what lay between, never the end.
 * Ends with `abort`.
 */
export async function* watchState<T>(
  changed: Signal,
  read: () => T,
  abort: AbortSignal | undefined,
  everyMs = WATCH_MS,
): AsyncGenerator<T, void> {
  let dirty = true;
  let wake: () => void = () => {};
  const rouse = (): void => {
    dirty = true;
    wake();
  };
  const unsubscribe = changed.subscribe(rouse);
  const stop = (): void => wake();
  abort?.addEventListener('abort', stop);
  try {
    while (abort?.aborted !== true) {
      if (!dirty) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      dirty = false;
      yield read();
      await pause(everyMs, abort);
    }
  } finally {
    unsubscribe();
    abort?.removeEventListener('abort', stop);
  }
}

/** Waits, but not beyond the end of whoever is waiting. */
const pause = (ms: number, abort: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      abort?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    abort?.addEventListener('abort', done);
  });
