import { expect, test } from 'vitest';
import type { BoothGlimpse } from '../../../src/shared/desk.ts';
import { beginSitting } from '../support/seat.ts';
import { streamer } from '../support/test-booth.ts';
import { startCenter } from '../support/test-host.ts';

test('[D2] the wall sees an attempt begin and end, with one byte for each mm of its seam', async () => {
  const { desk } = await startCenter();
  const glimpses = await desk.api.booths.glimpses();
  const next = async (): Promise<readonly BoothGlimpse[]> => {
    const { value, done } = await glimpses.next();
    if (done === true) throw new Error('the glimpses ended');
    return value;
  };
  expect(await next()).toEqual([]);
  const { booth, boothId, header, sitting } = await beginSitting(desk.api);
  const first = (await next())[0];
  expect(first).toMatchObject({ booth: boothId, attempt: header.attempt, lengthMm: 150, plateMm: 6, arc: false });
  for (const bytes of [first?.legA, first?.legB, first?.heat])
    expect(Buffer.from(bytes ?? '', 'base64')).toHaveLength(150);
  booth.socket.send(streamer(header, 2).batch(50));
  await booth.next('ack');
  await desk.api.sittings.stop({ id: sitting, reason: 'Seen enough' });
  while ((await next()).length > 0);
  await glimpses.return?.();
});
