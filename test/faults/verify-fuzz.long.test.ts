import { expect, test } from 'vitest';
import { verifyDamaged } from './verify-fuzz.ts';

test('2,000 damaged packages: none verified, none without a reason, none for longer than a second', async () => {
  const { worstMs } = await verifyDamaged(2_000);
  expect(worstMs).toBeLessThan(1000);
});
