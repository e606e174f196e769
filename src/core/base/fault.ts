/**
 * An expected failure: bad input, a wrong state, a limit reached. Everything else that throws is a bug.
 * `code` is stable and greppable (lower-case, hyphens); `message` is one sentence a person can act on and
 * never holds personal data.
 */
export class Fault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Fault';
    this.code = code;
  }
}
