import fc from 'fast-check';
import { expect, test } from 'vitest';
import { targetOf } from '../../../src/main/http/request-target.ts';

test('a target is read as path and query, decoded once', () => {
  expect(targetOf({ url: '/login?t=a%20b' })).toEqual({ path: '/login', query: new URLSearchParams({ t: 'a b' }) });
  for (const url of ['/index.html', '/%69ndex.html', '//index.html', '/./index.html', '/assets/..%2findex.html'])
    expect(targetOf({ url })?.path, url).toBe('/index.html');
  expect(targetOf({ url: '/%2569ndex.html' })?.path).toBe('/%69ndex.html');
});

test('what is no path is nothing', () => {
  for (const url of [
    undefined,
    '',
    '*',
    'http://[',
    'http://host/',
    'host:443',
    '/%',
    '/%ff',
    '/a%00',
    '/..%5ckeys.json',
  ])
    expect(targetOf({ url }), url).toBeUndefined();
});

test('any text is read without throwing, and no path keeps a step up', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('/', '.', '%', '2', 'e', 'f', '\\', '?', '\0', 'a') }),
  );
  fc.assert(
    fc.property(text, (rest) => {
      expect(targetOf({ url: `/${rest}` })?.path.split('/') ?? []).not.toContain('..');
      targetOf({ url: rest });
    }),
    { numRuns: 1000 },
  );
});
