import { DoubleSide, Group, Mesh, MeshBasicMaterial, Shape, ShapeGeometry } from 'three';
import { taskOf } from '../../../core/assessment/task.ts';
import { TICK_S } from '../../../core/sim/clock.ts';
import type { WeldState } from '../../../core/sim/welding/state.ts';
import type { Booth } from '../booth.ts';
import { weldedToMm } from '../coach.ts';
import { couponPlace } from '../weld-setting.ts';
import type { RoomPart } from './room-part.ts';

const MM = 0.001;
/** Where it lies on the base plate, mm from the root, and its size. */
const OUT_MM = 30;
const LONG_MM = 11;
const WIDE_MM = 9;
/** It stays this near the torch, mm, so that a hand that is far off sees which way to go. */
const LEASH_MM = 15;
const COLOUR = 0x8cb8f2;

/**
 * Practice: an arrow on the base plate that goes along the seam at the WPS's travel speed once the arc burns, and before that
 * shows where to begin.
 */
export class PaceMark implements RoomPart {
  readonly group = new Group();
  readonly #booth: Booth;
  readonly #mark: Mesh<ShapeGeometry, MeshBasicMaterial>;
  /** Where and at which tick it set out. */
  #fromMm = 0;
  #fromTick: number | undefined;

  constructor(booth: Booth) {
    this.#booth = booth;
    const arrow = new Shape();
    arrow.moveTo(0, 0);
    arrow.lineTo((WIDE_MM / 2) * MM, -LONG_MM * MM);
    arrow.lineTo((-WIDE_MM / 2) * MM, -LONG_MM * MM);
    // Not tone mapped, and over everything: it has to be seen through the dark lens and past the torch.
    const material = new MeshBasicMaterial({
      color: COLOUR,
      toneMapped: false,
      depthTest: false,
      transparent: true,
      side: DoubleSide,
    });
    this.#mark = new Mesh(new ShapeGeometry(arrow).rotateX(-Math.PI / 2), material);
    this.#mark.renderOrder = 8;
    this.group.add(this.#mark);
  }

  frame(): void {
    const { attempt, state } = this.#booth;
    const { phase, cues, assignment } = state.get();
    const shown = cues && phase === 'working' && attempt !== undefined && assignment !== undefined;
    this.group.visible = shown;
    if (!shown) return;
    const { low, high } = taskOf(assignment.pack, assignment.task).wps.travelMmS;
    const xMm = this.#at(attempt.state, (Number(low) + Number(high)) / 2);
    const { x, y, z, yaw } = couponPlace(this.#booth.placement);
    this.group.position.set(x, y, z);
    this.group.rotation.y = yaw;
    this.#mark.position.set(xMm * MM, 0.5 * MM, OUT_MM * MM);
  }

  #at(weld: WeldState, paceMmS: number): number {
    const { arc, torch, tick, stations } = weld;
    if (!arc.burning) {
      this.#fromTick = undefined;
      return weldedToMm(weld);
    }
    if (this.#fromTick === undefined) {
      this.#fromTick = tick;
      this.#fromMm = torch.xMm;
    }
    const due = this.#fromMm + (tick - this.#fromTick) * TICK_S * paceMmS;
    return Math.min(stations.count, torch.xMm + LEASH_MM, Math.max(torch.xMm - LEASH_MM, due));
  }

  dispose(): void {
    this.#mark.geometry.dispose();
    this.#mark.material.dispose();
  }
}
