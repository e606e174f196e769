import type { BufferGeometry } from 'three';
import { OCCLUSION } from './occlusion.ts';

/**
 * Darkens a geometry's vertex colours by the occlusion baked for `name` (scripts/bake-occlusion.ts). Left alone when the
 * parts have changed since: a test says so.
 */
export const occlude = (name: string, geometry: BufferGeometry): BufferGeometry => {
  const baked = OCCLUSION[name];
  const colour = geometry.getAttribute('color');
  if (baked === undefined) return geometry;
  const values = atob(baked);
  if (values.length !== colour.count) return geometry;
  for (let i = 0; i < colour.count; i += 1) {
    const k = values.charCodeAt(i) / 255;
    colour.setXYZ(i, colour.getX(i) * k, colour.getY(i) * k, colour.getZ(i) * k);
  }
  return geometry;
};
