import { expect, test } from 'vitest';
import { beginSitting } from '../support/seat.ts';
import { streamer } from '../support/test-booth.ts';
import { startCenter } from '../support/test-host.ts';

test('[S5] a sitting handed in after its warm-up alone can be decided void and nothing else', async () => {
  const { desk } = await startCenter();
  const { booth, header, sitting: id } = await beginSitting(desk.api, 'Booth 1', 'vr');
  expect(header.purpose).toBe('warmUp');
  const stream = streamer(header, 8);
  booth.socket.send(stream.batch(20));
  booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
  await booth.next('finished');
  await desk.api.sittings.submit({ id });
  const reason = 'Seen at the bench';
  for (const verdict of ['competent', 'notYetCompetent'] as const)
    await expect(desk.api.sittings.decide({ id, verdict, reason })).rejects.toMatchObject({ code: 'nothing-recorded' });
  expect((await desk.api.sittings.decide({ id, verdict: 'void', reason })).decision?.verdict).toBe('void');
});
