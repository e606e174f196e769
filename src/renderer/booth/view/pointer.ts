import { BufferGeometry, Float32BufferAttribute, Group, Line, LineBasicMaterial, Vector3 } from 'three';

/** Press and release levels, apart as those of the bench. */
const PRESS = 0.55;
const RELEASE = 0.35;
/** Length of a ray that meets nothing, m. */
const FREE_M = 0.6;

/** A controller's pointing ray, for panels alone: what it does at the bench is decided by the core. */
export class Pointer {
  readonly group = new Group();
  readonly origin = new Vector3();
  readonly direction = new Vector3();
  readonly handedness: XRHandedness;
  readonly #line: Line<BufferGeometry, LineBasicMaterial>;
  #down = false;
  /** True in the one frame in which it was pressed. */
  pressed = false;
  tracked = false;
  /** It rests on a panel, or was pressed there and is not let go: what this hand presses is meant for the panel. */
  onPanel = false;

  constructor(handedness: XRHandedness) {
    this.handedness = handedness;
    const geometry = new BufferGeometry().setAttribute('position', new Float32BufferAttribute([0, 0, 0, 0, 0, -1], 3));
    this.#line = new Line(
      geometry,
      new LineBasicMaterial({ color: 0x8cb8f2, transparent: true, opacity: 0.7, toneMapped: false, depthWrite: false }),
    );
    this.#line.frustumCulled = false;
    this.#line.renderOrder = 11;
    this.group.add(this.#line);
    this.group.visible = false;
  }

  /** Reads the hand of this side. `trigger`: whether the trigger counts as well as the squeeze. */
  read(frame: XRFrame, space: XRReferenceSpace, trigger: boolean): void {
    this.pressed = false;
    this.tracked = false;
    this.group.visible = false;
    const { inputSources } = frame.session;
    for (let i = 0; i < inputSources.length; i++) {
      const source = inputSources[i]!;
      if (source.handedness !== this.handedness || source.hand) continue;
      const pose = frame.getPose(source.targetRaySpace, space);
      const buttons = source.gamepad?.buttons;
      if (!pose || buttons === undefined) return;
      const { position, orientation } = pose.transform;
      this.tracked = true;
      this.group.position.set(position.x, position.y, position.z);
      this.group.quaternion.set(orientation.x, orientation.y, orientation.z, orientation.w);
      this.origin.copy(this.group.position);
      this.direction.set(0, 0, -1).applyQuaternion(this.group.quaternion);
      const level = Math.max(buttons[1]?.value ?? 0, trigger ? (buttons[0]?.value ?? 0) : 0);
      const was = this.#down;
      this.#down = was ? level > RELEASE : level >= PRESS;
      this.pressed = this.#down && !was;
      return;
    }
  }

  /** Says whether the ray meets a panel. A press belongs to where it began. */
  meets(panel: boolean): void {
    if (!this.#down || this.pressed) this.onPanel = panel;
  }

  /** Shows the ray up to what it meets, `undefined` for nothing. */
  draw(metres: number | undefined, visible: boolean): void {
    this.group.visible = visible && this.tracked;
    this.#line.scale.z = metres ?? FREE_M;
  }

  dispose(): void {
    this.#line.geometry.dispose();
    this.#line.material.dispose();
  }
}
