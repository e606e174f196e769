import { cpSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { setUpCenter } from '../../src/main/center/set-up.ts';
import { row } from '../../src/main/storage/database.ts';
import { DATABASE_NAME, openDatabase } from '../../src/main/storage/open.ts';
import { beginSitting, type Running } from '../main/support/seat.ts';
import { type Streamer, streamer } from '../main/support/test-booth.ts';
import { startCenter, startHost, tempFolder } from '../main/support/test-host.ts';
import { withoutTriggers } from '../main/support/without-triggers.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Sender extends Running {
  readonly stream: Streamer;
}

const acked = ({ booth }: Sender): number =>
  Math.max(0, ...booth.heard.map((message) => (message.type === 'ack' ? message.frames : 0)));

/** Two booths under way, each acknowledged something. */
async function twoBooths() {
  const { host, desk } = await startCenter();
  const senders: Sender[] = [];
  for (const name of ['Booth 1', 'Booth 2']) {
    const running = await beginSitting(desk.api, name);
    const sender = { ...running, stream: streamer(running.header, senders.length + 1) };
    sender.booth.socket.send(sender.stream.batch(10));
    await sender.booth.next('ack');
    senders.push(sender);
  }
  return { host, desk, senders };
}

async function send(senders: readonly Sender[], batches: number): Promise<void> {
  for (let i = 0; i < batches; i++) {
    for (const { booth, stream } of senders) booth.socket.send(stream.batch(10));
    await wait(40);
  }
}

/** Nothing nobody catches may happen: it would end the host, and with it every booth's recording. */
async function uncaughtIn(work: () => Promise<void>): Promise<readonly unknown[]> {
  const uncaught: unknown[] = [];
  const keep = (error: unknown) => uncaught.push(error);
  process.on('uncaughtException', keep).on('unhandledRejection', keep);
  try {
    await work();
  } finally {
    process.off('uncaughtException', keep).off('unhandledRejection', keep);
  }
  return uncaught;
}

/** Points a table or index at a page that is not its own: what a rotten page looks like to SQLite. */
function rot(db: BetterSqlite3.Database, name: string): void {
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.prepare(
    "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'center') WHERE name = ?",
  ).run(name);
  db.pragma(`schema_version = ${Number(db.pragma('schema_version', { simple: true })) + 1}`);
  db.unsafeMode(false);
}

test('an attempt whose rows are damaged keeps no other booth’s frames from the disk', async () => {
  const { host, desk, senders } = await twoBooths();
  const [bad, good] = senders as [Sender, Sender];
  const uncaught = await uncaughtIn(async () => {
    host.ctx.db.prepare('UPDATE attempt SET frames = frames + 1 WHERE id = ?').run(bad.header.attempt);
    await send(senders, 20);
    while (acked(good) < good.stream.frames) await wait(20);
    good.booth.say({ type: 'finish', attempt: good.header.attempt, frames: 210, events: good.stream.events });
    await good.booth.next('finished');
  });
  expect(uncaught).toEqual([]);
  expect(acked(bad)).toBe(10);
  expect((await desk.api.sittings.get({ id: bad.sitting })).state).toBe('inProgress');
});

test('a sitting whose row is damaged ends no host', async () => {
  const { host, senders } = await twoBooths();
  const [bad, good] = senders as [Sender, Sender];
  const uncaught = await uncaughtIn(async () => {
    host.ctx.db.prepare("UPDATE sitting SET conditions = '{' WHERE id = ?").run(bad.sitting);
    await send(senders, 10);
    while (acked(good) < good.stream.frames || acked(bad) < bad.stream.frames) await wait(20);
  });
  expect(uncaught).toEqual([]);
});

test('where the table of known motion is rotten, recordings go on', async () => {
  const { host, senders } = await twoBooths();
  const uncaught = await uncaughtIn(async () => {
    rot(host.ctx.db, 'motion_print_print');
    await send(senders, 30);
    for (const sender of senders) while (acked(sender) < sender.stream.frames) await wait(20);
  });
  expect(uncaught).toEqual([]);
  expect(senders.map(({ booth }) => booth.socket.readyState)).toEqual([1, 1]);
});

test('[B8] where the table of frames is rotten, sittings are paused visibly and nothing more is acknowledged', async () => {
  const { host, desk, senders } = await twoBooths();
  const uncaught = await uncaughtIn(async () => {
    rot(host.ctx.db, 'tail');
    await send(senders, 10);
    for (const { booth } of senders) await booth.next('pause');
  });
  expect(uncaught).toEqual([]);
  for (const sender of senders) expect(acked(sender)).toBeLessThan(sender.stream.frames);
  expect(await desk.api.center.get()).toMatchObject({ storage: { state: 'failed' } });
});

/** The data folder with its database taken away under the host, and put back. */
const taken: readonly (readonly [string, (data: string) => void, ((data: string) => void) | undefined])[] = [
  [
    'that is moved',
    (data) => renameSync(data, `${data}-moved`),
    (data) => {
      rmSync(data, { recursive: true, force: true });
      renameSync(`${data}-moved`, data);
    },
  ],
  ['that is deleted', (data) => rmSync(join(data, DATABASE_NAME)), undefined],
  ['whose log is deleted', (data) => rmSync(join(data, `${DATABASE_NAME}-wal`)), undefined],
];

test.each(taken)(
  '[B8] a database that is %s while booths record acknowledges nothing more',
  async (_, take, putBack) => {
    const { host, desk, senders } = await twoBooths();
    const { data } = host.ctx.places;
    const uncaught = await uncaughtIn(async () => {
      take(data);
      await send(senders, 5);
      for (const { booth } of senders) await booth.next('pause');
      host.ctx.disk.look();
    });
    expect(uncaught).toEqual([]);
    expect(senders.map(acked)).toEqual([10, 10]);
    expect(await desk.api.center.get()).toMatchObject({ storage: { state: 'failed' } });
    const [{ sitting: id }] = senders as [Sender];
    const logged = desk.api.sittings.logIrregularity({ id, kind: 'technical', note: 'Seen' });
    await expect(logged).rejects.toMatchObject({ code: 'database-gone' });
    if (putBack === undefined) return;
    putBack(data);
    for (const sender of senders) while (acked(sender) < sender.stream.frames) await wait(20);
    host.ctx.disk.look();
    expect(await desk.api.center.get()).toMatchObject({ storage: { state: 'ok' } });
  },
);

test('a running attempt whose rows are damaged keeps no host from starting, and no other attempt from going on', async () => {
  const { host, senders } = await twoBooths();
  const [bad, good] = senders as [Sender, Sender];
  await send(senders, 3);
  await host.close();
  const { data } = host.ctx.places;
  const db = await openDatabase(data);
  withoutTriggers(db);
  db.prepare("UPDATE attempt SET header = '{' WHERE id = ?").run(bad.header.attempt);
  db.close();
  const later = await startHost({ desk: undefined }, data);
  expect(later.ctx.live.all.map(({ id }) => id)).toEqual([good.header.attempt]);
});

test('keys whose database was lost are not made anew: the host does not start, and the key file stays', async () => {
  const data = tempFolder('lost');
  const host = await startHost({ desk: undefined }, data);
  await setUpCenter(host.ctx, { name: 'A', manager: 'B', passphrase: 'a passphrase for tests', sample: false });
  await host.close();
  for (const lose of [(file: string) => rmSync(file), (file: string) => truncateSync(file)]) {
    const copy = tempFolder('lost');
    cpSync(data, copy, { recursive: true });
    lose(join(copy, DATABASE_NAME));
    await expect(startHost({ desk: undefined }, copy)).rejects.toMatchObject({ code: 'database-lost' });
  }
  const again = await startHost({ desk: undefined }, data);
  expect(row(again.ctx.db, 'SELECT name FROM center')).toEqual({ name: 'A' });
});
