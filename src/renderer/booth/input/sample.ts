import type { Validity } from '../../../core/sim/simulation.ts';

/** A pose as a device gives it, writable: metres in `local-floor`, quaternion xyzw, analog 0 to 1. */
export interface Pose {
  x: number;
  y: number;
  z: number;
  qx: number;
  qy: number;
  qz: number;
  qw: number;
  trigger: number;
  squeeze: number;
  validity: Validity;
}

/** One look at all inputs, before it is quantised. Reused from frame to frame. */
export interface Sample {
  readonly head: Pose;
  readonly toolMain: Pose;
  readonly toolOther: Pose;
}

export const newPose = (): Pose => ({
  x: 0,
  y: 0,
  z: 0,
  qx: 0,
  qy: 0,
  qz: 0,
  qw: 1,
  trigger: 0,
  squeeze: 0,
  validity: 'lost',
});

export const newSample = (): Sample => ({ head: newPose(), toolMain: newPose(), toolOther: newPose() });
