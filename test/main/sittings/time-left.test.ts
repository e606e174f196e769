import { expect, test } from 'vitest';
import { beginSitting } from '../support/seat.ts';
import { begin, streamer } from '../support/test-booth.ts';
import { startCenter } from '../support/test-host.ts';

const GIVEN_S = 600;

test('[B18] extra time reaches the candidate while an attempt runs', async () => {
  const { desk } = await startCenter();
  const { booth, sitting: id } = await beginSitting(desk.api);
  await desk.api.sittings.extend({ id, seconds: 300, reason: 'Time lost to equipment' });
  expect((await booth.next('assigned')).assignment).toMatchObject({ next: 'attempt', endsAtS: GIVEN_S + 300 });
});

test('[B18] a second attempt has what the first has left', async () => {
  const { desk } = await startCenter();
  const { booth, header, sitting: id } = await beginSitting(desk.api);
  const stream = streamer(header, 7);
  for (let i = 0; i < 12; i++) booth.socket.send(stream.batch(20));
  booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
  await booth.next('finished');
  const used = (await desk.api.sittings.get({ id })).usedS;
  expect(used).toBeGreaterThan(2);
  const { assignment } = await booth.next('assigned');
  expect(assignment?.next).toBe('attempt');
  expect(assignment?.endsAtS).toBeCloseTo(GIVEN_S - used, 6);
  // The second attempt counts from its own beginning, so that the end stays where it is.
  booth.say(begin(id, 'flat'));
  await booth.next('granted');
  await desk.api.sittings.extend({ id, seconds: 60, reason: 'Time lost to equipment' });
  expect((await booth.next('assigned')).assignment?.endsAtS).toBeCloseTo(GIVEN_S + 60 - used, 6);
});

test('[B18] a candidate is told the time anew when the proctor resumes: a pause costs none', async () => {
  const { desk } = await startCenter();
  const { booth, sitting: id } = await beginSitting(desk.api);
  await desk.api.sittings.pause({ id, reason: 'Comfort break' });
  await desk.api.sittings.resume({ id, reason: 'Back again' });
  await booth.next('resume');
  expect((await booth.next('assigned')).assignment?.endsAtS).toBe(GIVEN_S);
});
