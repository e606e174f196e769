import { createContext, useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { BoothCard, CenterState, SittingRow } from '../../shared/desk.ts';
import type { Desk } from './client/channel.ts';
import type { Link } from './client/connection.ts';
import { type Problem, problemOf } from './client/problem.ts';
import type { Watched } from './client/watched.ts';
import { type DeskStore, openDesk } from './desk-store.ts';

export const DeskContext = createContext<DeskStore | undefined>(undefined);

export function useDeskStore(): DeskStore {
  const store = useContext(DeskContext);
  if (store === undefined) throw new Error('There is no desk store above this component.');
  return store;
}

export const useWatched = <T,>(watched: Watched<T>): T | undefined =>
  useSyncExternalStore(watched.subscribe, watched.value);

export function useLink(): Link {
  const { connection } = useDeskStore();
  return useSyncExternalStore(connection.subscribe, connection.link);
}

/** The center. Only used below the gate that waits for it (app.tsx). */
export function useCenter(): CenterState {
  const center = useWatched(useDeskStore().center);
  if (center === undefined) throw new Error('The center is not known yet.');
  return center;
}

export const useBooths = (): readonly BoothCard[] | undefined => useWatched(useDeskStore().booths);
export const useSittings = (): readonly SittingRow[] | undefined => useWatched(useDeskStore().sittings);

/** A call that is made when a person asks for it: whether it runs, and what went wrong with the last one. */
export interface Call<Arguments extends readonly unknown[], Answer> {
  readonly run: (...args: Arguments) => Promise<Answer | undefined>;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly clear: () => void;
}

export function useCall<Arguments extends readonly unknown[], Answer>(
  make: (desk: Desk, ...args: Arguments) => Promise<Answer>,
): Call<Arguments, Answer> {
  const { connection } = useDeskStore();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const latest = useRef(make);
  latest.current = make;
  const run = useCallback(
    async (...args: Arguments): Promise<Answer | undefined> => {
      setBusy(true);
      setProblem(undefined);
      try {
        return await latest.current(openDesk(connection), ...args);
      } catch (error) {
        setProblem(problemOf(error));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [connection],
  );
  return { run, busy, problem, clear: useCallback(() => setProblem(undefined), []) };
}

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly again: () => void }
  | { readonly state: 'there'; readonly value: T; readonly again: () => void };

/** Loads once for each `key`, and again when the link comes back or `again` is called. */
export function useLoaded<T>(key: string, load: (desk: Desk) => Promise<T>): Loaded<T> {
  const link = useLink();
  const [round, setRound] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<T> & { readonly key?: string }>({ state: 'loading' });
  const latest = useRef(load);
  latest.current = load;
  const again = useCallback(() => setRound((n) => n + 1), []);
  const desk = link.state === 'open' ? link.desk : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for another load of the same thing
  useEffect(() => {
    if (desk === undefined) return;
    let wanted = true;
    latest
      .current(desk)
      .then((value) => wanted && setLoaded({ state: 'there', value, again, key }))
      .catch((error: unknown) => wanted && setLoaded({ state: 'failed', problem: problemOf(error), again, key }));
    return () => {
      wanted = false;
    };
  }, [desk, key, round, again]);
  // What belongs to another key is not shown as this one's.
  return loaded.state !== 'loading' && loaded.key !== key ? { state: 'loading' } : loaded;
}

/**
 * The moment of what is seen, ms UTC: now while there is a link, then the moment it was lost. So nothing seems to grow old, or
 * to be late, that only is not heard of.
 */
export function useSeenAt(everyMs: number): number {
  const link = useLink();
  const now = useNow(everyMs);
  return link.state === 'lost' ? link.since : now;
}

/** The page's clock, ms UTC, renewed every `everyMs`. */
export function useNow(everyMs = 1000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
