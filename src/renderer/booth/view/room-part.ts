import type { Group } from 'three';
import type { Conditions } from '../../../core/recording/header.ts';
import type { Sample } from '../input/sample.ts';

/** Something drawn beside the weld. `frame` is called once a frame, after the booth has taken it. */
export interface RoomPart {
  readonly group: Group;
  frame(nowMs: number, frameS: number, xrFrame: XRFrame | undefined, space: XRReferenceSpace | null): void;
  /** Takes presses out of the sample that are meant for this part, before the booth takes the frame. */
  claim?(sample: Sample, torchHand: Conditions['hand']): void;
  dispose(): void;
}
