import { useBooths, useCenter, useSeenAt, useSittings } from '../desk-context.tsx';
import { type Wall, wallOf } from './attention.ts';

/** The wall as it is now, renewed with every update and twice a second. */
export function useAttention(): Wall {
  const now = useSeenAt(500);
  return wallOf(useBooths() ?? [], useSittings() ?? [], useCenter().storage.state, now);
}
