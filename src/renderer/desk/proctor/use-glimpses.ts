import { useEffect, useMemo } from 'react';
import type { BoothGlimpse } from '../../../shared/desk.ts';
import { createWatched, type Watched } from '../client/watched.ts';
import { useDeskStore } from '../desk-context.tsx';

/** The small pictures of all booths, followed while the wall is open. */
export function useGlimpses(): Watched<readonly BoothGlimpse[]> {
  const { connection } = useDeskStore();
  const watched = useMemo(
    () =>
      createWatched<readonly BoothGlimpse[]>(connection, (desk, signal) => desk.booths.glimpses(undefined, { signal })),
    [connection],
  );
  useEffect(() => watched.close, [watched]);
  return watched;
}
