import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttemptId } from '../../../src/core/base/ids.ts';
import { parseBody } from '../../../src/core/recording/body.ts';
import { newestLines } from '../../../src/main/storage/audit.ts';
import { encodeBatch } from '../../../src/shared/batch.ts';
import { BOOTH_CLOSE } from '../../../src/shared/booth.ts';
import { framesFrom } from '../support/motion.ts';
import { beginSitting, type Running } from '../support/seat.ts';
import { hello, linkBooth, streamer, type TestBooth } from '../support/test-booth.ts';
import { startCenter } from '../support/test-host.ts';

/** The same booth on a new socket. */
async function again({ origin, cookie }: Running): Promise<TestBooth> {
  const booth = await linkBooth(origin, cookie);
  booth.say(hello());
  await booth.next('welcome');
  return booth;
}

const batch = (attempt: AttemptId, firstFrame: number, count: number, firstEvent = 0) =>
  encodeBatch({ attempt, firstFrame, firstEvent, frames: framesFrom(3, firstFrame, count), events: [] });

test('[B5] a gap, a repetition, a foreign attempt and nonsense each end the socket with a code, once logged', async () => {
  const { host, desk } = await startCenter();
  const seat = await beginSitting(desk.api);
  const { attempt } = seat.header;
  seat.booth.socket.send(batch(attempt, 0, 30));
  expect(await seat.booth.next('ack')).toMatchObject({ frames: 30 });
  const broken = batch(attempt, 30, 5);
  const outOfRange = framesFrom(3, 30, 1);
  outOfRange[1] = 9;
  const backwards = framesFrom(3, 10, 1);
  const cases: readonly (readonly [name: string, message: Uint8Array | string, code: number])[] = [
    ['batch-gap', batch(attempt, 31, 5), BOOTH_CLOSE.gap],
    ['batch-gap', batch(attempt, 0, 30), BOOTH_CLOSE.gap],
    ['batch-gap', batch(attempt, 30, 5, 1), BOOTH_CLOSE.gap],
    ['batch-foreign', batch('7b0c6c3e-9a36-4c0e-8a53-0d3c2f1b9a11' as AttemptId, 0, 5), BOOTH_CLOSE.badMessage],
    ['batch-malformed', broken.subarray(0, -1), BOOTH_CLOSE.badMessage],
    ['batch-malformed', new Uint8Array(0), BOOTH_CLOSE.badMessage],
    [
      'frame-range',
      encodeBatch({ attempt, firstFrame: 30, firstEvent: 0, frames: outOfRange, events: [] }),
      BOOTH_CLOSE.badMessage,
    ],
    [
      'frame-time',
      encodeBatch({ attempt, firstFrame: 30, firstEvent: 0, frames: backwards, events: [] }),
      BOOTH_CLOSE.badMessage,
    ],
    [
      'event-late',
      encodeBatch({
        attempt,
        firstFrame: 30,
        firstEvent: 0,
        frames: new Int32Array(0),
        events: [{ time: 5, kind: 1, value: 1 }],
      }),
      BOOTH_CLOSE.badMessage,
    ],
    ['message-malformed', '{"type":"begin"}', BOOTH_CLOSE.badMessage],
    ['message-malformed', '{"__proto__":{"type":"hello"}}', BOOTH_CLOSE.badMessage],
    ['message-malformed', 'no json', BOOTH_CLOSE.badMessage],
    ['hello-again', JSON.stringify(hello()), BOOTH_CLOSE.badMessage],
    ['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', new Uint8Array(4097), 1009],
  ];
  seat.booth.socket.close();
  for (const [name, message, code] of cases) {
    const booth = await again(seat);
    booth.socket.send(message);
    expect(await booth.closed, name).toBe(code);
  }
  const refused = newestLines(host.ctx.db, 100)
    .map(({ line }) => JSON.parse(line) as { what: string; data: { fault?: string } })
    .filter(({ what }) => what === 'booth.refused')
    .map(({ data }) => data.fault);
  expect(refused).toEqual(cases.map(([name]) => name).reverse());

  const last = await again(seat);
  last.socket.send(batch(attempt, 30, 30));
  expect(await last.next('ack')).toMatchObject({ frames: 60 });
});

test('[B3] [B5] nothing is taken before hello', async () => {
  const { desk } = await startCenter();
  const { origin, cookie, header } = await beginSitting(desk.api);
  const booth = await linkBooth(origin, cookie);
  booth.socket.send(batch(header.attempt, 0, 5));
  expect(await booth.closed).toBe(BOOTH_CLOSE.badMessage);
});

test('[B7] more frames than a device records are refused', async () => {
  const { desk } = await startCenter();
  const { booth, header } = await beginSitting(desk.api);
  const stream = streamer(header, 1);
  for (let i = 0; i < 30; i++) booth.socket.send(stream.batch(40));
  expect(await booth.closed).toBe(BOOTH_CLOSE.tooMuch);
});

test('[B7] a booth that talks too much is shown out', async () => {
  const { desk } = await startCenter();
  const { booth } = await beginSitting(desk.api);
  for (let i = 0; i < 80; i++) booth.say({ type: 'handUp', up: i % 2 === 0 });
  expect(await booth.closed).toBe(BOOTH_CLOSE.tooMuch);
});

test('[B11] while one booth sends rubbish again and again, another is acknowledged as before', {
  timeout: 30_000,
}, async () => {
  const { desk } = await startCenter();
  const good = await beginSitting(desk.api, 'Good booth');
  const bad = await beginSitting(desk.api, 'Bad booth');
  const rubbish = fc.sample(fc.uint8Array({ minLength: 0, maxLength: 3000 }), { numRuns: 60, seed: 5 });
  let offences = 0;
  let going = true;
  const offend = (async () => {
    while (going) {
      const booth = await linkBooth(bad.origin, bad.cookie);
      booth.say(hello());
      booth.socket.send(rubbish[offences % rubbish.length] ?? '');
      const code = await booth.closed;
      // Who comes back too often is not even listened to.
      expect([BOOTH_CLOSE.badMessage, BOOTH_CLOSE.tooMuch]).toContain(code);
      if (code === BOOTH_CLOSE.badMessage) offences++;
    }
  })();
  const stream = streamer(good.header, 11);
  for (let i = 0; i < 60; i++) {
    good.booth.socket.send(stream.batch(4));
    await new Promise((resolve) => setTimeout(resolve, 33));
  }
  going = false;
  await offend;
  good.booth.say({ type: 'finish', attempt: good.header.attempt, frames: stream.frames, events: stream.events });
  await good.booth.next('finished');
  const acks = good.booth.heard.filter(({ type }) => type === 'ack').length;
  process.stdout.write(`misconduct: ${offences} offences beside ${stream.frames} frames in ${acks} acks\n`);
  expect(offences).toBeGreaterThan(10);
  const { body } = await desk.api.attempts.recording({ id: good.header.attempt });
  expect(parseBody(Buffer.from(body, 'base64')).frames).toEqual(framesFrom(11, 0, stream.frames));
  expect(acks).toBeGreaterThan(20);
});
