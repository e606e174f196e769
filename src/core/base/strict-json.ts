import { Fault } from './fault.ts';
import type { JsonValue } from './json-value.ts';
import { isWellFormed } from './utf8.ts';

/** Deepest nesting of arrays and objects. */
export const MAX_DEPTH = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * RFC 8259 JSON, less what lets two readers see different things: a member named twice, a member named `__proto__`,
 * a byte order mark, half a character, a whole number or exponent a double can not hold, or nesting beyond 64.
 * Throws `json-not-read` with the place.
 */
export function parseJson(source: string): JsonValue {
  let at = 0;
  const fail = (why: string): never => {
    const line = source.slice(0, at).split('\n').length;
    throw new Fault('json-not-read', `The JSON can not be read: ${why} (line ${line}, character ${at + 1}).`);
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const space = (): void => void take(SPACE);
  const literal = (word: string, value: JsonValue): JsonValue => {
    if (!source.startsWith(word, at)) return fail('a value is missing');
    at += word.length;
    return value;
  };
  const string = (): string => {
    if (source[at] !== '"') return fail('a text in double quotes is missing');
    let end = at + 1;
    while (end < source.length && source[end] !== '"') end += source[end] === '\\' ? 2 : 1;
    let value: string;
    try {
      value = JSON.parse(source.slice(at, end + 1)) as string; // safe: from one quote to the next is a text or nothing
    } catch {
      return fail('a text is not closed, or holds a character that must be escaped');
    }
    if (!isWellFormed(value)) return fail('a text holds half a character');
    at = end + 1;
    return value;
  };
  const number = (): number => {
    const found = take(NUMBER) ?? fail('a value is missing');
    const value = Number(found);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      return fail(`the number ${found.slice(0, 40)} does not fit`);
    return value;
  };
  const array = (depth: number): JsonValue => {
    const items: JsonValue[] = [];
    at++;
    space();
    if (source[at] === ']') {
      at++;
      return items;
    }
    for (;;) {
      items.push(value(depth));
      if (source[at] === ']') break;
      if (source[at] !== ',') fail('a comma or ] is missing');
      at++;
    }
    at++;
    return items;
  };
  const object = (depth: number): JsonValue => {
    const members: { [key: string]: JsonValue } = {};
    at++;
    space();
    if (source[at] === '}') {
      at++;
      return members;
    }
    for (;;) {
      space();
      const key = string();
      if (key === '__proto__') fail('a member must not be named __proto__');
      if (Object.hasOwn(members, key)) fail(`the member ${JSON.stringify(key.slice(0, 40))} is there twice`);
      space();
      if (source[at] !== ':') fail('a colon is missing');
      at++;
      members[key] = value(depth);
      if (source[at] === '}') break;
      if (source[at] !== ',') fail('a comma or } is missing');
      at++;
    }
    at++;
    return members;
  };
  /** A value with the space around it. */
  const value = (depth: number): JsonValue => {
    if (depth >= MAX_DEPTH) return fail('it is nested too deep');
    space();
    const first = source[at];
    const read =
      first === '{'
        ? object(depth + 1)
        : first === '['
          ? array(depth + 1)
          : first === '"'
            ? string()
            : first === 't'
              ? literal('true', true)
              : first === 'f'
                ? literal('false', false)
                : first === 'n'
                  ? literal('null', null)
                  : number();
    space();
    return read;
  };
  if (source.startsWith('\ufeff')) fail('it begins with a byte order mark');
  const whole = value(0);
  if (at !== source.length) fail('something follows the value');
  return whole;
}
