import { MeshStandardMaterial, type MeshStandardMaterialParameters, Vector2 } from 'three';
import type { Surface } from './textures/surface.ts';

/** A material over a baked surface; colours of the parts come from their vertices. */
export const surfaced = (
  surface: Surface,
  normalScale: number,
  more: MeshStandardMaterialParameters = {},
): MeshStandardMaterial =>
  new MeshStandardMaterial({
    map: surface.map,
    roughnessMap: surface.orm,
    metalnessMap: surface.orm,
    normalMap: surface.normal,
    normalScale: new Vector2(normalScale, normalScale),
    roughness: 1,
    metalness: 1,
    vertexColors: true,
    ...more,
  });
