import { NECK_LENGTH, neckAt, TORCH } from '../../scene/torch/torch-parts.ts';
import type { Pose } from './sample.ts';

/**
 * How the torch sits in a hand, fixed for every device. WebXR's grip space has -z along a rod held in the fist, towards the
 * thumb; the torch's handle is that rod, its neck leaves at the thumb and bends by `TORCH.neckBendDeg` away from the
 * forearm (grip -y). The tool frame has its origin on the contact tip's face and the wire along -z, so it is the grip frame
 * turned by minus the bend about x. Everything lies in the hand's yz plane: a left hand needs no other numbers.
 */
const half = (TORCH.neckBendDeg * Math.PI) / 360;
const TURN_X = -Math.sin(half);
const TURN_W = Math.cos(half);

/** Where along the handle the palm's centre is, mm from the neck: a finger then lies on the trigger. */
const PALM_MM = 84;
const palm = neckAt(NECK_LENGTH + PALM_MM);
const bend = half * 2;
/** The contact tip in the grip frame, metres. */
export const TIP_IN_GRIP = {
  y: -(palm.y * Math.cos(bend) + palm.z * Math.sin(bend)),
  z: -(-palm.y * Math.sin(bend) + palm.z * Math.cos(bend)),
} as const;

/** Changes a grip pose into the pose of the torch held in it, in place. */
export function torchFromGrip(pose: Pose): void {
  const { qx, qy, qz, qw } = pose;
  const { y, z } = TIP_IN_GRIP;
  pose.x += 2 * (qx * qy - qw * qz) * y + 2 * (qx * qz + qw * qy) * z;
  pose.y += (1 - 2 * (qx * qx + qz * qz)) * y + 2 * (qy * qz - qw * qx) * z;
  pose.z += 2 * (qy * qz + qw * qx) * y + (1 - 2 * (qx * qx + qy * qy)) * z;
  pose.qx = qw * TURN_X + qx * TURN_W;
  pose.qy = qy * TURN_W + qz * TURN_X;
  pose.qz = qz * TURN_W - qy * TURN_X;
  pose.qw = qw * TURN_W - qx * TURN_X;
}
