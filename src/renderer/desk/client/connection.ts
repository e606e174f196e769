import type { Channel, Desk, OpenChannel } from './channel.ts';

export type Link =
  | { readonly state: 'connecting' }
  | { readonly state: 'open'; readonly desk: Desk }
  /** Was open, is gone; tried again by itself. `since` ms of the page's clock. */
  | { readonly state: 'lost'; readonly since: number }
  /** The host does not admit this page: only a new link helps. Once it is open in this browser, its cookie admits this page, too. */
  | { readonly state: 'refused' };

/** A channel that comes back by itself. */
export interface Connection {
  readonly link: () => Link;
  /** Calls back on every change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  close(): void;
}

/** Waits between tries, ms: quick at first, since most losses are short. */
export const RETRY_MS = [250, 500, 1000, 2000, 4000] as const;

/** Wait of a page that was refused, ms: it comes back only once a person has opened a new link. */
export const REFUSED_RETRY_MS = 4000;

export interface Clock {
  now(): number;
  wait(ms: number): Promise<void>;
}
export const pageClock: Clock = {
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export function createConnection(open: OpenChannel, clock: Clock = pageClock): Connection {
  const listeners = new Set<() => void>();
  let link: Link = { state: 'connecting' };
  let channel: Channel | undefined;
  let closed = false;
  const set = (next: Link): void => {
    link = next;
    for (const listener of listeners) listener();
  };
  const run = async (): Promise<void> => {
    for (let tries = 0; !closed; ) {
      const answer = await open();
      if (closed) {
        if (typeof answer === 'object') answer.close();
        return;
      }
      if (answer === 'refused') {
        if (link.state !== 'refused') set({ state: 'refused' });
        await clock.wait(REFUSED_RETRY_MS);
        continue;
      }
      if (answer === 'away') {
        // Before the first channel a page is connecting only as long as one round of tries; then it says so.
        const saidAway = link.state === 'lost' || (link.state === 'connecting' && tries < 2);
        if (!saidAway) set({ state: 'lost', since: clock.now() });
        await clock.wait(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] as number);
        tries++;
        continue;
      }
      tries = 0;
      channel = answer;
      set({ state: 'open', desk: answer.desk });
      await answer.closed;
      channel = undefined;
      if (!closed) set({ state: 'lost', since: clock.now() });
    }
  };
  void run();
  return {
    link: () => link,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      channel?.close();
    },
  };
}
