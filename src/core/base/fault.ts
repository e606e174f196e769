/** Names and numbers in a fault's sentence. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * An expected failure: bad input, a wrong state, a limit reached. Everything else that throws is a bug.
 * `code` is stable and greppable (lower-case, hyphens); `message` is one sentence a person can act on and
 * never holds personal data. `facts` are what the sentence tells besides its words, for whoever says it in another language.
 */
export class Fault extends Error {
  readonly code: string;

  readonly facts: Facts;

  constructor(code: string, message: string, facts: Facts = {}) {
    super(message);
    this.name = 'Fault';
    this.code = code;
    this.facts = facts;
  }
}
