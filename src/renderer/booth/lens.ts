import type { Booth } from './booth.ts';

/** Lowers the helmet's lens, or raises it. A turn that waits for its frame counts, so that two quick ones undo each other. */
export function turnLens(booth: Booth): void {
  if (booth.attempt !== undefined) booth.say('helmetDown', booth.attempt.said('helmetDown') === 0 ? 1 : 0);
}
