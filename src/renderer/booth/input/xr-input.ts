import type { Conditions } from '../../../core/recording/header.ts';
import type { WeldProcess } from '../../../core/sim/welding/settings.ts';
import { shapeOf } from '../../scene/torch/tool-shape.ts';
import { originInGrip, toolFromGrip } from './grip.ts';
import type { Pose, Sample } from './sample.ts';

/** Buttons of the WebXR gamepad mapping. */
const TRIGGER = 0;
const SQUEEZE = 1;

function readPose(pose: XRPose | null | undefined, into: Pose): void {
  if (pose === null || pose === undefined) {
    into.validity = 'lost';
    return;
  }
  const { position, orientation } = pose.transform;
  into.x = position.x;
  into.y = position.y;
  into.z = position.z;
  into.qx = orientation.x;
  into.qy = orientation.y;
  into.qz = orientation.z;
  into.qw = orientation.w;
  into.validity = pose.emulatedPosition ? 'emulated' : 'tracked';
}

/** The origin of each process's tool in the hand. */
const ORIGINS: Readonly<Record<WeldProcess, ReturnType<typeof originInGrip>>> = {
  GMAW: originInGrip(shapeOf('GMAW').handleShiftM),
  FCAW: originInGrip(shapeOf('FCAW').handleShiftM),
  SMAW: originInGrip(shapeOf('SMAW').handleShiftM),
  GTAW: originInGrip(shapeOf('GTAW').handleShiftM),
};

function readHand(
  frame: XRFrame,
  space: XRReferenceSpace,
  source: XRInputSource,
  process: WeldProcess | undefined,
  into: Pose,
): void {
  const main = process !== undefined;
  const origin = main ? source.gripSpace : source.targetRaySpace;
  readPose(origin === undefined ? null : frame.getPose(origin, space), into);
  // Values, not select events: their order differs between browsers. Thresholds are the core's.
  into.trigger = source.gamepad?.buttons[TRIGGER]?.value ?? 0;
  into.squeeze = source.gamepad?.buttons[SQUEEZE]?.value ?? 0;
  if (main && into.validity !== 'lost') toolFromGrip(into, ORIGINS[process]);
}

/** Reads head and tracked controllers of a frame. A missing or unknown hand is lost; bare hands hold no tool. */
export function readXr(
  frame: XRFrame,
  space: XRReferenceSpace,
  hand: Conditions['hand'],
  process: WeldProcess,
  sample: Sample,
): void {
  readPose(frame.getViewerPose(space), sample.head);
  sample.toolMain.validity = 'lost';
  sample.toolOther.validity = 'lost';
  const { inputSources } = frame.session;
  for (let i = 0; i < inputSources.length; i++) {
    const source = inputSources[i]!;
    if (source.hand || source.handedness === 'none' || source.targetRayMode !== 'tracked-pointer') continue;
    const main = source.handedness === hand;
    readHand(frame, space, source, main ? process : undefined, main ? sample.toolMain : sample.toolOther);
  }
}
