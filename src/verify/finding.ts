import { Fault } from '../core/base/fault.ts';
import type { Step, StepId } from './report.ts';

/** What a check found. A check that fails throws a Fault whose code begins with `E_`. */
export type Finding = Omit<Step, 'id'>;

export const passed = (why: string): Finding => ({ code: null, passed: true, why });

/** Not made, or not decidable here; a code only where a reader should be warned. */
export const open = (why: string, code: string | null = null): Finding => ({ code, passed: null, why });

const failed = (code: string, why: string): Finding => ({ code, passed: false, why });

/**
 * The step of a check. Whoever made the package controls what the check reads, so anything else a check throws is a
 * failed step, too, and not a crash.
 */
export async function stepOf(id: StepId, check: () => Finding | Promise<Finding>): Promise<Step> {
  try {
    return { id, ...(await check()) };
  } catch (error) {
    return { id, ...failure(error) };
  }
}

function failure(error: unknown): Finding {
  if (!(error instanceof Fault)) return failed('E_UNREADABLE', 'A part of the package could not be read.');
  // Faults of the core (a recording's, a text's) keep their sentence; the verifier's own codes are the public ones.
  return failed(/^E_/.test(error.code) ? error.code : 'E_UNREADABLE', error.message);
}
