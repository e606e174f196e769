import { expect, test } from 'vitest';
import { ensureScorer, tempFolder } from '../main/support/test-host.ts';
import { killRounds } from './kill-rounds.ts';

test('[B8] 20 kills of the real host while a booth streams: no acknowledged frame is lost', {
  timeout: 120_000,
}, async () => {
  await ensureScorer();
  const seed = Math.floor(Math.random() * 1e9);
  const counts = await killRounds(tempFolder('kill'), 20, seed);
  process.stdout.write(`kill: seed ${seed} ${JSON.stringify(counts)}\n`);
  expect(counts.lost).toBe(0);
  expect(counts.acked).toBeGreaterThan(100);
});
