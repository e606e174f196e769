import { BufferAttribute, type BufferGeometry, Vector3 } from 'three';

/**
 * Leaves out what can not be seen of a part that stands against something: keeps the triangles with a corner whose normal
 * points along `direction` (unit) by more than `least` (cosine). Changes the geometry and returns it.
 */
export const facing = (
  geometry: BufferGeometry,
  direction: readonly [number, number, number],
  least: number,
): BufferGeometry => {
  const index = geometry.getIndex();
  if (index === null) return geometry;
  const normals = geometry.getAttribute('normal');
  const towards = new Vector3(...direction);
  const normal = new Vector3();
  const seen = (corner: number): boolean => normal.fromBufferAttribute(normals, corner).dot(towards) > least;
  const kept: number[] = [];
  for (let i = 0; i < index.count; i += 3) {
    const corners = [index.getX(i), index.getX(i + 1), index.getX(i + 2)];
    if (corners.some(seen)) kept.push(...corners);
  }
  // Corners nobody uses any more go too: occlusion is baked for each.
  const used = [...new Set(kept)].sort((a, b) => a - b);
  const place = new Map(used.map((corner, i) => [corner, i]));
  for (const name of ['position', 'normal']) {
    const from = geometry.getAttribute(name);
    const values = new Float32Array(used.length * 3);
    for (const [i, corner] of used.entries())
      values.set([from.getX(corner), from.getY(corner), from.getZ(corner)], i * 3);
    geometry.setAttribute(name, new BufferAttribute(values, 3));
  }
  geometry.setIndex(kept.map((corner) => place.get(corner)!));
  return geometry;
};
