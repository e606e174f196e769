import { NECK_LENGTH, neckAt, TORCH } from '../../scene/torch/torch-parts.ts';
import type { Pose } from './sample.ts';

/**
 * How a tool sits in a hand, fixed for every device. WebXR's grip space has -z along a rod held in the fist, towards the
 * thumb; the tool's handle is that rod, its neck leaves at the thumb and bends by `TORCH.neckBendDeg` away from the
 * forearm (grip -y). The tool frame has its origin where the electrode leaves the tool and the electrode along -z, so it is
 * the grip frame turned by minus the bend about x. Everything lies in the hand's yz plane: a left hand needs no other numbers.
 */
const half = (TORCH.neckBendDeg * Math.PI) / 360;
const TURN_X = -Math.sin(half);
const TURN_W = Math.cos(half);

/** Where along the handle the palm's centre is, mm from the neck: a finger then lies on the trigger. */
const PALM_MM = 84;
const palm = neckAt(NECK_LENGTH + PALM_MM);
const bend = half * 2;

/** The tool's origin in the grip frame, metres. `handleShiftM`: how far its handle lies behind that of a wire gun. */
export function originInGrip(handleShiftM: number): { readonly y: number; readonly z: number } {
  const z = palm.z + handleShiftM;
  return {
    y: -(palm.y * Math.cos(bend) + z * Math.sin(bend)),
    z: -(-palm.y * Math.sin(bend) + z * Math.cos(bend)),
  };
}

/** Changes a grip pose into the pose of the tool held in it, in place. */
export function toolFromGrip(pose: Pose, { y, z }: { readonly y: number; readonly z: number }): void {
  const { qx, qy, qz, qw } = pose;
  pose.x += 2 * (qx * qy - qw * qz) * y + 2 * (qx * qz + qw * qy) * z;
  pose.y += (1 - 2 * (qx * qx + qz * qz)) * y + 2 * (qy * qz - qw * qx) * z;
  pose.z += 2 * (qy * qz + qw * qx) * y + (1 - 2 * (qx * qx + qy * qy)) * z;
  pose.qx = qw * TURN_X + qx * TURN_W;
  pose.qy = qy * TURN_W + qz * TURN_X;
  pose.qz = qz * TURN_W - qy * TURN_X;
  pose.qw = qw * TURN_W - qx * TURN_X;
}
