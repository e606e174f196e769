import { test } from 'vitest';
import { verifyDamaged } from './verify-fuzz.ts';

test('500 damaged packages: none verified, none without a reason, nothing written', async () => {
  await verifyDamaged(500);
});
