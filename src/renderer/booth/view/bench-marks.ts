import { CylinderGeometry, Group, Mesh, MeshBasicMaterial, MeshStandardMaterial, TorusGeometry } from 'three';
import type { ToolPose } from '../../../core/sim/simulation.ts';
import { type BenchState, floorOf, placeOf } from '../../../core/sim/welding/bench.ts';
import type { Control } from '../../../core/sim/welding/bench-controls.ts';
import type { Side } from '../../scene/hand/hand-parts.ts';
import { grainHide } from '../../scene/hand/hide.ts';
import { pointingHand } from '../../scene/hand/pointing-hand.ts';
import type { Booth } from '../booth.ts';
import { couponPlace } from '../weld-setting.ts';
import { benchLabel } from './bench-label.ts';
import { Panel3d } from './panel-3d.ts';
import { text } from './panel-spec.ts';
import type { RoomPart } from './room-part.ts';

const ACCENT = 0x8cb8f2;
const HELD = 0xf1f4f2;
const MM = 0.001;
/** 1.2 degrees of text at any distance: the label's width is this share of it. */
const LABEL = { at: [0, 0, 0], turn: [0, 0, 0], widthM: 1 } as const;
const LABEL_SIZE = { width: 640, em: 40, sheet: false, centred: true } as const;
const LABEL_SHARE = 0.34;
/** The free hand's pointer: a ray of half a metre from its finger, along the recorded hand's -z. */
const RAY_M = 0.5;

/**
 * The free hand, a ring around what a hand means at the bench, and its name and value: as the core has decided it, shown,
 * not decided. Quiet while an arc burns.
 */
export class BenchMarks implements RoomPart {
  readonly group = new Group();
  readonly #placed = new Group();
  readonly #hand = new Group();
  readonly #booth: Booth;
  readonly #ring: Mesh<TorusGeometry, MeshBasicMaterial>;
  readonly #fist = new Mesh(undefined, new MeshStandardMaterial({ vertexColors: true, roughness: 0.86 }));
  #fistOf = '';
  readonly #ray: Mesh<CylinderGeometry, MeshBasicMaterial>;
  readonly #label = new Panel3d(LABEL, LABEL_SIZE);
  #shown = -1;
  #value = 0;

  constructor(booth: Booth) {
    this.#booth = booth;
    this.#fist.material.onBeforeCompile = grainHide;
    const lit = { toneMapped: false, transparent: true } as const;
    this.#ring = new Mesh(
      new TorusGeometry(1, 0.06, 8, 48),
      new MeshBasicMaterial({ ...lit, color: ACCENT, depthTest: false }),
    );
    this.#ring.renderOrder = 9;
    this.#label.mesh.material.depthTest = false;
    this.#ray = new Mesh(
      new CylinderGeometry(0.0012, 0.0012, RAY_M, 6).rotateX(Math.PI / 2).translate(0, 0, -RAY_M / 2),
      new MeshBasicMaterial({ ...lit, color: ACCENT, opacity: 0.6, depthWrite: false }),
    );
    this.#hand.add(this.#fist, this.#ray);
    this.#placed.add(this.#ring);
    this.group.add(this.#placed, this.#hand, this.#label.mesh);
  }

  frame(_nowMs: number, _frameS: number, xrFrame: XRFrame | undefined): void {
    const { shown, state } = this.#booth;
    this.group.visible = xrFrame !== undefined && shown !== undefined;
    if (!this.group.visible || shown === undefined) return;
    const { bench, poses } = shown;
    this.#follow(poses.toolOther);
    this.#wear(state.get().conditions.hand, shown.state.safety.gloves);
    const busy = state.get().phase !== 'working' || shown.state.arc.burning;
    this.#ray.visible = !busy;
    const hand = bench.other.over >= 0 || bench.other.held >= 0 ? bench.other : bench.main;
    const index = busy ? -1 : hand.held >= 0 ? hand.held : hand.over;
    const control = bench.controls[index];
    this.#ring.visible = control !== undefined;
    if (control === undefined) {
      this.#label.show(undefined);
      this.#shown = -1;
      return;
    }
    this.#ring.material.color.setHex(hand.held >= 0 ? HELD : ACCENT);
    const value = bench.values[control.kind];
    if (index === this.#shown && value === this.#value) return;
    this.#shown = index;
    this.#value = value;
    this.#stand(control, value, shown.bench, poses.head);
  }

  #follow({ x, y, z, qx, qy, qz, qw, validity }: ToolPose): void {
    this.#hand.visible = validity !== 'lost';
    this.#hand.position.set(x * MM, y * MM, z * MM);
    this.#hand.quaternion.set(qx, qy, qz, qw);
  }

  /** The hand that does not hold the torch, gloved or bare. */
  #wear(torchHand: Side, gloved: boolean): void {
    const hand =
      torchHand === 'right' ? (gloved ? 'left gloved' : 'left bare') : gloved ? 'right gloved' : 'right bare';
    if (hand === this.#fistOf) return;
    this.#fistOf = hand;
    this.#fist.geometry.dispose();
    this.#fist.geometry = pointingHand(torchHand === 'right' ? 'left' : 'right', gloved);
  }

  /** Puts ring and label where the control is now, turned to the eyes. */
  #stand(control: Control, value: number, bench: BenchState, head: ToolPose): void {
    const { x, y, z, yaw } = couponPlace(this.#booth.placement);
    this.#placed.position.set(x, y, z);
    this.#placed.rotation.y = yaw;
    const [cx, cy, cz] = placeOf(bench, control);
    this.#ring.position.set(cx * MM, (cy + floorOf(bench.place, control)) * MM, cz * MM);
    this.#ring.scale.setScalar(control.reachMm * MM);
    this.#placed.updateMatrixWorld(true);
    this.#ring.lookAt(head.x * MM, head.y * MM, head.z * MM);
    const label = this.#label.mesh;
    this.#ring.getWorldPosition(label.position);
    const distance = Math.hypot(
      head.x * MM - label.position.x,
      head.y * MM - label.position.y,
      head.z * MM - label.position.z,
    );
    label.position.y += control.reachMm * MM + 0.05 * distance;
    label.quaternion.set(head.qx, head.qy, head.qz, head.qw);
    const words = benchLabel(control, value, this.#booth.state.get().language);
    this.#label.show({ title: '', lines: [text(words)], buttons: [] });
    this.#label.scaleTo(LABEL_SHARE * distance);
  }

  dispose(): void {
    this.#label.dispose();
    for (const mesh of [this.#ring, this.#fist, this.#ray]) {
      mesh.geometry.dispose();
      mesh.material.dispose();
    }
  }
}
