import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNameRefusal, isPlainName, NAME_NOT_PLAIN, nameOf } from '../../src/shared/name.ts';

test('names as people have them are plain', () => {
  for (const name of [
    'Ana María Núñez-O’Neill',
    'Dr. J. P. Smith, Jr.',
    'محمد عبد الله',
    'علی\u200cرضا', // a Persian name, spelled with a joiner that keeps its halves apart
    'ක්\u200dරිස්ටි', // a Sinhala one, with a joiner after a vowel killer
    '王小明',
    '김철수',
    'Zoë', // decomposed: a mark after its letter
    'Center 7 (North)',
  ])
    expect(isPlainName(name), name).toBe(true);
});

test('[D8] what can not be seen, or turns its neighbours around, is in no name', () => {
  const hidden = [
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200f',
    '\u061c',
    '\n',
    '\r',
    '\t',
    '\0',
    '\u0085',
    '\u200b',
    '\u2060',
  ];
  const more = ['\ufeff', '\u00ad', '\u2028', '\u2029', '\u3164', '\u115f', '\ud800', '\u{e0041}', '\u034f'];
  for (const character of [...hidden, ...more])
    expect(isPlainName(`Ana${character}Ruiz`), character.codePointAt(0)?.toString(16)).toBe(false);
  for (const name of ['Ana\u200d', '\u200cAna', 'Ana \u200dRuiz', 'A\u200d\u200dB', '7\u200c7'])
    expect(isPlainName(name), JSON.stringify(name)).toBe(false);
});

test('no name that is taken holds a character of direction or control', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (text) => {
      const { data, error } = nameOf(120).safeParse(text);
      if (data !== undefined)
        expect(data).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      else expect(isNameRefusal(error) || text.trim() === '').toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(isNameRefusal({ issues: [{ message: NAME_NOT_PLAIN }] })).toBe(true);
  for (const other of [undefined, null, 'x', {}, { issues: [{ message: 'Too small' }] }])
    expect(isNameRefusal(other)).toBe(false);
});
