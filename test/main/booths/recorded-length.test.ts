import { expect, test } from 'vitest';
import type { AttemptId } from '../../../src/core/base/ids.ts';
import { EVENT_KIND } from '../../../src/core/recording/event.ts';
import { FRAME_INTS } from '../../../src/core/recording/frame.ts';
import { MAX_SECONDS } from '../../../src/core/recording/validate.ts';
import { checkLength, isLongEnough, secondsLeft } from '../../../src/main/booths/recorded-length.ts';
import { newestLines } from '../../../src/main/storage/audit.ts';
import { encodeBatch } from '../../../src/shared/batch.ts';
import { BOOTH_CLOSE } from '../../../src/shared/booth.ts';
import { framesFrom } from '../support/motion.ts';
import { beginSitting } from '../support/seat.ts';
import { startCenter } from '../support/test-host.ts';

const attempt = '7b0c6c3e-9a36-4c0e-8a53-0d3c2f1b9a11' as AttemptId;
const NONE = new Int32Array(0);

const withEvent = (time: number, frames: Int32Array = NONE) => ({
  attempt,
  firstFrame: 0,
  firstEvent: 0,
  frames,
  events: [{ time, kind: EVENT_KIND.voltage, value: 180 }],
});

const frameAtTime = (time: number): Int32Array => {
  const row = framesFrom(1, 0, 1);
  row[0] = time;
  return row;
};
const withFrame = (time: number) => ({ attempt, firstFrame: 0, firstEvent: 0, frames: frameAtTime(time), events: [] });

test('[B7] an event may be a second ahead of the clock or of the newest frame, and no more', () => {
  expect(() => checkLength(withEvent(10_000), 0, 0, 100)).not.toThrow();
  expect(() => checkLength(withEvent(10_001), 0, 0, 100)).toThrow('future');
  // A minute after the grant a clock within its drift may be 0.3 s ahead.
  expect(() => checkLength(withEvent(612_990), 0, 60_000, 100)).not.toThrow();
  expect(() => checkLength(withEvent(613_010), 0, 60_000, 100)).toThrow('future');
  expect(() => checkLength(withEvent(30_000, frameAtTime(20_000)), 0, 0, 100)).not.toThrow();
  expect(() => checkLength(withEvent(30_001, frameAtTime(20_000)), 0, 0, 100)).toThrow('future');
});

test('[B7] a frame further ahead than a booth may have sent is refused', () => {
  expect(FRAME_INTS).toBe(31);
  expect(() => checkLength(withFrame(200_000), 0, 10_000, 100)).not.toThrow();
  expect(() => checkLength(withFrame(200_001), 0, 10_000, 100)).toThrow('further in the future');
});

test('[B7] the recordings of a sitting together are never longer than a package may hold', () => {
  expect(secondsLeft([])).toBe(MAX_SECONDS);
  expect(secondsLeft([{ lastTime: 9_999 }, { lastTime: 10_000 }])).toBe(MAX_SECONDS - 3 - 4);
  expect(() => checkLength(withFrame(999_999), 0, 200_000, 100)).not.toThrow();
  expect(() => checkLength(withFrame(1_000_000), 0, 200_000, 100)).toThrow('longer together');
  expect(isLongEnough(849_999, 100)).toBe(false);
  expect(isLongEnough(850_000, 100)).toBe(true);
});

test('[B7] an event or a frame at the end of the longest recording ends the socket and is not kept', async () => {
  const { host, desk } = await startCenter();
  const far = 143_999_999;
  for (const [name, frames, events] of [
    ['event-early', NONE, [{ time: far, kind: EVENT_KIND.voltage, value: 180 }]],
    ['frame-early', frameAtTime(far), []],
  ] as const) {
    const { booth, header } = await beginSitting(desk.api, name);
    booth.socket.send(encodeBatch({ attempt: header.attempt, firstFrame: 0, firstEvent: 0, frames, events }));
    expect(await booth.closed).toBe(BOOTH_CLOSE.badMessage);
    const lines = newestLines(host.ctx.db, 5).map(({ line }): unknown => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ data: expect.objectContaining({ fault: name }) }));
    expect(host.ctx.live.byId(header.attempt)?.recorder.open).toEqual([]);
  }
});
