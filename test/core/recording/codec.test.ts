import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../../src/core/base/fault.ts';
import { createBitReader, createBitWriter } from '../../../src/core/recording/bits.ts';
import { writeBody } from '../../../src/core/recording/body.ts';
import { packFrames, unpackFrames } from '../../../src/core/recording/codec.ts';
import { parseRecordingFile, writeRecordingFile } from '../../../src/core/recording/file.ts';
import { FRAME_INTS } from '../../../src/core/recording/frame.ts';
import { anyRecording, sampleHeader } from '../../support/recordings.ts';

test('[RC20] rows come back exactly as they were packed', () => {
  fc.assert(
    fc.property(anyRecording, ({ frames }) => {
      expect(unpackFrames(packFrames(frames), frames.length / FRAME_INTS)).toEqual(frames);
    }),
  );
});

test('[RC20] rows at the ends of their range come back exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(-1_000_000, 0, 1_000_000), { minLength: 2, maxLength: 20 }), (column) => {
      const frames = new Int32Array(column.length * FRAME_INTS);
      column.forEach((value, i) => {
        frames[i * FRAME_INTS] = i * 7_000_000;
        frames[i * FRAME_INTS + 2] = value;
      });
      expect(unpackFrames(packFrames(frames), column.length)).toEqual(frames);
    }),
  );
});

test('[RC21] every Rice code reads back, and has one spelling', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 0xffffffff }), fc.nat({ max: 24 }))), (values) => {
      const out = createBitWriter();
      for (const [value, k] of values) out.rice(value, k);
      const from = createBitReader(out.done());
      for (const [value, k] of values) expect(from.rice(k)).toBe(value);
      from.end();
    }),
  );
  const long = createBitWriter();
  long.bits(0xffffffff, 24);
  long.bits(3, 32);
  expect(() => createBitReader(long.done()).rice(0)).toThrow('one spelling');
});

test('[RC22] a recording file reads back to its header and body, at any chunk length', () => {
  fc.assert(
    fc.property(anyRecording, fc.integer({ min: 1, max: 60 }), (recording, chunkS) => {
      const file = { header: sampleHeader(), body: writeBody(recording) };
      expect(parseRecordingFile(writeRecordingFile(file, chunkS))).toEqual(file);
    }),
  );
});

test('[RC22] a damaged file is refused with a code, or is another well-formed recording: never a crash', () => {
  fc.assert(
    fc.property(anyRecording, fc.nat(), fc.nat({ max: 7 }), fc.boolean(), (recording, where, bit, cut) => {
      const bytes = writeRecordingFile({ header: sampleHeader(), body: writeBody(recording) });
      const at = where % bytes.length;
      bytes[at] = (bytes[at] as number) ^ (1 << bit);
      try {
        const read = parseRecordingFile(cut ? bytes.subarray(0, at) : bytes);
        expect(parseRecordingFile(writeRecordingFile(read))).toEqual(read);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }),
    { numRuns: 1000 },
  );
});

test('[RC23] a chunk that claims millions of frames is refused before memory is set aside', () => {
  expect(() => unpackFrames(new Uint8Array(4), 1_000_000)).toThrow('cut off');
});

test('[RC22] a chunk whose counts put a frame in another second is refused', () => {
  const frames = new Int32Array(2 * FRAME_INTS);
  frames[0] = 5_000;
  frames[FRAME_INTS] = 15_000;
  const bytes = writeRecordingFile({ header: sampleHeader(), body: writeBody({ frames, events: [] }) });
  const chunk = bytes.indexOf(10) + 1;
  expect([bytes[chunk + 6], bytes[chunk + 10]]).toEqual([1, 1]);
  bytes[chunk + 6] = 2;
  bytes[chunk + 10] = 0;
  expect(() => parseRecordingFile(bytes)).toThrow('wrong second');
});
