import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseBody } from '../../src/core/recording/body.ts';
import { applicationFolder } from '../../src/main/places.ts';
import { recordingBody } from '../../src/main/sittings/recording-body.ts';
import { SCHEMA_VERSION } from '../../src/main/storage/migrate.ts';
import { DATABASE_NAME, openDatabase } from '../../src/main/storage/open.ts';
import { BOOTH_CLOSE } from '../../src/shared/booth.ts';
import { openDesk } from '../main/support/desk-client.ts';
import { startHostProcess } from '../main/support/host-process.ts';
import { framesFrom } from '../main/support/motion.ts';
import { beginSitting } from '../main/support/seat.ts';
import { streamer } from '../main/support/test-booth.ts';
import { ensureScorer, tempFolder } from '../main/support/test-host.ts';
import { comeBack } from './come-back.ts';

const SEED = 41;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function start(data: string) {
  await ensureScorer();
  const host = await startHostProcess(data);
  onTestFinished(() => host.kill('SIGKILL'));
  return host;
}

/** A start that is to fail: what it says, and its exit status. */
const serve = (data: string) =>
  spawnSync(process.execPath, [join(applicationFolder(), 'src/main/headless.ts'), '--data', data, '--port', '0'], {
    encoding: 'utf8',
    timeout: 15_000,
  });

test('the link stands on a line by itself, with what to do; Ctrl C, which comes twice where another program hands it on, ends cleanly', async () => {
  const data = tempFolder('ctrl-c');
  const host = await start(data);
  await expect
    .poll(host.told)
    .toMatch(
      /^Proofbench desk: http:\S+\nOpen this in a browser on this computer; it works once\. Ctrl C ends Proofbench\.\n/,
    );
  const again = setInterval(() => host.kill('SIGINT'), 1);
  onTestFinished(() => clearInterval(again));
  expect(await host.ended).toBe(0);
  await expect.poll(host.told).toMatch(/\nProofbench has ended\. Everything it took is on disk\.\n$/);
  expect(existsSync(join(data, `${DATABASE_NAME}-wal`))).toBe(false);
});

test('SIGTERM while a booth streams: a clean end, and what was taken is on disk; the next start goes on from there', async () => {
  const data = tempFolder('term');
  const host = await start(data);
  const desk = await openDesk(host.link);
  const seat = await beginSitting(desk.api);
  const stream = streamer(seat.header, SEED);
  for (let i = 0; i < 10; i++) {
    seat.booth.socket.send(stream.batch(5));
    await wait(20);
  }
  host.kill('SIGTERM');
  expect(await host.ended).toBe(0);
  expect(await seat.booth.closed).toBe(BOOTH_CLOSE.hostStopping);
  const acked = seat.booth.heard.findLast((message) => message.type === 'ack')?.frames ?? 0;
  expect(existsSync(join(data, `${DATABASE_NAME}-wal`))).toBe(false);
  expect(existsSync(join(data, 'instance.json'))).toBe(false);

  const again = await start(data);
  const { booth } = await comeBack(again, seat.cookie, stream);
  expect(stream.frames).toBeGreaterThanOrEqual(acked);
  booth.socket.send(stream.batch(5));
  booth.say({ type: 'finish', attempt: seat.header.attempt, frames: stream.frames, events: stream.events });
  await booth.next('finished');
  again.kill('SIGTERM');
  expect(await again.ended).toBe(0);
  const db = await openDatabase(data);
  onTestFinished(() => void db.close());
  expect(parseBody(recordingBody(db, seat.header.attempt)).frames).toEqual(framesFrom(SEED, 0, stream.frames));
});

test('a host whose output no longer can be written, for its log is on a full disk, runs on and ends cleanly', async () => {
  if (!existsSync('/dev/full')) return;
  await ensureScorer();
  const data = tempFolder('deaf');
  const full = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(full));
  const host = spawn(
    process.execPath,
    [join(applicationFolder(), 'src/main/headless.ts'), '--data', data, '--port', '0', '--sample'],
    { stdio: ['ignore', full, full] },
  );
  onTestFinished(() => void host.kill('SIGKILL'));
  const ended = new Promise((resolve) => host.on('exit', (code, signal) => resolve(code ?? signal)));
  const address = (): string => JSON.parse(readFileSync(join(data, 'instance.json'), 'utf8')).address;
  await expect.poll(address, { timeout: 15_000 }).toMatch(/^http:/);
  await wait(300);
  expect((await fetch(address())).status).toBe(401);
  host.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('a second start on the same data ends with status 1 and says which one runs, since when and where', async () => {
  const data = tempFolder('second');
  const host = await start(data);
  const { status, stdout, stderr } = serve(data);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`process ${host.pid}`);
  expect(stderr).toContain(new URL(host.link).origin);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('data of a newer version: status 1, a sentence, and not a byte of it is changed', async () => {
  const data = tempFolder('future');
  const db = await openDatabase(data);
  db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  db.close();
  const before = readFileSync(join(data, DATABASE_NAME));
  const { status, stdout, stderr } = serve(data);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/newer Proofbench .* Install the newer one\.\n$/);
  expect(readFileSync(join(data, DATABASE_NAME)).equals(before)).toBe(true);
});

test('killed while it starts for the first time, at any moment: the next start works', {
  timeout: 120_000,
}, async () => {
  const whole = await start(tempFolder('whole'));
  whole.kill('SIGKILL');
  const data = tempFolder('first');
  for (const part of [0.3, 0.5, 0.7, 0.8, 0.9]) {
    const killed = spawnSync(
      process.execPath,
      [join(applicationFolder(), 'src/main/headless.ts'), '--data', data, '--port', '0', '--sample'],
      { timeout: Math.round(part * whole.startMs), killSignal: 'SIGKILL' },
    );
    expect(killed.signal).toBe('SIGKILL');
  }
  const host = await start(data);
  const desk = await openDesk(host.link);
  expect(await desk.api.center.get()).toMatchObject({ phase: 'ready', sample: true });
  desk.close();
  host.kill('SIGTERM');
  expect(await host.ended).toBe(0);
});
