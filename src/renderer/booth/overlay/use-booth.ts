import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Booth } from '../booth.ts';
import type { BoothState } from '../booth-state.ts';

export const BoothContext = createContext<Booth | undefined>(undefined);

/** The booth this page is. */
export function useBooth(): Booth {
  const booth = useContext(BoothContext);
  if (booth === undefined) throw new Error('There is no booth around this component.');
  return booth;
}

/** Its state; draws again when something happened, never with frames. */
export function useBoothState(): BoothState {
  const { state } = useBooth();
  return useSyncExternalStore(state.watch, state.get);
}
