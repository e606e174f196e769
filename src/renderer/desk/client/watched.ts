import type { Desk } from './channel.ts';
import type { Clock, Connection } from './connection.ts';
import { pageClock } from './connection.ts';

/** The newest value of a subscription of the contract; it outlives lost connections. */
export interface Watched<T> {
  /** Undefined until the first value has come. */
  readonly value: () => T | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Puts a newer value in its place, for the answer of a call that changed it. */
  set(value: T): void;
  close(): void;
}

type Open<T> = (desk: Desk, signal: AbortSignal) => Promise<AsyncIterable<T>>;

/** A subscription that ended while the link stands is opened again after this, ms. */
const AGAIN_MS = 1000;

/** Subscribes over every channel the connection opens; the newest value wins and is kept while there is none. */
export function createWatched<T>(connection: Connection, open: Open<T>, clock: Clock = pageClock): Watched<T> {
  const listeners = new Set<() => void>();
  let value: T | undefined;
  let current: AbortController | undefined;
  let closed = false;
  const set = (next: T): void => {
    value = next;
    for (const listener of listeners) listener();
  };
  const follow = async (desk: Desk, abort: AbortController): Promise<void> => {
    while (!abort.signal.aborted) {
      try {
        for await (const next of await open(desk, abort.signal)) {
          if (abort.signal.aborted) return;
          set(next);
        }
      } catch {
        // A lost channel ends here; the connection opens the next one, and `start` follows it.
      }
      if (!abort.signal.aborted) await clock.wait(AGAIN_MS);
    }
  };
  const start = (): void => {
    current?.abort();
    current = undefined;
    const link = connection.link();
    if (link.state !== 'open' || closed) return;
    current = new AbortController();
    void follow(link.desk, current);
  };
  const stop = connection.subscribe(start);
  start();
  return {
    value: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    close() {
      closed = true;
      stop();
      current?.abort();
    },
  };
}
