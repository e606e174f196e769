import { Group, Quaternion, Vector3 } from 'three';
import type { ToolPose } from '../../../core/sim/simulation.ts';
import { createWeldSound, type WeldSound } from '../../scene/sound/weld-sound.ts';
import type { Booth } from '../booth.ts';
import type { RoomPart } from './room-part.ts';

const SEED = 1;
const MM = 0.001;

/** The weld as it is heard, from where the head is. A page may make sound only after the person has done something in it. */
export class RoomSound implements RoomPart {
  readonly group = new Group();
  readonly #booth: Booth;
  readonly #turn = new Quaternion();
  readonly #arc = new Vector3();
  readonly #ear = new Vector3();
  readonly #forward = new Vector3();
  readonly #up = new Vector3();
  #context: AudioContext | undefined;
  #sound: WeldSound | undefined;
  readonly #wake = (): void => {
    if (this.#context === undefined) {
      this.#context = new AudioContext({ latencyHint: 'interactive' });
      this.#sound = createWeldSound(this.#context, SEED);
    }
    void this.#context.resume();
  };

  constructor(booth: Booth) {
    this.#booth = booth;
    for (const kind of ['pointerdown', 'keydown'] as const) addEventListener(kind, this.#wake, { passive: true });
  }

  frame(): void {
    const shown = this.#booth.shown;
    if (shown === undefined || this.#sound === undefined || this.#context?.state !== 'running') return;
    const { head, toolMain } = shown.poses;
    this.#set(toolMain);
    this.#arc
      .set(0, 0, -1)
      .applyQuaternion(this.#turn)
      .multiplyScalar(shown.state.arc.extensionMm * MM);
    this.#arc.x += toolMain.x * MM;
    this.#arc.y += toolMain.y * MM;
    this.#arc.z += toolMain.z * MM;
    this.#sound.update(shown.state, this.#arc);
    this.#set(head);
    this.#ear.set(head.x * MM, head.y * MM, head.z * MM);
    this.#forward.set(0, 0, -1).applyQuaternion(this.#turn);
    this.#up.set(0, 1, 0).applyQuaternion(this.#turn);
    this.#sound.listen(this.#ear, this.#forward, this.#up);
  }

  #set({ qx, qy, qz, qw }: ToolPose): void {
    this.#turn.set(qx, qy, qz, qw);
  }

  dispose(): void {
    for (const kind of ['pointerdown', 'keydown'] as const) removeEventListener(kind, this.#wake);
    this.#sound?.dispose();
    void this.#context?.close();
  }
}
