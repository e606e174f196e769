import { Fault } from './fault.ts';

/** Deepest nesting any of our documents needs; hostile input goes deeper to exhaust a stack. */
const MAX_DEPTH = 40;

/**
 * JSON Canonicalization Scheme (RFC 8785): one text for one value, so that equal values have equal hashes.
 * Members that are `undefined` are left out. Throws `not-canonical` for what JSON can not say: other
 * `undefined`s, functions, NaN, infinities, lone surrogates, or more than 40 levels.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new Fault('not-canonical', `The data is nested deeper than ${MAX_DEPTH} levels.`);
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') {
    // RFC 8785 takes ECMAScript's own form of a number, which JSON.stringify gives.
    if (Number.isFinite(value)) return JSON.stringify(value);
    throw new Fault('not-canonical', 'A number in the data is not finite.');
  }
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object') {
    const members = value as Readonly<Record<string, unknown>>; // an object that is no array: its own members are read
    // The default order of sort() is by UTF-16 code unit, as RFC 8785 wants.
    return `{${Object.keys(members)
      .sort()
      .filter((key) => members[key] !== undefined)
      .map((key) => `${writeString(key)}:${write(members[key], depth + 1)}`)
      .join(',')}}`;
  }
  throw new Fault('not-canonical', `JSON has no ${typeof value}.`);
}

function writeString(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const low = unit < 0xdc00 ? text.charCodeAt(i + 1) : Number.NaN;
    if (!(low >= 0xdc00 && low <= 0xdfff)) throw new Fault('not-canonical', 'A text in the data is not valid Unicode.');
    i++;
  }
  return JSON.stringify(text);
}
