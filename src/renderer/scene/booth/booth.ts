import { Group, Mesh, MeshStandardMaterial } from 'three';
import { surfaced } from '../materials.ts';
import type { Site, Surroundings } from '../weld-scene.ts';
import { BENCH } from './bench.ts';
import type { BoothFinish } from './booth-finish.ts';
import { boothParts } from './booth-parts.ts';
import { createBoothSurfaces } from './surfaces.ts';

/** A welding booth around the work. */
export const createBooth = ({ quality, topM, floorM }: Site): Surroundings => {
  const surfaces = createBoothSurfaces(quality);
  const group = new Group();
  const materials: Readonly<Record<BoothFinish, MeshStandardMaterial>> = {
    steel: surfaced(surfaces.bench, 0.5),
    paint: surfaced(surfaces.paint, 0.25),
    metal: new MeshStandardMaterial({ vertexColors: true, roughness: 0.36, metalness: 0.9 }),
    rubber: new MeshStandardMaterial({ vertexColors: true, roughness: 0.62, metalness: 0 }),
    concrete: surfaced(surfaces.concrete, 0.6),
    hide: surfaced(surfaces.hide, 0.8),
  };
  for (const [finish, geometry] of boothParts(topM, floorM)) {
    const mesh = new Mesh(geometry, materials[finish]);
    mesh.receiveShadow = true;
    group.add(mesh);
  }
  return {
    group,
    cableAt: [0.85, floorM + 0.45, -0.1],
    ledge: {
      minX: BENCH.centreX - BENCH.width / 2,
      maxX: BENCH.centreX + BENCH.width / 2,
      minZ: BENCH.centreZ - BENCH.depth / 2,
      maxZ: BENCH.centreZ + BENCH.depth / 2,
    },
    ready: surfaces.ready,
    update: () => false,
    dispose: () => {
      surfaces.dispose();
      for (const material of Object.values(materials)) material.dispose();
      for (const child of group.children) if (child instanceof Mesh) child.geometry.dispose();
    },
  };
};
