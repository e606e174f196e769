import { Fault } from '../core/base/fault.ts';

/** Codes for a part of another version than this verifier reads: no word on whether the package is genuine. */
export const VERSION_CODES: readonly string[] = ['E_MANIFEST_VERSION', 'E_FILE_VERSION'];

/** What each part calls its version, and the one this verifier reads. */
export const NUMBERED = { member: 'v', known: 1 } as const;
export const PACK_FORM = { member: 'format', known: 'proofbench-assessment-1' } as const;
export const RECORDING_FORM = { member: 'format', known: 'proofbench-recording-1' } as const;
export const SCORE_FORM = { member: 'format', known: 'proofbench-score-1' } as const;
export const RESULT_FORM = { member: 'format', known: 'proofbench-result-1' } as const;
export const TRUST_FORM = { member: 'format', known: 'proofbench-trust-1' } as const;

interface Form {
  readonly member: 'v' | 'format';
  readonly known: number | string;
}

/** Throws `code` where a part says that it has another version. Whatever else is wrong with it is for its schema to say. */
export function checkVersion(code: string, part: string, value: unknown, { member, known }: Form): void {
  const found = memberOf(value, member);
  if (typeof found !== typeof known || found === known) return;
  throw new Fault(
    code,
    `${part} is of version ${String(found).slice(0, 60)}; this verifier reads ${known}. Use a newer one.`,
  );
}

/** A member of a parsed JSON object, undefined where there is none. */
export const memberOf = (value: unknown, member: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[member] : undefined;
