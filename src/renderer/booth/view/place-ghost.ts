import { BoxGeometry, CircleGeometry, Group, Mesh, MeshStandardMaterial, PointLight } from 'three';
import type { Booth } from '../booth.ts';
import { couponPlace } from '../weld-setting.ts';
import type { RoomPart } from './room-part.ts';

/** Phases in which only the place is shown, so that it can be moved without building the bench anew. */
const SHOWN_IN = ['connecting', 'waiting', 'lobby', 'placing', 'stopped', 'broken'];
const BENCH = { width: 1.3, depth: 0.66, x: 0.075, z: -0.07, thickness: 0.03 } as const;

/** A plain bench with a plain coupon on a floor: where the work will be. */
export class PlaceGhost implements RoomPart {
  readonly group = new Group();
  readonly #booth: Booth;
  readonly #placed = new Group();
  readonly #material = new MeshStandardMaterial({ color: 0x6a706d, roughness: 0.8, metalness: 0.1 });
  readonly #floorMaterial = new MeshStandardMaterial({ color: 0x33373a, roughness: 1 });
  readonly #meshes: Mesh[] = [];

  constructor(booth: Booth) {
    this.#booth = booth;
    this.#box([0.15, 0.006, 0.1], [0.075, -0.003, 0.03]);
    this.#box([0.15, 0.08, 0.006], [0.075, 0.04, -0.003]);
    this.#box([BENCH.width, BENCH.thickness, BENCH.depth], [BENCH.x, -0.006 - BENCH.thickness / 2, BENCH.z]);
    const floor = new Mesh(new CircleGeometry(3, 48).rotateX(-Math.PI / 2), this.#floorMaterial);
    this.#meshes.push(floor);
    const lamp = new PointLight(0xfff2e0, 3, 6);
    lamp.position.set(0, 1, 0.6);
    this.#placed.add(lamp);
    this.group.add(this.#placed, floor);
  }

  #box(size: readonly [number, number, number], at: readonly [number, number, number]): void {
    const mesh = new Mesh(new BoxGeometry(...size), this.#material);
    mesh.position.set(...at);
    this.#meshes.push(mesh);
    this.#placed.add(mesh);
  }

  frame(): void {
    const { phase, inSession } = this.#booth.state.get();
    this.group.visible = inSession && SHOWN_IN.includes(phase);
    if (!this.group.visible) return;
    const { x, y, z, yaw } = couponPlace(this.#booth.placement);
    this.#placed.position.set(x, y, z);
    this.#placed.rotation.y = yaw;
  }

  dispose(): void {
    for (const mesh of this.#meshes) mesh.geometry.dispose();
    this.#material.dispose();
    this.#floorMaterial.dispose();
  }
}
