import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concatBytes } from '../../../src/core/base/bytes.ts';
import { Fault } from '../../../src/core/base/fault.ts';
import { parseBody, recordingSeconds, splitBody, writeBody } from '../../../src/core/recording/body.ts';
import { createSecondCutter } from '../../../src/core/recording/cutter.ts';
import { FRAME_INTS } from '../../../src/core/recording/frame.ts';
import { EVENT_BYTES, FRAME_BYTES } from '../../../src/core/recording/layout.ts';
import { inOrder } from '../../../src/core/recording/replay.ts';
import { anyRecording } from '../../support/recordings.ts';

test('[RC10] a body reads back to the recording it was written from, and writes the same bytes again', () => {
  fc.assert(
    fc.property(anyRecording, (recording) => {
      const body = writeBody(recording);
      const read = parseBody(body);
      expect(read).toEqual(recording);
      expect(writeBody(read)).toEqual(body);
    }),
  );
});

test('[RC11] the bytes of the seconds, one behind the other, are the body', () => {
  fc.assert(
    fc.property(anyRecording, (recording) => {
      const seconds = recordingSeconds(recording);
      expect(concatBytes(seconds)).toEqual(writeBody(recording));
      expect(splitBody(writeBody(recording))).toEqual(seconds);
    }),
  );
});

test('[RC12] seconds cut while frames and events arrive are those of the whole recording', () => {
  fc.assert(
    fc.property(anyRecording, (recording) => {
      const seconds: Uint8Array[] = [];
      const cutter = createSecondCutter((second, bytes) => {
        expect(second).toBe(seconds.length);
        seconds.push(bytes);
      });
      inOrder(recording, cutter.frame, cutter.event);
      cutter.finish();
      expect(seconds).toEqual(recordingSeconds(recording));
    }),
  );
});

test('[RC10] a changed, cut or lengthened body is refused with a code, or is another well-formed recording: never a crash', () => {
  fc.assert(
    fc.property(anyRecording, fc.nat(), fc.nat({ max: 255 }), fc.nat(), (recording, where, what, length) => {
      const body = writeBody(recording).slice();
      if (body.length === 0) return;
      body[where % body.length] = what;
      const damaged = body.subarray(0, length % 2 === 0 ? body.length : length % body.length);
      try {
        expect(writeBody(parseBody(damaged))).toEqual(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }),
    { numRuns: 2000 },
  );
});

test('[RC10] random bytes are refused with a code', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        expect(writeBody(parseBody(bytes))).toEqual(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }),
    { numRuns: 5000 },
  );
});

const rows = (...times: number[]): Int32Array => {
  const frames = new Int32Array(times.length * FRAME_INTS);
  times.forEach((time, i) => {
    frames[i * FRAME_INTS] = time;
  });
  return frames;
};

test('[RC13] frames must be later than the ones before, in range, and of this earth', () => {
  expect(() => writeBody({ frames: rows(5, 5), events: [] })).toThrow('can not follow');
  expect(() => writeBody({ frames: rows(200_000_000), events: [] })).toThrow('can not follow');
  const far = rows(5);
  far[2] = 1_000_001;
  expect(() => writeBody({ frames: far, events: [] })).toThrow('head of the frame at 5 is out of range');
  const noQuaternion = rows(5);
  noQuaternion.fill(16_383, 6, 9);
  expect(() => writeBody({ frames: noQuaternion, events: [] })).toThrow('out of range');
});

test('[RC14] events keep their order and come before the frames that are not older', () => {
  const cutter = createSecondCutter(() => {});
  cutter.frame(rows(100), 0);
  expect(() => cutter.event({ time: 100, kind: 1, value: 1 })).toThrow('came after the frame');
  cutter.event({ time: 150, kind: 1, value: 1 });
  expect(() => cutter.event({ time: 149, kind: 1, value: 1 })).toThrow('can not follow');
  expect(() => cutter.event({ time: 151, kind: 99, value: 1 })).toThrow('no event of kind 99');
  expect(() => cutter.event({ time: 151, kind: 1, value: 0.5 })).toThrow('32-bit');
  expect(() => cutter.frame(rows(149), 0)).toThrow('came after an event');
});

test('[RC13] a second holds at most 240 frames', () => {
  const cutter = createSecondCutter(() => {});
  for (let i = 1; i <= 240; i++) cutter.frame(rows(i), 0);
  expect(() => cutter.frame(rows(241), 0)).toThrow('more than a hand can do');
  cutter.frame(rows(10_000), 0);
});

test('a frame takes 70 bytes and an event 10, so that a 50 ms batch fits its message', () => {
  expect(FRAME_BYTES).toBe(70);
  expect(EVENT_BYTES).toBe(10);
  expect(writeBody({ frames: rows(1), events: [{ time: 2, kind: 1, value: 1 }] })).toHaveLength(84);
});
