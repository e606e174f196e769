import { expect, test } from 'vitest';
import type { Host } from '../../../src/main/host.ts';
import { lostLinks, noteOnce } from '../../../src/main/sittings/go-live.ts';
import { newestLines, sittingLines } from '../../../src/main/storage/audit.ts';
import { irregularitiesOf } from '../../../src/main/storage/irregularities.ts';
import { BOOTH_CLOSE } from '../../../src/shared/booth.ts';
import { beginSitting, seatBooth } from '../support/seat.ts';
import { linkBooth, streamer } from '../support/test-booth.ts';
import { startCenter } from '../support/test-host.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const refusals = ({ ctx }: Host): unknown[] =>
  newestLines(ctx.db, 100)
    .map(({ line }) => JSON.parse(line) as { what: string; data: { fault?: string } })
    .filter(({ what }) => what === 'booth.refused')
    .map(({ data }) => data.fault)
    .reverse();

test('[B8] [B11] on a disk that does not write, a lost link, junk and a silent socket end no host; all of it is noted when the disk writes again', {
  timeout: 30_000,
}, async () => {
  const { host, desk } = await startCenter();
  const { booth, header, sitting } = await beginSitting(desk.api, 'One');
  const other = await seatBooth(desk.api, 'Two');
  const stream = streamer(header, 5);
  booth.socket.send(stream.batch(20));
  await booth.next('ack');

  host.ctx.db.pragma('query_only = ON');
  booth.socket.terminate();
  other.booth.socket.send(Buffer.from([1, 2, 3]));
  expect(await other.booth.closed).toBe(BOOTH_CLOSE.badMessage);
  const silent = await linkBooth(other.origin, other.cookie);
  expect(await silent.closed).toBe(BOOTH_CLOSE.badMessage);
  expect(host.ctx.late.kept).toBe(3);
  expect(irregularitiesOf(host.ctx.db, sitting)).toEqual([]);
  expect(await desk.api.center.get()).toMatchObject({ storage: { state: 'failed' } });

  host.ctx.db.pragma('query_only = OFF');
  while (host.ctx.late.kept > 0) await wait(20);
  expect(irregularitiesOf(host.ctx.db, sitting).map(({ kind }) => kind)).toEqual(['linkLost']);
  expect(refusals(host)).toEqual(['batch-foreign', 'no-hello']);
  expect(await desk.api.center.get()).toMatchObject({ storage: { state: 'ok' } });
});

test('[B8] a score the disk does not take is stored when it writes again, and is no end of the host', {
  timeout: 60_000,
}, async () => {
  const { host, desk } = await startCenter();
  const { booth, header, sitting } = await beginSitting(desk.api);
  const stream = streamer(header, 5);
  booth.socket.send(stream.batch(20));
  await booth.next('ack');
  booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
  await booth.next('finished');
  host.ctx.db.pragma('query_only = ON');
  while (host.ctx.disk.state === 'ok') await wait(20);
  expect((await desk.api.sittings.get({ id: sitting })).attempts[0]).toMatchObject({ score: null, scoreProblem: '' });

  host.ctx.db.pragma('query_only = OFF');
  while ((await desk.api.sittings.get({ id: sitting })).attempts[0]?.score === null) await wait(50);
  expect(host.ctx.disk.state).toBe('ok');
});

test('[B11] links lost again and again are two lines, the second with their number', async () => {
  const { host, desk } = await startCenter();
  const { booth, header, sitting } = await beginSitting(desk.api);
  const stream = streamer(header, 5);
  booth.socket.send(stream.batch(20));
  await booth.next('ack');
  for (let i = 0; i < 5000; i++) noteOnce(host.ctx, { id: header.attempt, sitting }, 'linkLost', 500);
  expect(irregularitiesOf(host.ctx.db, sitting)).toHaveLength(1);
  host.ctx.late.settle(lostLinks(header.attempt));
  const { irregularities } = await desk.api.sittings.get({ id: sitting });
  expect(irregularities.map(({ note }) => note)).toEqual([
    'The link to the booth was lost while the attempt ran.',
    'The link to the booth was lost while the attempt ran. (4999 times)',
  ]);
  expect(sittingLines(host.ctx.db, sitting).join('\n').length).toBeLessThan(16_384);
});
