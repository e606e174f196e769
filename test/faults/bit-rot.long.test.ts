import { expect, test } from 'vitest';
import { seeded } from '../main/support/motion.ts';
import { afterSpoiling, flipBit, shelfOfTwo } from './bit-rot.ts';

const IMAGES = 300;

test('three hundred databases with a bit turned somewhere: opened and exported whole, or refused with a reason', async () => {
  const seed = Math.floor(Math.random() * 1e9);
  const random = seeded(seed);
  const shelf = await shelfOfTwo();
  const counts: Record<string, number> = {};
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  for (let i = 0; i < IMAGES; i++) {
    const [at, bit] = [Math.floor(random() * 2 ** 31), Math.floor(random() * 8)];
    const { start, outcomes } = await afterSpoiling(shelf, (copy) => flipBit(copy, at, bit));
    if (start !== undefined) count(`start ${start}`);
    for (const outcome of outcomes) count(outcome);
    for (const said of [start, ...outcomes])
      expect(said ?? 'started', `seed ${seed}, image ${i}, byte ${at}, bit ${bit}`).toMatch(
        /^(started|exported|refused: [a-z-]+)$/,
      );
  }
  process.stdout.write(`bit rot: seed ${seed} ${JSON.stringify(counts)}\n`);
});
