import {
  type BufferGeometry,
  CatmullRomCurve3,
  Float32BufferAttribute,
  BufferGeometry as Geometry,
  Vector3,
} from 'three';

export type Point = readonly [x: number, y: number, z: number];

/**
 * A tube whose radius changes along it, closed by a round end where it says so: fingers, palm, cuff. `flat` presses its
 * sections along the path's own y. mm.
 */
export const limb = (
  path: readonly Point[],
  radii: readonly number[],
  sides: number,
  roundEnd: boolean,
  flat = 1,
): BufferGeometry => {
  const curve = new CatmullRomCurve3(
    path.map((p) => new Vector3(...p)),
    false,
    'centripetal',
  );
  const body = path.length * 4 - 3;
  const frames = curve.computeFrenetFrames(body - 1);
  const position: number[] = [];
  const index: number[] = [];
  const at = new Vector3();
  const ring = (i: number, radius: number, ahead: number): void => {
    const normal = frames.normals[i]!;
    const across = frames.binormals[i]!;
    curve.getPointAt(i / (body - 1), at).addScaledVector(frames.tangents[i]!, ahead);
    for (let k = 0; k < sides; k += 1) {
      const a = (k / sides) * Math.PI * 2;
      const c = Math.cos(a) * radius;
      const s = Math.sin(a) * radius * flat;
      position.push(
        at.x + normal.x * c + across.x * s,
        at.y + normal.y * c + across.y * s,
        at.z + normal.z * c + across.z * s,
      );
    }
  };
  const radiusAt = (t: number): number => {
    const place = t * (radii.length - 1);
    const k = Math.min(radii.length - 2, Math.floor(place));
    return radii[k]! + (radii[k + 1]! - radii[k]!) * (place - k);
  };
  for (let i = 0; i < body; i += 1) ring(i, radiusAt(i / (body - 1)), 0);
  const last = radii[radii.length - 1]!;
  if (roundEnd) for (const a of [0.5, 1, 1.4, 1.57]) ring(body - 1, last * Math.cos(a), last * Math.sin(a) * 0.9);
  const rings = position.length / 3 / sides;
  for (let r = 0; r + 1 < rings; r += 1) {
    for (let k = 0; k < sides; k += 1) {
      const p = r * sides + k;
      const q = r * sides + ((k + 1) % sides);
      index.push(p, q, p + sides, q, q + sides, p + sides);
    }
  }
  const geometry = new Geometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
};

/** The same on the other side of the body: mirrored in x, still seen from the same side. Changes the geometry and returns it. */
export const mirrored = (geometry: BufferGeometry): BufferGeometry => insideOut(geometry.scale(-1, 1, 1));

/** The same surface, seen from its other side. Changes the geometry and returns it. */
export const insideOut = (geometry: BufferGeometry): BufferGeometry => {
  const index = geometry.getIndex()!;
  for (let i = 0; i < index.count; i += 3) {
    const first = index.getX(i);
    index.setX(i, index.getX(i + 1));
    index.setX(i + 1, first);
  }
  geometry.computeVertexNormals();
  return geometry;
};
