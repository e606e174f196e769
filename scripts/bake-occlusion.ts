// Bakes the booth's ambient occlusion, one byte per vertex: node scripts/n24.mjs scripts/bake-occlusion.ts
// Run it after changing the booth's parts; a test in test/renderer/scene fails until then.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { MeshBVH } from 'three-mesh-bvh';
import { boothParts } from '../src/renderer/scene/booth/booth-parts.ts';
import { WEAR, wearGeometry } from '../src/renderer/scene/booth/protective-wear.ts';
import { couponParts } from '../src/renderer/scene/coupon/coupon-parts.ts';
import { hash01 } from '../src/renderer/scene/textures/noise.ts';

/** A usual bench: its top and the floor in the coupon's frame, metres; a 6 mm fillet coupon on it. */
const TOP_M = -0.006;
const FLOOR_M = -0.906;
const RAYS = 48;
const FAR_M = 0.35;

const baked = new Map<string, BufferGeometry>(boothParts(TOP_M, FLOOR_M));
for (const wear of WEAR) baked.set(wear, wearGeometry(wear, TOP_M));
const occluders = [
  ...baked.values(),
  ...couponParts({
    joint: 't-fillet',
    position: '2F',
    material: 'carbon-steel',
    plateMm: 6,
    lengthMm: 150,
    gapMm: 0,
    preheatC: 20,
  }).values(),
];
const bvh = new MeshBVH(mergeGeometries(occluders));

const ray = new Ray();
const normal = new Vector3();
const side = new Vector3();
const up = new Vector3();
const known = new Map<string, number>();

/** Share of the sky a point sees, pressed into 0.25..1; near things count more than far ones. */
const openness = (point: Vector3, out: Vector3): number => {
  const key = [point.x, point.y, point.z, out.x, out.y, out.z].map((c) => Math.round(c * 2000)).join();
  const before = known.get(key);
  if (before !== undefined) return before;
  side
    .set(Math.abs(out.x) < 0.7 ? 1 : 0, Math.abs(out.x) < 0.7 ? 0 : 1, 0)
    .cross(out)
    .normalize();
  up.crossVectors(out, side);
  let sum = 0;
  for (let i = 0; i < RAYS; i += 1) {
    const round = (i + hash01(i, known.size, 7)) * 2.399963;
    const radius = Math.sqrt((i + 0.5) / RAYS);
    ray.direction
      .copy(out)
      .multiplyScalar(Math.sqrt(1 - radius * radius))
      .addScaledVector(side, radius * Math.cos(round))
      .addScaledVector(up, radius * Math.sin(round));
    ray.origin.copy(point).addScaledVector(out, 0.0012);
    const hit = bvh.raycastFirst(ray, DoubleSide, 0, FAR_M);
    sum += hit ? (hit.distance / FAR_M) ** 0.7 : 1;
  }
  const value = 0.25 + (0.75 * sum) / RAYS;
  known.set(key, value);
  return value;
};

const lines: string[] = [];
const point = new Vector3();
for (const [name, geometry] of baked) {
  const position = geometry.getAttribute('position');
  const normals = geometry.getAttribute('normal');
  const bytes = new Uint8Array(position.count);
  for (let i = 0; i < position.count; i += 1) {
    point.fromBufferAttribute(position, i);
    normal.fromBufferAttribute(normals, i).normalize();
    bytes[i] = Math.round(openness(point, normal) * 255);
  }
  lines.push(`  ${name}: '${Buffer.from(bytes).toString('base64')}',`);
  process.stdout.write(`${name}: ${bytes.length} vertices\n`);
}

writeFileSync(
  join(import.meta.dirname, '../src/renderer/scene/booth/occlusion.ts'),
  `// biome-ignore-all format: written by a script
/** Ambient occlusion of the booth's parts, a byte per vertex in base64. Written by scripts/bake-occlusion.ts. */
export const OCCLUSION: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`,
);
