import { expect, test } from 'vitest';
import { parseBody } from '../../src/core/recording/body.ts';
import { FRAME_INTS } from '../../src/core/recording/frame.ts';
import { eventAt, framesFrom } from './support/motion.ts';
import { beginSitting } from './support/seat.ts';
import { streamer } from './support/test-booth.ts';
import { startCenter } from './support/test-host.ts';

test('[B8] [B10] a recorded attempt is on disk, byte for byte, when the booth is told so', async () => {
  const { host, desk } = await startCenter();
  const { booth, header, sitting } = await beginSitting(desk.api);
  const stream = streamer(header, 7);
  for (let i = 0; i < 12; i++) booth.socket.send(stream.batch(20));
  booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
  const finished = await booth.next('finished');
  expect(finished).toMatchObject({ attempt: header.attempt, next: 'attempt' });
  await host.ctx.scoring.idle();

  const { body } = await desk.api.attempts.recording({ id: header.attempt });
  const recording = parseBody(Buffer.from(body, 'base64'));
  expect(recording.frames.length / FRAME_INTS).toBe(240);
  expect(recording.frames).toEqual(framesFrom(7, 0, 240));
  expect(recording.events).toEqual([eventAt(0), eventAt(1), eventAt(2)]);

  const detail = await desk.api.sittings.get({ id: sitting });
  expect(detail.attempts).toMatchObject([{ state: 'finished', frames: 240, scoreProblem: '' }]);
  expect(detail.attempts[0]?.score?.result.attempt).toBe(header.attempt);
});

test('a recording comes with the pack it was made under, whatever lies on the shelf since', async () => {
  const { host, desk } = await startCenter();
  const { booth, header } = await beginSitting(desk.api);
  const stream = streamer(header, 9);
  booth.socket.send(stream.batch(20));
  booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
  await booth.next('finished');
  const before = host.ctx.packs.packs.find(({ sha256 }) => sha256 === header.assessment);
  Object.assign(host.ctx, { packs: { packs: [], refused: [] } });
  expect((await desk.api.attempts.recording({ id: header.attempt })).pack).toEqual(before?.pack);
});

test('[B17] a booth is told when the proctor hands its sitting in', async () => {
  const { desk } = await startCenter();
  const { booth, header, sitting } = await beginSitting(desk.api);
  const stream = streamer(header, 8);
  booth.socket.send(stream.batch(20));
  booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
  await booth.next('finished');
  expect((await booth.next('assigned')).assignment?.next).toBe('attempt');
  await desk.api.sittings.submit({ id: sitting });
  expect((await booth.next('assigned')).assignment).toBeNull();
});
