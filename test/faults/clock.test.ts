import { expect, test } from 'vitest';
import { nodeOptions } from '../../src/cli/verify.ts';
import type { Clock } from '../../src/main/clock.ts';
import { verifyPackage } from '../../src/verify/verify.ts';
import { openDesk } from '../main/support/desk-client.ts';
import { beginSitting, boothOrigin } from '../main/support/seat.ts';
import { hello, linkBooth, streamer } from '../main/support/test-booth.ts';
import { startCenter, startHost, tempFolder } from '../main/support/test-host.ts';

const SEED = 51;
const HOUR_MS = 3_600_000;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** This computer's clock, which somebody sets while a sitting runs. */
function settableClock(): Clock & { offMs: number } {
  const clock = { offMs: 0, now: () => Date.now() + clock.offMs, monotonicMs: () => performance.now() };
  return clock;
}

/** One attempt of 200 frames; `jump` sets the clock, each time before a batch. */
async function sit(jump: (clock: { offMs: number }, batch: number) => void) {
  const clock = settableClock();
  const { host, desk } = await startCenter({ clock });
  const { booth, header, sitting } = await beginSitting(desk.api);
  const stream = streamer(header, SEED);
  for (let batch = 0; batch < 20; batch++) {
    jump(clock, batch);
    booth.socket.send(stream.batch(10));
    await wait(15);
  }
  booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
  await booth.next('finished');
  await host.ctx.scoring.idle();
  const detail = await desk.api.sittings.get({ id: sitting });
  if (detail.state !== 'submitted') await desk.api.sittings.submit({ id: sitting });
  await desk.api.sittings.decide({ id: sitting, verdict: 'notYetCompetent', reason: 'As recommended.' });
  const { bytes } = await desk.api.sittings.export({ id: sitting, kind: 'record' });
  const { irregularities } = detail;
  return {
    result: detail.attempts[0]?.score?.result,
    irregularities,
    bytes: Buffer.from(bytes, 'base64'),
  };
}

test('a clock set back an hour and forward a day in mid-attempt: same digests, same working time, and the package verifies', async () => {
  const steady = await sit(() => {});
  const jumping = await sit((clock, batch) => {
    if (batch === 7) clock.offMs = -HOUR_MS;
    if (batch === 14) clock.offMs = 25 * HOUR_MS;
  });
  expect(jumping.result?.digests).toEqual(steady.result?.digests);
  expect(jumping.result?.workingTimeS).toBe(steady.result?.workingTimeS);
  expect(jumping.irregularities.map(({ kind }) => kind)).toEqual(steady.irregularities.map(({ kind }) => kind));
  const report = await verifyPackage(jumping.bytes, {
    ...nodeOptions(),
    now: Date.now() + 26 * HOUR_MS,
    rescore: true,
  });
  expect(report).toMatchObject({ verified: true, rescore: { done: true, equal: true } });
});

test('a clock that was set back while the host was away: the booth goes on, nothing is held against it', async () => {
  const data = tempFolder('clock');
  const clock = settableClock();
  const { host, desk } = await startCenter({ clock }, data);
  const { booth, header, cookie } = await beginSitting(desk.api);
  const stream = streamer(header, SEED);
  for (let i = 0; i < 10; i++) booth.socket.send(stream.batch(10));
  await booth.next('ack');
  await host.close();

  clock.offMs = -HOUR_MS;
  const again = await startHost({ clock }, data);
  const desk2 = await openDesk(again.link ?? '');
  const origin = await boothOrigin(desk2.api);
  const back = await linkBooth(origin, cookie.replace(/^[^=]+/, `proofbench_booth_${new URL(origin).port}`));
  back.say(hello());
  const { open } = await back.next('welcome');
  stream.rewind(open?.frames ?? 0, open?.events ?? 0);
  for (let i = 0; i < 5; i++) back.socket.send(stream.batch(10));
  expect(await back.next('ack')).toMatchObject({ attempt: header.attempt });
  expect(back.socket.readyState).toBe(back.socket.OPEN);
  desk2.close();
});
