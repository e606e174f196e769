import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeSentence, KNOWN_CODES } from '../../../src/renderer/verifier/code-words.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'src/verify');
const given = new Set(
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/(?<=')[EW]_[A-Z_]+(?=')/g) ?? []),
);

test('every code the verifier gives has a sentence of its own in both languages', () => {
  expect(given.size).toBeGreaterThan(30);
  expect([...given].filter((code) => !KNOWN_CODES.includes(code))).toEqual([]);
  for (const code of given) expect(codeSentence(code).en).not.toBe(codeSentence(code).es);
});

test('no sentence is kept for a code that is not given any more', () => {
  expect(KNOWN_CODES.filter((code) => !given.has(code))).toEqual([]);
});

test('a code nobody knows is a sentence, too', () => {
  expect(codeSentence('E_OF_TOMORROW')).toEqual(codeSentence(null));
});
