import { Fault } from './fault.ts';
import type { JsonValue } from './json-value.ts';
import { MAX_DEPTH, parseJson } from './strict-json.ts';
import { isWellFormed, text, utf8 } from './utf8.ts';

/**
 * The RFC 8785 form of a value, for values whose numbers are whole and exact (at most 2^53 - 1): everything else is
 * carried as decimal text in our formats, so no number printer decides a hash. `undefined` members are left out.
 * Throws `json-not-canonical`, also for what `parseJson` would not read back.
 */
export const canonicalJson = (value: unknown): string => written(value, 0);

function written(value: unknown, depth: number): string {
  if (depth >= MAX_DEPTH) throw notCanonical('it is nested too deep');
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isSafeInteger(value)) throw notCanonical(`the number ${value} is not a whole number that fits`);
      return String(value === 0 ? 0 : value);
    case 'string':
      if (!isWellFormed(value)) throw notCanonical('a text holds half a character');
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(',')}]`;
      return `{${members(value as { readonly [key: string]: unknown }, depth + 1)}}`;
    default:
      throw notCanonical(`a ${typeof value} is no JSON value`);
  }
}

/** Members in the order of their names' UTF-16 code units, which is what the default sort compares. */
const members = (object: { readonly [key: string]: unknown }, depth: number): string =>
  Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => {
      if (key === '__proto__') throw notCanonical('a member must not be named __proto__');
      return `${written(key, depth)}:${written(object[key], depth)}`;
    })
    .join(',');

export const canonicalBytes = (value: unknown): Uint8Array => utf8(canonicalJson(value));

/** Longest text in which the place of what is wrong is looked for, characters: looking takes its time. */
const MAX_LOOKED_THROUGH = 256 * 1024;

/**
 * Reads bytes that must be exactly the canonical form of what they say. What is written back to the very same text can hold
 * no member twice, no number that does not fit and nothing else that two readers may see differently, so the engine's own quick
 * reader will do. Throws `json-*` and `text-not-utf8`.
 */
export function parseCanonicalJson(bytes: Uint8Array): JsonValue {
  const source = text(bytes);
  try {
    const value = JSON.parse(source) as JsonValue;
    if (canonicalJson(value) === source) return value;
  } catch {
    // Said below, with its place.
  }
  if (source.length <= MAX_LOOKED_THROUGH) canonicalJson(parseJson(source));
  throw notCanonical('the bytes differ from the canonical form of what they say');
}

const notCanonical = (why: string): Fault => new Fault('json-not-canonical', `The JSON is not canonical: ${why}.`);
