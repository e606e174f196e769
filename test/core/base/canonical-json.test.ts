import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalBytes, canonicalJson, parseCanonicalJson } from '../../../src/core/base/canonical-json.ts';
import { parseJson } from '../../../src/core/base/strict-json.ts';
import { text, utf8 } from '../../../src/core/base/utf8.ts';

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
})).value;

test('what is written in canonical form reads back the same, and to the same bytes', () => {
  fc.assert(
    fc.property(value, (given) => {
      const bytes = canonicalBytes(given);
      const read = parseCanonicalJson(bytes);
      expect(canonicalBytes(read)).toEqual(bytes);
      expect(JSON.parse(text(bytes))).toEqual(JSON.parse(JSON.stringify(given)));
    }),
  );
});

test('members are sorted by UTF-16 code units, as the example of RFC 8785 section 3.2.3', () => {
  const given = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
  expect(Object.values(parseJson(canonicalJson(given)) as object)).toHaveLength(7);
  expect(canonicalJson(given)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}');
});

test.each([
  ['a member named twice', '{"a":1,"a":2}'],
  ['the same member in two spellings', '{"a":1,"\\u0061":2}'],
  ['a member named __proto__', '{"__proto__":{}}'],
  ['half a character', '"\\ud800"'],
  ['a byte order mark', '\ufeff{}'],
  ['a number that does not fit', '9007199254740993'],
  ['an exponent that does not fit', '1e400'],
  ['something behind the value', '{} {}'],
  ['a trailing comma', '[1,]'],
  ['a missing comma', '[1 2]'],
  ['a leading zero', '01'],
  ['a raw control character', '"\n"'],
  ['an unclosed text', '"abc'],
  ['an unclosed escape', '"abc\\'],
  ['nothing', ''],
  ['a word of JavaScript', 'undefined'],
  ['nesting without end', '['.repeat(100_000)],
])('reading refuses %s', (_, source) => {
  expect(() => parseJson(source)).toThrow(/^The JSON can not be read: .+line \d+, character \d+/);
});

test.each([
  ['a member named __proto__', '{"__proto__":{}}', 'must not be named'],
  ['a member named __proto__ in a long text', `["${'a'.repeat(300_000)}",{"__proto__":1}]`, 'not canonical'],
  ['a member named twice', '{"a":1,"a":1}', 'there twice'],
  ['half a character', '"\\ud800"', 'half a character'],
  ['a number that does not fit', '9007199254740993', 'does not fit'],
  ['minus nothing', '-0', 'not canonical'],
  ['nesting one too deep', `${'['.repeat(64)}1${']'.repeat(64)}`, 'nested too deep'],
  ['nesting without end', '['.repeat(300_000) + ']'.repeat(300_000), 'not canonical'],
])('reading canonical bytes refuses %s, quickly', (_, source, why) => {
  expect(() => parseCanonicalJson(utf8(source))).toThrow(why);
});

test('canonical bytes are read exactly where the strict reader reads what is written back the same', () => {
  const strictly = (source: string): unknown => {
    try {
      const read = parseJson(source);
      return canonicalJson(read) === source ? read : undefined;
    } catch {
      return undefined;
    }
  };
  const odd = fc.constantFrom('{"__proto__":1}', '{"a":1,"a":1}', '[1e2]', '"\\u0061"', ' 1', '[-0]', '{"":{"":[]}}');
  fc.assert(
    fc.property(fc.oneof(fc.json(), value.map(canonicalJson), odd), (source) => {
      let read: unknown;
      try {
        read = parseCanonicalJson(utf8(source));
      } catch (error) {
        expect((error as { code?: string }).code).toMatch(/^json-/);
      }
      expect(read).toEqual(strictly(source));
    }),
  );
});

test('bytes that say the same in another way are not canonical', () => {
  expect(() => parseCanonicalJson(utf8('{"b":1,"a":2}'))).toThrow('not canonical');
  expect(() => parseCanonicalJson(utf8('{"a": 1}'))).toThrow('not canonical');
  expect(() => parseCanonicalJson(utf8('{"a":1.5}'))).toThrow('not a whole number');
  expect(parseCanonicalJson(utf8('{"a":-1}'))).toEqual({ a: -1 });
});

test('the reader agrees with JSON.parse on everything it accepts', () => {
  fc.assert(
    fc.property(fc.json(), (source) => {
      try {
        expect(parseJson(source)).toEqual(JSON.parse(source));
      } catch (error) {
        expect((error as { code?: string }).code).toBe('json-not-read');
      }
    }),
  );
});

test('text goes to UTF-8 and back, and bytes that are not UTF-8 are refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (given) => {
      expect(Buffer.from(utf8(given))).toEqual(Buffer.from(given, 'utf8'));
      if (!given.startsWith('\ufeff')) expect(text(utf8(given))).toBe(given);
    }),
  );
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      let known: string | undefined;
      try {
        known = strict.decode(bytes);
      } catch {
        known = undefined;
      }
      if (known === undefined || known.startsWith('\ufeff')) expect(() => text(bytes)).toThrow();
      else expect(text(bytes)).toBe(known);
    }),
    { numRuns: 2000 },
  );
});
