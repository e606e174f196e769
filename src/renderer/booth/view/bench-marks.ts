import { Group, Mesh, MeshBasicMaterial, TorusGeometry } from 'three';
import { floorOf, placeOf } from '../../../core/sim/welding/bench.ts';
import { CONTROLS, type Control } from '../../../core/sim/welding/bench-controls.ts';
import type { Booth } from '../booth.ts';
import { couponPlace } from '../weld-setting.ts';
import { benchLabel } from './bench-label.ts';
import { Panel3d } from './panel-3d.ts';
import { text } from './panel-spec.ts';
import type { RoomPart } from './room-part.ts';

const ACCENT = 0x8cb8f2;
const HELD = 0xf1f4f2;
const MM = 0.001;
/** The label hangs above the thing it names, turned to the welder; 1.2 degrees of text at 1 m. */
const LABEL = { at: [0, 0, 0], turn: [0, 0, 0], widthM: 0.34 } as const;
const LABEL_SIZE = { width: 648, em: 40, sheet: false } as const;

/** A ring around what a hand means at the bench, and its name and value: as the core has decided it, shown, not decided. */
export class BenchMarks implements RoomPart {
  readonly group = new Group();
  readonly #placed = new Group();
  readonly #booth: Booth;
  readonly #ring: Mesh<TorusGeometry, MeshBasicMaterial>;
  readonly #label = new Panel3d(LABEL, LABEL_SIZE);
  #shown = -1;
  #value = 0;

  constructor(booth: Booth) {
    this.#booth = booth;
    const material = new MeshBasicMaterial({ color: ACCENT, toneMapped: false, depthTest: false, transparent: true });
    this.#ring = new Mesh(new TorusGeometry(1, 0.06, 8, 48), material);
    this.#ring.renderOrder = 9;
    this.#placed.add(this.#ring, this.#label.mesh);
    this.group.add(this.#placed);
  }

  frame(_nowMs: number, _frameS: number, xrFrame: XRFrame | undefined): void {
    const bench = this.#booth.shown?.bench;
    const working = this.#booth.state.get().phase === 'working' && xrFrame !== undefined;
    const hand = bench === undefined ? undefined : bench.other.over >= 0 ? bench.other : bench.main;
    const index = working && hand !== undefined ? (hand.held >= 0 ? hand.held : hand.over) : -1;
    const control = CONTROLS[index];
    this.group.visible = control !== undefined;
    if (control === undefined || bench === undefined || hand === undefined) {
      this.#shown = -1;
      return;
    }
    this.#ring.material.color.setHex(hand.held >= 0 ? HELD : ACCENT);
    const value = bench.values[control.kind];
    if (index === this.#shown && value === this.#value) return;
    this.#shown = index;
    this.#value = value;
    this.#stand(control, value);
  }

  /** Puts ring and label where the control is now. */
  #stand(control: Control, value: number): void {
    const { shown, state } = this.#booth;
    if (shown === undefined) return;
    const { x, y, z, yaw } = couponPlace(this.#booth.placement);
    this.#placed.position.set(x, y, z);
    this.#placed.rotation.y = yaw;
    const [cx, cy, cz] = placeOf(shown.bench, control);
    const height = cy + floorOf(shown.bench.place, control);
    this.#ring.position.set(cx * MM, height * MM, cz * MM);
    this.#ring.scale.setScalar(control.reachMm * MM);
    const { head } = shown.poses;
    const above = height + control.reachMm + 45;
    this.#label.mesh.position.set(cx * MM, above * MM, cz * MM + 0.01);
    this.#label.show({ title: '', lines: [text(benchLabel(control, value, state.get().language))], buttons: [] });
    this.#placed.updateMatrixWorld(true);
    this.#ring.lookAt(head.x * MM, head.y * MM, head.z * MM);
    this.#label.mesh.lookAt(head.x * MM, head.y * MM, head.z * MM);
  }

  dispose(): void {
    this.#label.dispose();
    this.#ring.geometry.dispose();
    this.#ring.material.dispose();
  }
}
