import { expect, test } from 'vitest';
import { cookieValue, hostAllowed, originAllowed } from '../../../src/main/http/guards.ts';

test('[D3] only a listed Host is answered, port and all', () => {
  const allowed = ['localhost:4180', '192.0.2.7:4180'];
  expect(hostAllowed('localhost:4180', allowed)).toBe(true);
  expect(hostAllowed('LOCALHOST:4180', allowed)).toBe(true);
  for (const host of [undefined, '', 'localhost', 'localhost:4181', 'evil.example:4180', 'localhost:4180.evil.example'])
    expect(hostAllowed(host, allowed)).toBe(false);
});

test('[B2] only the page of this very host and port may ask; a missing Origin is a refusal', () => {
  expect(originAllowed('https://192.0.2.7:4181', 'https', '192.0.2.7:4181')).toBe(true);
  for (const origin of [
    undefined,
    'null',
    'http://192.0.2.7:4181',
    'https://192.0.2.7',
    'https://192.0.2.7:4181.evil.example',
    'https://evil.example',
  ])
    expect(originAllowed(origin, 'https', '192.0.2.7:4181')).toBe(false);
});

test('a cookie that comes twice, or under a longer name, is no cookie', () => {
  expect(cookieValue('a=1; proofbench_booth_1=token', 'proofbench_booth_1')).toBe('token');
  expect(cookieValue('proofbench_booth_1=token; proofbench_booth_1=other', 'proofbench_booth_1')).toBeUndefined();
  expect(cookieValue('xproofbench_booth_1=token', 'proofbench_booth_1')).toBeUndefined();
  expect(cookieValue(undefined, 'proofbench_booth_1')).toBeUndefined();
});
