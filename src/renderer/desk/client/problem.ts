import { Fault } from '../../../core/base/fault.ts';
import { FaultData } from '../../../shared/fault-data.ts';
import { isNameRefusal, NAME_NOT_PLAIN } from '../../../shared/name.ts';

/** A refused or failed call: the host's code, its English sentence, and what that tells besides its words. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly facts: FaultData['facts'];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What went wrong with a call. The contract's faults carry code and sentence; anything else is told as it is. */
export function problemOf(error: unknown): Problem {
  if (typeof error !== 'object' || error === null) return { code: 'unknown', message: String(error), facts: {} };
  const { code, message, data } = error as { code?: unknown; message?: unknown; data?: unknown };
  return {
    code: code === 'BAD_REQUEST' && isNameRefusal(data) ? NAME_NOT_PLAIN : (text(code) ?? 'unknown'),
    message: text(message) ?? 'unknown',
    facts: error instanceof Fault ? error.facts : (FaultData.safeParse(data).data?.facts ?? {}),
  };
}
