import { expect, test } from 'vitest';
import { parseBody } from '../../src/core/recording/body.ts';
import { eventAt, framesFrom, seeded } from '../main/support/motion.ts';
import { beginSitting } from '../main/support/seat.ts';
import { startCenter } from '../main/support/test-host.ts';
import { openNetwork } from './network.ts';
import { openPageBooth } from './page-booth.ts';

const BOOTHS = 10;
const SECONDS = 60;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('[B9] ten booths, a minute of every fault a network has: what each recorded is what the host has', async () => {
  const seed = Math.floor(Math.random() * 1e6);
  const random = seeded(seed);
  const { desk } = await startCenter();
  const counts: Record<string, number> = {};
  const runs = [];
  for (let i = 0; i < BOOTHS; i++) {
    const seat = await beginSitting(desk.api, `Booth ${i + 1}`);
    const network = await openNetwork(Number(new URL(seat.origin).port), seed + i);
    const booth = openPageBooth({ ...seat, port: network.port, seed: seed + i });
    runs.push({ seat, network, booth });
  }
  const faults = ['cut', 'cutLate', 'stall', 'flip', 'halfOpen', 'down', 'slow', 'fast'] as const;
  const end = performance.now() + SECONDS * 1000;
  while (performance.now() < end) {
    await wait(100 + random() * 400);
    const { network } = runs[Math.floor(random() * BOOTHS)] ?? expect.fail();
    const fault = faults[Math.floor(random() * faults.length)] ?? expect.fail();
    counts[fault] = (counts[fault] ?? 0) + 1;
    if (fault === 'cutLate') network.cutLate(200 + random() * 1500);
    else if (fault === 'stall') network.stall(random() * 2500);
    else if (fault === 'slow') network.delayMs = random() * 200;
    else if (fault === 'fast') network.delayMs = 0;
    else if (fault === 'down') {
      network.setDown(true);
      setTimeout(() => network.setDown(false), random() * 3000);
    } else network[fault]();
  }
  await wait(3000);
  await Promise.all(runs.map(({ booth }) => booth.finish()));

  let frames = 0;
  let losses = 0;
  let mostUnsavedS = 0;
  for (const [i, { seat, booth }] of runs.entries()) {
    const { body } = await desk.api.attempts.recording({ id: seat.header.attempt });
    const stored = parseBody(Buffer.from(body, 'base64'));
    expect(stored.frames).toEqual(framesFrom(seed + i, 0, booth.frames));
    expect(stored.events).toEqual(Array.from({ length: booth.events }, (_, n) => eventAt(n)));
    frames += booth.frames;
    losses += booth.losses;
    mostUnsavedS = Math.max(mostUnsavedS, booth.mostUnsavedS);
  }
  process.stdout.write(`network: seed ${seed} ${JSON.stringify({ frames, losses, mostUnsavedS, ...counts })}\n`);
  expect(losses).toBeGreaterThan(BOOTHS);
});
