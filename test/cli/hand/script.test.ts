import { expect, test } from 'vitest';
import { HAND_PROFILES, HANDS } from '../../../src/cli/hand/profile.ts';
import { scriptedAttempt } from '../../../src/cli/hand/script.ts';
import { recordingSeconds } from '../../../src/core/recording/body.ts';
import { readPack } from '../../support/golden.ts';

const task = readPack('gmaw-2f-fillet').pack.tasks[0]!;
const placement = { origin: [0, 9000, -3000] as [number, number, number], yaw: 0 };

test.each(HANDS)('the %s hand makes a recording that the format accepts', (name) => {
  const recording = scriptedAttempt(HAND_PROFILES[name], task, placement, 1);
  expect(() => recordingSeconds(recording)).not.toThrow();
  expect(recording.events.at(-1)?.value).toBe(1);
});
