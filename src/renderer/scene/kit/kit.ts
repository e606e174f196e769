import { BufferAttribute, type BufferGeometry, Color, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { mergeGeometries, mergeVertices } from 'three/examples/jsm/utils/BufferGeometryUtils.js';

/** Where a part goes: metres, radians (XYZ order), scale. */
export interface Placement {
  readonly at?: readonly [number, number, number];
  readonly turn?: readonly [number, number, number];
  readonly scale?: number | readonly [number, number, number];
}

/**
 * Collects parts and merges them into one geometry per finish, so that a whole booth is a handful of draw calls.
 * Colours (sRGB hex) become vertex colours; texture coordinates come from position, so that nothing stretches.
 */
export class Kit<Finish extends string> {
  readonly #parts = new Map<Finish, BufferGeometry[]>();
  readonly #origin: Matrix4[] = [new Matrix4()];

  /** Adds a part. The geometry is taken over: do not use it again. */
  add(finish: Finish, colour: number, geometry: BufferGeometry, placement: Placement = {}): void {
    const made = geometry.index === null ? mergeVertices(stripped(geometry)) : stripped(geometry);
    made.applyMatrix4(matrixOf(placement));
    made.applyMatrix4(this.#origin[this.#origin.length - 1]!);
    const rgb = new Color(colour);
    const colours = new Float32Array(made.getAttribute('position').count * 3);
    for (let i = 0; i < colours.length; i += 3) colours.set([rgb.r, rgb.g, rgb.b], i);
    made.setAttribute('color', new BufferAttribute(colours, 3));
    const list = this.#parts.get(finish);
    if (list) list.push(made);
    else this.#parts.set(finish, [made]);
  }

  /** Everything added by `fill` is placed as a group. Groups nest. */
  group(placement: Placement, fill: () => void): void {
    this.#origin.push(new Matrix4().multiplyMatrices(this.#origin[this.#origin.length - 1]!, matrixOf(placement)));
    fill();
    this.#origin.pop();
  }

  /** One geometry per finish, in the order the finishes were first used. `periodOf` gives metres per texture repeat. */
  merge(periodOf: (finish: Finish) => number): Map<Finish, BufferGeometry> {
    const merged = new Map<Finish, BufferGeometry>();
    for (const [finish, list] of this.#parts) {
      const geometry = mergeGeometries(list);
      boxProject(geometry, periodOf(finish));
      merged.set(finish, geometry);
    }
    return merged;
  }
}

const stripped = (geometry: BufferGeometry): BufferGeometry => {
  for (const name of Object.keys(geometry.attributes)) {
    if (name !== 'position' && name !== 'normal') geometry.deleteAttribute(name);
  }
  geometry.clearGroups();
  return geometry;
};

const matrixOf = ({ at = [0, 0, 0], turn = [0, 0, 0], scale = 1 }: Placement): Matrix4 => {
  const [sx, sy, sz] = typeof scale === 'number' ? [scale, scale, scale] : scale;
  return new Matrix4().compose(
    new Vector3(...at),
    new Quaternion().setFromEuler(new Euler(...turn)),
    new Vector3(sx, sy, sz),
  );
};

/** Texture coordinates from position by the normal's main axis: equal texel size everywhere, no unwrapping. */
export const boxProject = (geometry: BufferGeometry, period: number): void => {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const uv = new Float32Array(position.count * 2);
  for (let i = 0; i < position.count; i += 1) {
    const ax = Math.abs(normal.getX(i));
    const ay = Math.abs(normal.getY(i));
    const az = Math.abs(normal.getZ(i));
    const alongX = ax > ay && ax > az;
    const alongY = !alongX && ay > az;
    uv[i * 2] = (alongX ? position.getZ(i) : position.getX(i)) / period;
    uv[i * 2 + 1] = (alongY ? position.getZ(i) : position.getY(i)) / period;
  }
  geometry.setAttribute('uv', new BufferAttribute(uv, 2));
};
