/** What was typed last, and when, ms. */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

/** Digits that follow each other faster than this belong together, ms. */
const TOGETHER_MS = 900;

/**
 * A digit more: together with the ones just typed where that is a booth's number, from 1 to `most`, else by itself.
 * Undefined where neither is.
 */
export function typeDigit(before: Typed | undefined, digit: string, at: number, most: number): Typed | undefined {
  const isNumber = (text: string): boolean => text !== '' && !text.startsWith('0') && Number(text) <= most;
  const joined = before !== undefined && at - before.at <= TOGETHER_MS ? before.text + digit : digit;
  if (isNumber(joined)) return { text: joined, at };
  return isNumber(digit) ? { text: digit, at } : undefined;
}
