import {
  type BufferGeometry,
  CatmullRomCurve3,
  ExtrudeGeometry,
  LatheGeometry,
  type Shape,
  TubeGeometry,
  Vector2,
  Vector3,
} from 'three';

/** A point of a turned profile: radius, then height. Metres. Give a point twice for a hard edge. */
export type ProfilePoint = readonly [radius: number, height: number];

/**
 * Anything turned on a lathe, about +y. Its outside is seen, whichever way the profile runs; `inside` turns it inside out,
 * for the inner wall of a hood.
 */
export const turned = (profile: readonly ProfilePoint[], segments = 24, inside = false): BufferGeometry => {
  const points = profile.map(([r, y]) => new Vector2(Math.max(r, 1e-5), y));
  // Twice the area between profile and axis: positive when it runs upwards on the outside, as a lathe geometry wants it.
  let area = 0;
  for (let i = 0; i + 1 < points.length; i += 1) {
    area += (points[i]!.x + points[i + 1]!.x) * (points[i + 1]!.y - points[i]!.y);
  }
  if (area < 0 !== inside) points.reverse();
  return new LatheGeometry(points, segments);
};

/** A round bar, hose or lead through points. Metres. */
export const bent = (
  points: readonly (readonly [number, number, number])[],
  radius: number,
  steps = 24,
  sides = 8,
): BufferGeometry =>
  new TubeGeometry(
    new CatmullRomCurve3(
      points.map(([x, y, z]) => new Vector3(x, y, z)),
      false,
      'centripetal',
    ),
    steps,
    radius,
    sides,
  );

/** A stamping: a shape with thickness and a small bevel, centred on its thickness. Metres. */
export const stamped = (shape: Shape, thickness: number, bevel = 0.0006, curveSegments = 8): BufferGeometry => {
  const geometry = new ExtrudeGeometry(shape, {
    depth: Math.max(1e-4, thickness - 2 * bevel),
    bevelEnabled: true,
    bevelSize: bevel,
    bevelThickness: bevel,
    bevelSegments: 1,
    curveSegments,
  });
  geometry.translate(0, 0, -thickness / 2 + bevel);
  return geometry;
};
