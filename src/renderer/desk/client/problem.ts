/** A refused or failed call as people read it: the host's code and sentence. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What went wrong with a call. The contract's faults carry code and sentence; anything else is told as it is. */
export function problemOf(error: unknown): Problem {
  if (typeof error !== 'object' || error === null) return { code: 'unknown', message: String(error) };
  const { code, message, data } = error as { code?: unknown; message?: unknown; data?: unknown };
  const inner = (typeof data === 'object' && data !== null ? data : {}) as { code?: unknown; message?: unknown };
  return {
    code: text(inner.code) ?? text(code) ?? 'unknown',
    message: text(inner.message) ?? text(message) ?? 'unknown',
  };
}
