import type { Conditions } from '../../../core/recording/header.ts';
import { torchFromGrip } from './grip.ts';
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

function readHand(frame: XRFrame, space: XRReferenceSpace, source: XRInputSource, main: boolean, into: Pose): void {
  const origin = main ? source.gripSpace : source.targetRaySpace;
  readPose(origin === undefined ? null : frame.getPose(origin, space), into);
  // Values, not select events: their order differs between browsers. Thresholds are the core's.
  into.trigger = source.gamepad?.buttons[TRIGGER]?.value ?? 0;
  into.squeeze = source.gamepad?.buttons[SQUEEZE]?.value ?? 0;
  if (main && into.validity !== 'lost') torchFromGrip(into);
}

/** Reads head and tracked controllers of a frame. A missing or unknown hand is lost; bare hands hold no torch. */
export function readXr(frame: XRFrame, space: XRReferenceSpace, hand: Conditions['hand'], sample: Sample): void {
  readPose(frame.getViewerPose(space), sample.head);
  sample.toolMain.validity = 'lost';
  sample.toolOther.validity = 'lost';
  const { inputSources } = frame.session;
  for (let i = 0; i < inputSources.length; i++) {
    const source = inputSources[i]!;
    if (source.hand || source.handedness === 'none' || source.targetRayMode !== 'tracked-pointer') continue;
    const main = source.handedness === hand;
    readHand(frame, space, source, main, main ? sample.toolMain : sample.toolOther);
  }
}
