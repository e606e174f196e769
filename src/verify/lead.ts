import { isRead, type Step, type VerifyReport } from './report.ts';
import { DAMAGED_CODES } from './unread-codes.ts';

/** How an answer begins: the page and the command line give it the same words. */
export type Lead =
  | 'verified'
  | 'genuineRecord'
  | 'verifiedUnknown'
  | 'verifiedStatusOld'
  | 'statusOpen'
  | 'expired'
  | 'notYetValid'
  | 'notVerified'
  | 'damaged'
  | 'notReadable'
  | 'sample';

/** The first check that failed for a reason other than the reader's own list. */
export function firstFailure(steps: readonly Step[]): Step | undefined {
  const failed = steps.filter(({ passed }) => passed === false);
  return failed.find(({ code }) => code !== 'E_ISSUER_UNKNOWN') ?? failed[0];
}

/** Sample centers never begin with "verified", whatever holds; a record, which may be of a failed sitting, has words of its own. */
export function leadOf({ state, steps, result }: VerifyReport): Lead {
  const code = firstFailure(steps)?.code ?? '';
  if (state === 'not-readable') return DAMAGED_CODES.includes(code) ? 'damaged' : 'notReadable';
  if (!isRead(result) || state === 'not-genuine') return 'notVerified';
  if (state === 'expired-or-revoked') return code === 'E_NOT_YET_VALID' ? 'notYetValid' : 'expired';
  if (result.sample) return 'sample';
  if (state === 'verified-issuer-unknown') return 'verifiedUnknown';
  if (state === 'verified-status-old') return code === 'E_STATUS_GIVEN' ? 'statusOpen' : 'verifiedStatusOld';
  return result.achievement === null ? 'genuineRecord' : 'verified';
}
