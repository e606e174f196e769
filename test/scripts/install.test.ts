import { expect, test } from 'vitest';
import { missingPackages } from '../../scripts/install.mjs';

const lock = (packages: Record<string, { version?: string; optional?: boolean }>) => ({ packages });
const wanted = lock({
  '': {},
  'node_modules/a': { version: '1.0.0' },
  'node_modules/other-platform': { version: '2.0.0', optional: true },
});

test('nothing installed: everything is missing, other platforms aside', () => {
  expect(missingPackages(wanted, undefined)).toEqual(['node_modules/a']);
});

test('everything there: nothing is missing', () => {
  expect(missingPackages(wanted, lock({ 'node_modules/a': { version: '1.0.0' } }))).toEqual([]);
});

test('another version counts as missing', () => {
  expect(missingPackages(wanted, lock({ 'node_modules/a': { version: '1.0.1' } }))).toEqual(['node_modules/a']);
});
