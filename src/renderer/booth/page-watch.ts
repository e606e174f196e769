import type { Booth } from './booth.ts';
import { keepConditions } from './practice-conditions.ts';

/** Set while a practice weld is under way; found again by a page that was loaded anew in the same tab. */
const UNDER_WAY = 'proofbench-practice-under-way';

/**
 * What happens to the page itself: it goes out of sight, is loaded again, or is about to be left with work in it. Returns what
 * ends the watch.
 */
export function watchPage(booth: Booth): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const { mode, practice } = booth.state.get();
  if (practice && sessionStorage.getItem(UNDER_WAY) !== null) booth.set({ lostPractice: true });
  sessionStorage.removeItem(UNDER_WAY);
  const unwatch = booth.state.watch(() => {
    if (!practice) return;
    keepConditions(sessionStorage, booth.state.get().conditions);
    if (booth.state.get().phase === 'working') sessionStorage.setItem(UNDER_WAY, '1');
    else sessionStorage.removeItem(UNDER_WAY);
  });
  // In a headset the page itself may well be out of sight: there the session says what is seen.
  if (mode === 'flat')
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') booth.gone('hidden');
        else booth.back();
      },
      { signal },
    );
  window.addEventListener(
    'beforeunload',
    (event) => {
      const { phase } = booth.state.get();
      if (phase === 'working' || phase === 'finishing') event.preventDefault();
    },
    { signal },
  );
  return () => {
    unwatch();
    listening.abort();
  };
}
