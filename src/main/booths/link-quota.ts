import type { BoothId } from '../../core/base/ids.ts';

/** Sockets a booth may open at once, and then a second: a page that comes back after each loss needs far fewer. */
const AT_ONCE = 60;
const PER_SECOND = 1;

/** How often each booth may come. */
export interface LinkQuota {
  /** A booth has come. Answers whether it may stay. */
  take(booth: BoothId, nowMs: number): boolean;
}

export function linkQuota(): LinkQuota {
  const known = new Map<BoothId, { left: number; at: number }>();
  return {
    take(booth, nowMs) {
      const { left, at } = known.get(booth) ?? { left: AT_ONCE, at: nowMs };
      const now = Math.min(AT_ONCE, left + ((nowMs - at) * PER_SECOND) / 1000);
      const may = now >= 1;
      known.set(booth, { left: may ? now - 1 : now, at: nowMs });
      return may;
    },
  };
}
