import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, instantMs, UtcSecond, utcSecond } from '../../../src/core/credential/instant.ts';

const anyTime = fc.date({
  min: new Date('1700-01-01T00:00:00Z'),
  max: new Date('2400-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('[P6] times are read as Date reads them, and written as Date writes them, without the fraction', () => {
  fc.assert(
    fc.property(anyTime, (date) => {
      expect(instantMs(date.toISOString())).toBe(date.getTime());
      expect(utcSecond(date.getTime())).toBe(`${date.toISOString().slice(0, 19)}Z`);
    }),
  );
});

test('[P6] offsets and fractions of other issuers name the same instant', () => {
  const noon = instantMs('2026-11-23T12:00:00Z');
  for (const text of ['2026-11-23T13:30:00+01:30', '2026-11-23T12:00:00.000Z', '2026-11-22T22:00:00-14:00']) {
    expect(instantMs(text)).toBe(noon);
  }
});

test.each([
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-10T00:00:00Z',
  '2026-11-23T24:00:00Z',
  '2026-11-23T12:60:00Z',
  '2026-11-23T12:00:00',
  '2026-11-23',
  '2026-11-23T12:00:00+25:00',
  'yesterday',
])('[P6] %s is no time', (text) => {
  expect(instantMs(text)).toBeNull();
  expect(UtcSecond.safeParse(text).success).toBe(false);
});

test('[P6] months later, a day that month lacks becomes its last', () => {
  expect(addMonths('2026-11-23T12:00:00Z', 36)).toBe('2029-11-23T12:00:00Z');
  expect(addMonths('2026-01-31T00:00:00Z', 1)).toBe('2026-02-28T00:00:00Z');
  expect(addMonths('2024-02-29T00:00:00Z', 12)).toBe('2025-02-28T00:00:00Z');
  expect(addMonths('2026-12-15T00:00:00Z', 1)).toBe('2027-01-15T00:00:00Z');
});
