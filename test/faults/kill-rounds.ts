import { hexToBytes } from '@noble/hashes/utils.js';
import { expect } from 'vitest';
import { hex } from '../../src/core/base/digest.ts';
import type { AttemptId } from '../../src/core/base/ids.ts';
import { chainLink, chainStart } from '../../src/core/recording/chain.ts';
import { FRAME_INTS } from '../../src/core/recording/frame.ts';
import { FRAME_BYTES, readFrame } from '../../src/core/recording/layout.ts';
import { attemptById } from '../../src/main/storage/attempts.ts';
import { openDatabase } from '../../src/main/storage/open.ts';
import { chunksOf, tailOf } from '../../src/main/storage/recordings.ts';
import { unpackSecond, unpackSecondBytes } from '../../src/main/storage/second-packing.ts';
import { openDesk } from '../main/support/desk-client.ts';
import { type HostProcess, startHostProcess } from '../main/support/host-process.ts';
import { framesFrom, seeded } from '../main/support/motion.ts';
import { beginSitting } from '../main/support/seat.ts';
import { streamer, type TestBooth } from '../main/support/test-booth.ts';
import { comeBack } from './come-back.ts';

export interface KillCounts {
  rounds: number;
  acked: number;
  stored: number;
  lost: number;
  storedUnacked: number;
  worstReopenMs: number;
}

/**
 * SIGKILL of the real host at random moments while a scripted booth streams into one attempt, again and again. After each
 * kill the database is opened as the next start would: what was acknowledged is there, byte for byte, and the chain holds.
 */
export async function killRounds(data: string, rounds: number, seed: number): Promise<KillCounts> {
  const random = seeded(seed);
  const counts: KillCounts = { rounds, acked: 0, stored: 0, lost: 0, storedUnacked: 0, worstReopenMs: 0 };
  let host = await startHostProcess(data);
  const first = await openDesk(host.link);
  const seat = await beginSitting(first.api);
  const { header } = seat;
  let booth = seat.booth;
  let cookie = seat.cookie;
  first.close();
  const stream = streamer(header, seed);

  for (let round = 0; round < rounds; round++) {
    const acked = await streamUntilKilled(host, booth, stream, 20 + random() * 260);
    const stored = await readBack(data, header.attempt, seed);
    counts.acked = acked.frames;
    counts.stored = stored.frames;
    counts.lost += Math.max(0, acked.frames - stored.frames) + Math.max(0, acked.events - stored.events);
    counts.storedUnacked += stored.frames - acked.frames;
    counts.worstReopenMs = Math.max(counts.worstReopenMs, stored.reopenMs);
    if (round === rounds - 1) break;
    host = await startHostProcess(data);
    ({ booth, cookie } = await comeBack(host, cookie, stream));
  }
  return counts;
}

/** Streams at ten times the usual pace, and kills the host meanwhile. Answers the last counts it acknowledged. */
async function streamUntilKilled(
  host: HostProcess,
  booth: TestBooth,
  stream: ReturnType<typeof streamer>,
  afterMs: number,
) {
  const until = performance.now() + afterMs;
  setTimeout(() => host.kill('SIGKILL'), afterMs);
  while (performance.now() < until && booth.socket.readyState === booth.socket.OPEN) {
    booth.socket.send(stream.batch(5));
    await new Promise((resolve) => setTimeout(resolve, 12));
  }
  expect(await host.ended).toBe('SIGKILL');
  await booth.closed;
  const welcome = booth.heard.findLast((message) => message.type === 'welcome');
  const ack = booth.heard.findLast((message) => message.type === 'ack');
  return ack ?? welcome?.open ?? { frames: 0, events: 0 };
}

export async function readBack(data: string, attempt: AttemptId, seed: number) {
  const began = performance.now();
  const db = await openDatabase(data);
  const reopenMs = performance.now() - began;
  try {
    const { frames, events, header } = attemptById(db, attempt);
    let link = chainStart(header);
    const rows: Int32Array[] = [];
    for (const [i, chunk] of chunksOf(db, attempt).entries()) {
      expect(chunk.second).toBe(i);
      link = chainLink(link, chunk.second, unpackSecondBytes(chunk));
      expect(hex(link)).toBe(chunk.link);
      expect(hexToBytes(chunk.link)).toEqual(link);
      rows.push(unpackSecond(chunk).frames);
    }
    for (const tail of tailOf(db, attempt)) rows.push(rowsOf(tail.frames));
    const stored = rows.reduce((sum, part) => sum + part.length / FRAME_INTS, 0);
    expect(stored).toBe(frames);
    let at = 0;
    for (const part of rows) {
      expect(part).toEqual(framesFrom(seed, at, part.length / FRAME_INTS));
      at += part.length / FRAME_INTS;
    }
    return { frames, events, reopenMs };
  } finally {
    db.close();
  }
}

function rowsOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = new Int32Array((bytes.length / FRAME_BYTES) * FRAME_INTS);
  for (let i = 0; i * FRAME_BYTES < bytes.length; i++) readFrame(view, i * FRAME_BYTES, rows, i * FRAME_INTS);
  return rows;
}
