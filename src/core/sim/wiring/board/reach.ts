import type { Board, Device } from './state.ts';

/** Can a hand get at a device's terminals? Not behind a cover, and not while the device is screwed to its box. */
export const isReachable = ({ covered }: Board, { plan, mounted }: Device): boolean =>
  !mounted && (plan.box === undefined || !covered.has(plan.box));
