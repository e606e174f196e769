import { useEffect } from 'react';
import type { SittingRow } from '../../shared/desk.ts';
import { useDeskStore, useWatched } from './desk-context.tsx';

/** Somebody sits in a booth, or is about to. */
export const isUnderWay = ({ state }: Pick<SittingRow, 'state'>): boolean =>
  state === 'authorised' || state === 'inProgress' || state === 'paused';

/** While a sitting is under way, closing the window or the tab asks first; the words are the browser's own. */
export function useAskBeforeLeaving(): void {
  const sittings = useWatched(useDeskStore().sittings);
  const asks = sittings?.some(isUnderWay) === true;
  useEffect(() => {
    if (!asks) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [asks]);
}
