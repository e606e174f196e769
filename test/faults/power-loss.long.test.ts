import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DATABASE_NAME } from '../../src/main/storage/open.ts';
import { openDesk } from '../main/support/desk-client.ts';
import { startHostProcess } from '../main/support/host-process.ts';
import { seeded } from '../main/support/motion.ts';
import { beginSitting } from '../main/support/seat.ts';
import { streamer } from '../main/support/test-booth.ts';
import { ensureScorer, tempFolder } from '../main/support/test-host.ts';
import { readBack } from './kill-rounds.ts';
import { Disk, diskCalls, type Loss, tracing } from './power-loss.ts';

const POINTS = 150;
const LOSSES: readonly Loss[] = ['dropped', 'some', 'torn'];
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
const nowMs = (): number => performance.timeOrigin + performance.now();

/** The real host under strace while a booth streams: what it asked of the disk, and when the booth was told what. */
async function recorded(data: string, seed: number) {
  await ensureScorer();
  const trace = join(tempFolder('trace'), 'calls');
  const host = await startHostProcess(data, { within: tracing(trace) });
  const pid = Number((JSON.parse(readFileSync(join(data, 'instance.json'), 'utf8')) as { pid: number }).pid);
  onTestFinished(() => host.kill('SIGKILL'));
  const desk = await openDesk(host.link);
  const { booth, header } = await beginSitting(desk.api);
  const acks: { readonly atMs: number; readonly frames: number }[] = [];
  booth.socket.on('message', () => {
    const last = booth.heard.at(-1);
    if (last?.type === 'ack') acks.push({ atMs: nowMs(), frames: last.frames });
  });
  const stream = streamer(header, seed);
  for (let i = 0; i < 160; i++) {
    booth.socket.send(stream.batch(5));
    await new Promise((resolve) => setTimeout(resolve, 45));
  }
  desk.close();
  process.kill(pid, 'SIGKILL');
  await host.ended;
  return { attempt: header.attempt, acks, calls: diskCalls(trace, DATABASE_NAME) };
}

test.skipIf(!canTrace)(
  '[B8] a power loss at any moment, whatever of the unsynced writes survives: what was acknowledged is there, whole',
  async () => {
    const seed = Math.floor(Math.random() * 1e6);
    const random = seeded(seed);
    const { attempt, acks, calls } = await recorded(tempFolder('power'), seed);
    const first = acks[0] ?? expect.fail('nothing was acknowledged');
    const from = calls.findIndex(({ atMs }) => atMs > first.atMs);
    const points = new Set(Array.from({ length: POINTS }, () => from + Math.floor(random() * (calls.length - from))));
    const disk = new Disk();
    const counts = { calls: calls.length, images: 0, lost: 0, storedUnacked: 0, worstReopenMs: 0 };
    for (const [i, call] of calls.entries()) {
      disk.take(call);
      if (!points.has(i)) continue;
      const acked = acks.findLast(({ atMs }) => atMs <= call.atMs)?.frames ?? 0;
      for (const loss of LOSSES) {
        const image = join(tempFolder('image'), 'data');
        mkdirSync(image);
        disk.lose(image, loss, random);
        const { frames, reopenMs } = await readBack(image, attempt, seed);
        counts.images++;
        counts.lost += Math.max(0, acked - frames);
        counts.storedUnacked += Math.max(0, frames - acked);
        counts.worstReopenMs = Math.max(counts.worstReopenMs, reopenMs);
        rmSync(image, { recursive: true });
      }
    }
    process.stdout.write(`power loss: seed ${seed} ${JSON.stringify(counts)}\n`);
    expect(counts.lost).toBe(0);
  },
);
