import { expect, test } from 'vitest';
import { FRAME_INTS } from '../../../src/core/recording/frame.ts';
import { MAX_FRAMES_PER_SECOND } from '../../../src/core/recording/validate.ts';
import { openSecond, takeFrame } from '../../../src/main/booths/open-second.ts';
import { framesFrom } from '../support/motion.ts';

test('a second of a pause takes no room, and one may be as full as a second can be', () => {
  const second = openSecond(7);
  expect(second.frames.byteLength).toBe(0);
  const rows = framesFrom(1, 0, MAX_FRAMES_PER_SECOND);
  for (let at = 0; at < rows.length; at += FRAME_INTS) takeFrame(second, rows, at);
  expect(second.frameCount).toBe(MAX_FRAMES_PER_SECOND);
  expect(second.frames).toEqual(rows);
});
