import type { Group } from 'three';

/** Something drawn beside the weld. `frame` is called once a frame, after the booth has taken it. */
export interface RoomPart {
  readonly group: Group;
  frame(nowMs: number, frameS: number, xrFrame: XRFrame | undefined, space: XRReferenceSpace | null): void;
  dispose(): void;
}
