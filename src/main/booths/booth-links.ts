import type { BoothId } from '../../core/base/ids.ts';
import type { ToBooth } from '../../shared/booth.ts';

/** The way to the booths, for those who conduct sittings. */
export interface BoothLinks {
  /** Says something to a booth; false where it is not linked (it hears the state of things when it comes back). */
  send(booth: BoothId, message: ToBooth): boolean;
  /** Ends a booth's socket with a code of BOOTH_CLOSE. */
  close(booth: BoothId, code: number, reason: string): void;
}
