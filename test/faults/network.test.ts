import { expect, test } from 'vitest';
import { parseBody } from '../../src/core/recording/body.ts';
import { eventAt, framesFrom } from '../main/support/motion.ts';
import { beginSitting } from '../main/support/seat.ts';
import { startCenter } from '../main/support/test-host.ts';
import { type Network, openNetwork } from './network.ts';
import { openPageBooth, type PageBooth } from './page-booth.ts';

const SEED = 21;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the host has acknowledged more than it had: the link stands, whatever was cut before. */
async function moreSaved(booth: PageBooth): Promise<void> {
  const before = booth.acked;
  while (booth.acked === before) await wait(20);
}

/** A booth page that records through a network with a fault in it: what the host has in the end is what was recorded. */
async function through(fault: (network: Network, booth: PageBooth) => Promise<void>) {
  const { desk } = await startCenter();
  const seat = await beginSitting(desk.api);
  const network = await openNetwork(Number(new URL(seat.origin).port), SEED);
  const booth = openPageBooth({ ...seat, port: network.port, seed: SEED });
  await fault(network, booth);
  await booth.finish();
  const { body } = await desk.api.attempts.recording({ id: seat.header.attempt });
  const { frames, events } = parseBody(Buffer.from(body, 'base64'));
  expect(frames).toEqual(framesFrom(SEED, 0, booth.frames));
  expect(events).toEqual(Array.from({ length: booth.events }, (_, n) => eventAt(n)));
  return { booth, network };
}

test('[B9] a connection cut again and again: every frame arrives once, in order', async () => {
  const { booth, network } = await through(async (net, page) => {
    for (let i = 0; i < 3; i++) {
      await moreSaved(page);
      net.cut();
    }
    await moreSaved(page);
  });
  expect(booth.losses).toBe(3);
  expect(network.connections).toBe(4);
});

test('[B9] a slow network, and cuts in it: the booth waits for the host’s counts before it goes on', async () => {
  const { booth } = await through(async (net, page) => {
    net.delayMs = 80;
    for (let i = 0; i < 2; i++) {
      await moreSaved(page);
      net.cut();
    }
    await moreSaved(page);
  });
  expect(booth.losses).toBe(2);
});

test('[B9] what an old connection had sent arrives after the new one has begun, and changes nothing', async () => {
  await through(async (net) => {
    net.delayMs = 20;
    await wait(400);
    net.cutLate(800);
    await wait(1000);
  });
});

test('[B9] a network that stands still for a while, and one that turns a bit', async () => {
  const { booth } = await through(async (net) => {
    await wait(200);
    net.stall(700);
    await wait(900);
    net.flip();
    await wait(300);
  });
  expect(booth.losses).toBe(1);
});

test('a link that falls silent is shown at the desk as lost, and as found when it speaks again', async () => {
  const { desk } = await startCenter();
  const seat = await beginSitting(desk.api);
  const network = await openNetwork(Number(new URL(seat.origin).port), SEED);
  openPageBooth({ ...seat, port: network.port, seed: SEED });
  const shown = async (linked: boolean): Promise<void> => {
    for await (const booths of await desk.api.booths.watch())
      if (booths.some((one) => one.id === seat.boothId && one.linked === linked)) return;
  };
  await wait(300);
  network.stall(1500);
  await shown(false);
  await shown(true);
});
