import { expect, test } from 'vitest';
import { parseBody } from '../../src/core/recording/body.ts';
import { framesFrom } from '../main/support/motion.ts';
import { beginSitting } from '../main/support/seat.ts';
import { streamer } from '../main/support/test-booth.ts';
import { startCenter, tempFolder } from '../main/support/test-host.ts';

const SEED = 31;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * SQLite itself refuses here: the database may not grow (SQLITE_FULL; what else fits in its pages can still be written), or may
 * not be written at all (SQLITE_READONLY). So it is on any computer; `npm run faults` fills a real disk.
 */
const troubles = [
  ['full', 'max_page_count = 1', 'max_page_count = 1073741823'],
  ['failed', 'query_only = ON', 'query_only = OFF'],
] as const;

test.each(troubles)(
  '[B8] a disk that is %s pauses the sitting, and nothing acknowledged is lost; when it writes again the recording goes on',
  async (state, breaks, mends) => {
    const data = tempFolder('full');
    const { host, desk } = await startCenter({}, data);
    const { booth, header, sitting, boothId } = await beginSitting(desk.api);
    const stream = streamer(header, SEED);
    const acked = (): number =>
      Math.max(0, ...booth.heard.map((message) => (message.type === 'ack' ? message.frames : 0)));
    const stored = (): number =>
      Number(host.ctx.db.prepare('SELECT frames FROM attempt WHERE id = ?').pluck().get(header.attempt));
    const send = async (batches: number): Promise<void> => {
      for (let i = 0; i < batches; i++) {
        booth.socket.send(stream.batch(5));
        await wait(40);
        expect(acked()).toBeLessThanOrEqual(stored());
      }
    };
    await send(10);
    await booth.next('ack');

    host.ctx.db.pragma(breaks);
    while (host.ctx.disk.state === 'ok') await send(1);
    await booth.next('pause');
    // Long enough for a second try.
    await send(25);
    expect((await desk.api.booths.list()).find(({ id }) => id === boothId)?.linked).toBe(true);
    if (state === 'failed') {
      expect(acked()).toBeLessThan(stream.frames - 100);
      expect(await desk.api.center.get()).toMatchObject({ storage: { state } });
      await expect(desk.api.sittings.resume({ id: sitting, reason: 'too early' })).rejects.toThrow('still full');
      // What else the desk asks for is refused with what to do, not with a fault of the program.
      await expect(desk.api.booths.newCode({ name: 'Booth 2' })).rejects.toMatchObject({ code: 'disk-not-writing' });
    }

    host.ctx.db.pragma(mends);
    while (acked() < stream.frames) await wait(20);
    expect(await desk.api.center.get()).toMatchObject({ storage: { state: 'ok' } });
    expect(await desk.api.sittings.get({ id: sitting })).toMatchObject({ state: 'paused' });
    await desk.api.sittings.resume({ id: sitting, reason: 'There is room again.' });
    await booth.next('resume');
    await send(10);
    booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
    await booth.next('finished');
    expect(booth.heard.filter(({ type }) => type === 'pause')).toHaveLength(1);
    const { body } = await desk.api.attempts.recording({ id: header.attempt });
    expect(parseBody(Buffer.from(body, 'base64')).frames).toEqual(framesFrom(SEED, 0, stream.frames));
  },
);
