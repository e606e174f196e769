import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/core/base/canonical-json.ts';
import { recordingSeconds } from '../../../src/core/recording/body.ts';
import { chainHead, chainStart } from '../../../src/core/recording/chain.ts';
import { RecordingHeader } from '../../../src/core/recording/header.ts';
import { anyRecording, sampleHeader } from '../../support/recordings.ts';

test('[RC40] the chain is SHA-256 over the link before, the second and its bytes, from the header on', () => {
  const header = sampleHeader();
  let link = createHash('sha256').update(canonicalJson(header)).digest();
  expect(Buffer.from(chainStart(header))).toEqual(link);
  for (const [second, bytes] of [Uint8Array.of(0, 0, 0, 0), Uint8Array.of(1, 2)].entries()) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(second);
    link = createHash('sha256').update(link).update(number).update(bytes).digest();
  }
  expect(Buffer.from(chainHead(header, [Uint8Array.of(0, 0, 0, 0), Uint8Array.of(1, 2)]))).toEqual(link);
});

test('[RC40] any changed bit, and any other order of seconds, changes the head', () => {
  fc.assert(
    fc.property(anyRecording, fc.nat(), fc.nat({ max: 7 }), (recording, where, bit) => {
      const seconds = recordingSeconds(recording).map((bytes) => bytes.slice());
      if (seconds.length === 0) return;
      const head = chainHead(sampleHeader(), seconds);
      const bytes = seconds[where % seconds.length]!;
      const at = where % bytes.length;
      bytes[at] = bytes[at]! ^ (1 << bit);
      expect(chainHead(sampleHeader(), seconds)).not.toEqual(head);
      bytes[at] = bytes[at]! ^ (1 << bit);
      expect(chainHead(sampleHeader({ seed: 2 }), seconds)).not.toEqual(head);
      if (seconds.length > 1) expect(chainHead(sampleHeader(), seconds.slice(0, -1))).not.toEqual(head);
    }),
  );
});

test('a header is what its schema reads, and an unknown field is refused', () => {
  expect(RecordingHeader.parse(JSON.parse(canonicalJson(sampleHeader())))).toEqual(sampleHeader());
  expect(RecordingHeader.safeParse({ ...sampleHeader(), extra: 1 }).success).toBe(false);
});
