import {
  CanvasTexture,
  LinearMipmapLinearFilter,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
  Vector3,
} from 'three';
import { type ButtonPlace, drawPanel, type PictureSize } from './panel-picture.ts';
import type { PanelSpec } from './panel-spec.ts';

/** Where a panel hangs, metres and radians in its parent's frame, and how wide it is. */
export interface PanelPlace {
  readonly at: readonly [number, number, number];
  readonly turn: readonly [number, number, number];
  readonly widthM: number;
}

/** A panel in the room. Redrawn when what it says changes, never with frames. */
export class Panel3d {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  readonly #canvas = document.createElement('canvas');
  readonly #size: PictureSize;
  #widthM: number;
  #texture: CanvasTexture | undefined;
  #spec: PanelSpec | undefined;
  #drawn = '';
  #buttons: readonly ButtonPlace[] = [];
  readonly #local = new Vector3();
  readonly #along = new Vector3();

  constructor(place: PanelPlace, size: PictureSize) {
    this.#size = size;
    this.#widthM = place.widthM;
    // Not tone mapped: readable through the darkest lens. Drawn last, so that nothing stands in front of words.
    const material = new MeshBasicMaterial({ transparent: true, toneMapped: false, depthWrite: false });
    this.mesh = new Mesh(new PlaneGeometry(1, 1), material);
    this.mesh.position.set(...place.at);
    this.mesh.rotation.set(...place.turn);
    this.mesh.renderOrder = 10;
    this.mesh.visible = false;
  }

  get spec(): PanelSpec | undefined {
    return this.#spec;
  }

  /** Says something, or nothing. `over`: the button pointed at. */
  show(spec: PanelSpec | undefined, over?: string): void {
    this.#spec = spec;
    this.mesh.visible = spec !== undefined;
    if (spec === undefined) return;
    const words = JSON.stringify([spec.title, spec.lines, spec.buttons.map(({ id, label }) => [id, label]), over]);
    if (words === this.#drawn) return;
    this.#drawn = words;
    const before = this.#canvas.height;
    this.#buttons = drawPanel(this.#canvas, spec, this.#size, over);
    if (this.#texture === undefined || before !== this.#canvas.height) {
      this.#texture?.dispose();
      this.#texture = new CanvasTexture(this.#canvas);
      this.#texture.colorSpace = SRGBColorSpace;
      this.#texture.minFilter = LinearMipmapLinearFilter;
      this.#texture.anisotropy = 8;
      this.mesh.material.map = this.#texture;
      this.mesh.material.needsUpdate = true;
      this.scaleTo(this.#widthM);
    } else this.#texture.needsUpdate = true;
  }

  /** Makes it as wide as this, metres. */
  scaleTo(widthM: number): void {
    this.#widthM = widthM;
    this.mesh.scale.set(widthM, (widthM * this.#canvas.height) / this.#canvas.width, 1);
  }

  /** The button a ray met last, if any. */
  over: string | undefined;

  /** Metres along a ray (world, unit direction) to the panel, `undefined` where it misses. The button there is then `over`. */
  hit(origin: Vector3, direction: Vector3): number | undefined {
    this.over = undefined;
    if (!this.mesh.visible) return undefined;
    const local = this.mesh.worldToLocal(this.#local.copy(origin));
    const along = this.mesh.worldToLocal(this.#along.copy(origin).add(direction)).sub(local);
    const distance = -local.z / along.z;
    if (!(distance > 0)) return undefined;
    const x = local.x + along.x * distance + 0.5;
    const y = 0.5 - (local.y + along.y * distance);
    if (x < 0 || x > 1 || y < 0 || y > 1) return undefined;
    for (const { id, x: left, y: top, width, height } of this.#buttons)
      if (x >= left && x <= left + width && y >= top && y <= top + height) this.over = id;
    return distance;
  }

  press(id: string): void {
    this.#spec?.buttons.find((button) => button.id === id)?.press();
  }

  dispose(): void {
    this.#texture?.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
