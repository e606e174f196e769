import { settingsAtStart } from '../../core/assessment/machine-settings.ts';
import type { Task } from '../../core/assessment/pack.ts';
import { cos, DEGREES_PER_RADIAN, sin } from '../../core/base/exact.ts';
import type { EventKind } from '../../core/recording/event.ts';
import type { Placement } from '../../core/recording/header.ts';
import { type BenchState, newBench } from '../../core/sim/welding/bench.ts';
import type { CouponPlace } from './input/torch-aim.ts';

/** The bench as the task lays it out, at its place. Nothing is worn. */
export function benchOf(task: Task, placement: Placement): BenchState {
  const yaw = placement.yaw / 100 / DEGREES_PER_RADIAN;
  const [x, y, z] = placement.origin;
  const { bench } = task;
  const on = (value: boolean): number => (value ? 1 : 0);
  const values: Partial<Record<EventKind, number>> = {
    ...settingsAtStart(bench),
    machinePower: on(bench.powerOn),
    electrodePositive: on(bench.electrodePositive),
    workClamp: on(bench.workClampOn),
    extraction: on(bench.extractionOn),
  };
  return newBench(task.wps.process, { originMm: [x / 10, y / 10, z / 10], cosYaw: cos(yaw), sinYaw: sin(yaw) }, values);
}

/** The placement in metres and radians, for poses and views. */
export const couponPlace = ({ origin, yaw }: Placement): CouponPlace => ({
  x: origin[0] / 10_000,
  y: origin[1] / 10_000,
  z: origin[2] / 10_000,
  yaw: (yaw * Math.PI) / 18_000,
});

/** The coupon's seam starts this far to the left of its middle, so that it stands in front of the candidate. */
const HALF_SEAM_M = 0.075;
/** Distance from the head to the seam, m, and how far below the eyes; both can be changed while placing. */
const AHEAD_M = 0.42;

/** A placement in front of a head at x, z (m) that looks along `yaw` (radians, 0 = -z), with the seam at height y. */
export function placementBefore(x: number, z: number, yaw: number, y: number, ahead = AHEAD_M): Placement {
  const sinYaw = Math.sin(yaw);
  const cosYaw = Math.cos(yaw);
  const steps = (metres: number): number => Math.round(metres * 10_000);
  const turned = Math.round((yaw * 18_000) / Math.PI);
  return {
    origin: [
      steps(x - sinYaw * ahead - cosYaw * HALF_SEAM_M),
      steps(y),
      steps(z - cosYaw * ahead + sinYaw * HALF_SEAM_M),
    ],
    yaw: Math.max(-18_000, Math.min(18_000, turned)),
  };
}

/** Height of the seam for a posture, m: about elbow height. */
export const SEAM_HEIGHT = { standing: 0.98, seated: 0.78 } as const;
