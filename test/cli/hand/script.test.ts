import { expect, test } from 'vitest';
import { HAND_PROFILES, HANDS } from '../../../src/cli/hand/profile.ts';
import { scriptedAttempt } from '../../../src/cli/hand/script.ts';
import { torchPose } from '../../../src/cli/hand/torch-pose.ts';
import { recordingSeconds } from '../../../src/core/recording/body.ts';

const placement = { origin: [0, 9000, -3000] as [number, number, number], yaw: 0 };

test.each(HANDS)('the %s hand makes a recording that the format accepts', (name) => {
  const recording = scriptedAttempt(HAND_PROFILES[name], 150, placement, 1);
  expect(() => recordingSeconds(recording)).not.toThrow();
  expect(recording.events.at(-1)?.value).toBe(1);
});

test('held at 45 degrees and 12 mm the tip stands on the bisector, 12 mm from the root', () => {
  const pose = torchPose({ xMm: 20, aimMm: 0, ctwdMm: 12, workAngleDeg: 45, travelAngleDeg: 0 }, placement, 0);
  expect(pose.x).toBeCloseTo(0.02, 9);
  expect(pose.y - 0.9).toBeCloseTo(0.012 * Math.SQRT1_2, 9);
  expect(pose.z + 0.3).toBeCloseTo(0.012 * Math.SQRT1_2, 9);
});

test('pushing leans the torch back along the seam', () => {
  const pose = torchPose({ xMm: 20, aimMm: 0, ctwdMm: 12, workAngleDeg: 45, travelAngleDeg: 10 }, placement, 0);
  expect(pose.x).toBeLessThan(0.02);
});
