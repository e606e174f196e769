import type { Placement } from '../../core/recording/header.ts';
import type { ToolPose } from '../../core/sim/simulation.ts';
import { placementBefore } from './weld-setting.ts';

export type PlaceMove = 'here' | 'up' | 'down' | 'nearer' | 'farther';

/** One press of higher, lower, nearer or farther: 2 cm, in 0.1 mm. */
const STEP = 200;
/** Seam height limits, 0.1 mm: from a wheelchair's table to a tall welder's elbow. */
const LOWEST = 5500;
const HIGHEST = 14_000;

/** The placement after one press. `here` turns the bench to the head and keeps its height. */
export function movePlacement(placement: Placement, move: PlaceMove, head: ToolPose): Placement {
  const [x, y, z] = placement.origin;
  const yaw = (placement.yaw * Math.PI) / 18_000;
  const shift = (by: number): Placement => ({
    ...placement,
    origin: [x + Math.round(Math.sin(yaw) * by), y, z + Math.round(Math.cos(yaw) * by)],
  });
  switch (move) {
    case 'here':
      return placementBeforeHead(head, y / 10_000);
    case 'up':
      return { ...placement, origin: [x, Math.min(HIGHEST, y + STEP), z] };
    case 'down':
      return { ...placement, origin: [x, Math.max(LOWEST, y - STEP), z] };
    case 'nearer':
      return shift(STEP);
    case 'farther':
      return shift(-STEP);
  }
}

/** A bench before a head, with the seam at height y, m. */
export const placementBeforeHead = (head: ToolPose, y: number): Placement =>
  placementBefore(head.x / 1000, head.z / 1000, headYaw(head), y);

/** Where a head looks along the floor, radians, 0 = -z. */
function headYaw({ qx, qy, qz, qw }: ToolPose): number {
  const forwardX = -2 * (qx * qz + qw * qy);
  const forwardZ = -(1 - 2 * (qx * qx + qy * qy));
  return Math.atan2(-forwardX, -forwardZ);
}
