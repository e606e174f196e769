import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseBody } from '../../src/core/recording/body.ts';
import { applicationFolder } from '../../src/main/places.ts';
import { openDatabase } from '../../src/main/storage/open.ts';
import { openDesk } from '../main/support/desk-client.ts';
import { startHostProcess } from '../main/support/host-process.ts';
import { eventAt, framesFrom } from '../main/support/motion.ts';
import { beginSitting } from '../main/support/seat.ts';
import { ensureScorer, tempFolder } from '../main/support/test-host.ts';
import { openPageBooth } from './page-booth.ts';
import { canMount, openSmallDisk } from './small-disk.ts';

const SEED = 61;
/** Above the 500 MB without which no sitting begins, and the 64 MB of ballast. */
const DISK_MB = 700;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The real host on a disk of its own, with a booth page that records into it. */
async function recordingOnSmallDisk() {
  await ensureScorer();
  const disk = await openSmallDisk(DISK_MB);
  const host = await startHostProcess(disk.folder, { within: disk.command });
  onTestFinished(() => host.kill('SIGKILL'));
  const desk = await openDesk(host.link);
  onTestFinished(() => desk.close());
  const seat = await beginSitting(desk.api);
  const booth = openPageBooth({ ...seat, port: Number(new URL(seat.origin).port), seed: SEED });
  await wait(1000);
  disk.fill();
  while ((await desk.api.sittings.get({ id: seat.sitting })).state !== 'paused') await wait(100);
  // The ballast has made room for the pause: that goes too.
  disk.fill();
  while (booth.unsavedS < 2) await wait(100);
  return { disk, host, desk, seat, booth };
}

test.skipIf(!canMount())(
  'a disk that fills up: the sitting is paused, acks stop, and with room again every frame is there',
  async () => {
    const { disk, desk, seat, booth } = await recordingOnSmallDisk();
    expect(await desk.api.center.get()).toMatchObject({ storage: { state: 'full' } });
    await wait(5000);
    expect(booth.losses).toBe(0);
    disk.empty();
    while (booth.unsavedS > 1) await wait(100);
    await desk.api.sittings.resume({ id: seat.sitting, reason: 'There is room again.' });
    await wait(500);
    await booth.finish();
    const { body } = await desk.api.attempts.recording({ id: seat.header.attempt });
    const { frames, events } = parseBody(Buffer.from(body, 'base64'));
    expect(frames).toEqual(framesFrom(SEED, 0, booth.frames));
    expect(events).toEqual(Array.from({ length: booth.events }, (_, n) => eventAt(n)));
    process.stdout.write(`disk full: ${booth.frames} frames, at most ${booth.mostUnsavedS.toFixed(1)} s unsaved\n`);
  },
);

test.skipIf(!canMount())('a host that is killed on a full disk: what it acknowledged is there', async () => {
  const { disk, host, seat, booth } = await recordingOnSmallDisk();
  host.kill('SIGKILL');
  await host.ended;
  const acked = booth.acked;
  const [program = '', ...before] = disk.command;
  const entry = join(applicationFolder(), 'src/main/headless.ts');
  const again = spawnSync(program, [...before, process.execPath, entry, '--data', disk.folder, '--port', '0'], {
    encoding: 'utf8',
    timeout: 15_000,
  });
  process.stdout.write(`started on a full disk: status ${again.status}, ${again.stderr}`);
  if (again.status !== null) {
    expect(again.status).toBe(1);
    expect(again.stderr).toMatch(/^[^\n]*disk[^\n]*\.\n$/);
  }
  const copy = tempFolder('full');
  cpSync(disk.seenHere, copy, { recursive: true, filter: (file) => !file.endsWith('-shm') });
  const db = await openDatabase(copy);
  onTestFinished(() => void db.close());
  const stored = Number(db.prepare('SELECT frames FROM attempt WHERE id = ?').pluck().get(seat.header.attempt));
  expect(stored).toBeGreaterThanOrEqual(acked);
});
