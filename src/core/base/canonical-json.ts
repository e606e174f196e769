import { equalBytes } from './bytes.ts';
import { Fault } from './fault.ts';
import type { JsonValue } from './json-value.ts';
import { parseJson } from './strict-json.ts';
import { isWellFormed, text, utf8 } from './utf8.ts';

/**
 * The RFC 8785 form of a value, for values whose numbers are whole and exact (at most 2^53 - 1): everything else is
 * carried as decimal text in our formats, so no number printer decides a hash. `undefined` members are left out.
 * Throws `json-not-canonical`.
 */
export function canonicalJson(value: unknown): string {
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
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return `{${members(value as { readonly [key: string]: unknown })}}`;
    default:
      throw notCanonical(`a ${typeof value} is no JSON value`);
  }
}

/** Members in the order of their names' UTF-16 code units, which is what the default sort compares. */
const members = (object: { readonly [key: string]: unknown }): string =>
  Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(object[key])}`)
    .join(',');

export const canonicalBytes = (value: unknown): Uint8Array => utf8(canonicalJson(value));

/** Reads bytes that must be exactly the canonical form of what they say. Throws `json-*` and `text-not-utf8`. */
export function parseCanonicalJson(bytes: Uint8Array): JsonValue {
  const value = parseJson(text(bytes));
  if (!equalBytes(canonicalBytes(value), bytes))
    throw notCanonical('the bytes differ from the canonical form of what they say');
  return value;
}

const notCanonical = (why: string): Fault => new Fault('json-not-canonical', `The JSON is not canonical: ${why}.`);
