import { expect, test } from 'vitest';
import { torchPose } from '../../../src/cli/hand/torch-pose.ts';
import { createWeldSettings } from '../../../src/core/assessment/weld-settings.ts';
import { restingPose } from '../../../src/core/recording/interpolate.ts';
import { emptyFrame, quantiseChannel, readPose } from '../../../src/core/recording/quantise.ts';
import { startWeld } from '../../../src/core/sim/welding/start.ts';
import { readTorch } from '../../../src/core/sim/welding/torch.ts';
import { readPack } from '../../support/golden.ts';

const task = readPack('gmaw-2f-fillet').pack.tasks[0]!;
const placement = { origin: [0, 9000, -3000] as [number, number, number], yaw: 0 };
const upright = { xMm: 20, aimMm: 0, tipMm: 12, workAngleDeg: 45, travelAngleDeg: 0 };

test('held at 45 degrees and 12 mm the tip stands on the bisector, 12 mm from the root', () => {
  const pose = torchPose(upright, '2F', placement, 0);
  expect(pose.x).toBeCloseTo(0.02, 9);
  expect(pose.y - 0.9).toBeCloseTo(0.012 * Math.SQRT1_2, 9);
  expect(pose.z + 0.3).toBeCloseTo(0.012 * Math.SQRT1_2, 9);
});

test('over a corner that opens upward the tip stands straight above the root', () => {
  const pose = torchPose(upright, '1F', placement, 0);
  expect([pose.x - 0.02, pose.y - 0.912, pose.z + 0.3].map(Math.abs).every((off) => off < 1e-9)).toBe(true);
});

test('pushing leans the torch back along the seam', () => {
  const pose = torchPose({ ...upright, travelAngleDeg: 10 }, '2F', placement, 0);
  expect(pose.x).toBeLessThan(0.02);
});

test.each([
  ['1F', 0],
  ['1F', 9000],
  ['2F', 0],
  ['2F', -4500],
] as const)('in %s, the bench turned by %s hundredths of a degree, the core reads what was held', (position, yaw) => {
  const placed = { ...placement, yaw };
  const row = emptyFrame();
  const hold = { xMm: 31, aimMm: 1.2, tipMm: 17, workAngleDeg: 52, travelAngleDeg: -8 };
  quantiseChannel(torchPose(hold, position, placed, 0), 'toolMain', row);
  const state = startWeld(createWeldSettings({ ...task, wps: { ...task.wps, position } }, { placement: placed }), 0);
  const pose = restingPose();
  readPose(row, 0, 1, pose);
  readTorch(state, pose);
  const { aimMm, workAngleDeg, travelAngleDeg } = state.torch;
  expect(aimMm).toBeCloseTo(1.2 * Math.cos((7 * Math.PI) / 180), 1);
  expect(workAngleDeg).toBeCloseTo(52, 1);
  expect(travelAngleDeg).toBeCloseTo(-8, 1);
});
