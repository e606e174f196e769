import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Mesh, MeshStandardMaterial, Sphere, Vector3 } from 'three';
import type { Joint } from '../../../core/sim/welding/settings.ts';
import type { Stations } from '../../../core/sim/welding/state.ts';
import { createRangeUpload } from '../range-upload.ts';
import type { SceneUniforms } from '../scene-uniforms.ts';
import type { Surface } from '../textures/surface.ts';
import { buildSeamGrid, COLUMNS, createSeamGrid, patchSeamGrid, type RowRange, type SeamGrid } from './seam-grid.ts';
import {
  SEAM_COLOUR,
  SEAM_FRAGMENT_HEAD,
  SEAM_GLOW,
  SEAM_NORMAL,
  SEAM_VERTEX,
  SEAM_VERTEX_HEAD,
} from './seam-shader.ts';
import { createSeamStations, readSeamStations, type SeamStations } from './seam-stations.ts';
import { createStationTexture } from './station-texture.ts';

/** The bead and the plates' surface around it: one mesh, patched in place. Its frame is the coupon's, in metres. */
export interface SeamSkin {
  readonly mesh: Mesh;
  readonly grid: SeamGrid;
  readonly seam: SeamStations;
  /** Takes over what the stations show now; returns true when the shape changed. Allocates nothing. */
  update(stations: Stations, ambientC: number): boolean;
  dispose(): void;
}

/** Plates shown by the skin: under scale, and where they were ground. */
export interface SeamSurfaces {
  readonly mill: Surface;
  readonly ground: Surface;
}

export const createSeamSkin = (
  joint: Joint,
  count: number,
  surfaces: SeamSurfaces,
  uniforms: SceneUniforms,
): SeamSkin => {
  const grid = createSeamGrid(joint, count);
  const seam = createSeamStations(count);
  const heat = createStationTexture(count);
  buildSeamGrid(grid, seam);

  const geometry = new BufferGeometry();
  const attributes = [
    new BufferAttribute(grid.position, 3),
    new BufferAttribute(grid.normal, 3),
    new BufferAttribute(grid.seam, 4),
  ] as const;
  for (const attribute of attributes) attribute.setUsage(DynamicDrawUsage);
  const uploads = attributes.map(createRangeUpload);
  geometry.setAttribute('position', attributes[0]);
  geometry.setAttribute('normal', attributes[1]);
  geometry.setAttribute('seam', attributes[2]);
  geometry.setIndex(new BufferAttribute(grid.index, 1));
  // three would measure the sphere once, on the bare joint.
  geometry.boundingSphere = new Sphere(new Vector3(count * 0.0005, 0, 0), count * 0.0005 + 0.05);

  const material = seamMaterial(joint, count, surfaces, uniforms, heat.texture);
  const mesh = new Mesh(geometry, material.material);
  mesh.receiveShadow = true;
  const rows: RowRange = { from: 0, to: 0 };

  return {
    mesh,
    grid,
    seam,
    update: (stations, ambientC) => {
      material.ambient.value = ambientC;
      heat.update(stations, ambientC);
      readSeamStations(seam, stations, joint);
      if (seam.changedFrom >= seam.changedTo) return false;
      patchSeamGrid(grid, seam, seam.changedFrom, seam.changedTo, rows);
      for (let i = 0; i < uploads.length; i += 1) uploads[i]!.mark(rows.from * COLUMNS, (rows.to + 1) * COLUMNS - 1);
      return true;
    },
    dispose: () => {
      geometry.dispose();
      material.material.dispose();
      heat.texture.dispose();
    },
  };
};

const seamMaterial = (
  joint: Joint,
  count: number,
  { mill, ground }: SeamSurfaces,
  shared: SceneUniforms,
  stations: unknown,
): { readonly material: MeshStandardMaterial; readonly ambient: { value: number } } => {
  const material = new MeshStandardMaterial({ color: 0xffffff });
  const ambient = { value: 20 };
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, {
      uStations: { value: stations },
      uCount: { value: count },
      uMill: { value: mill.map },
      uMillOrm: { value: mill.orm },
      uMillNormal: { value: mill.normal },
      uGround: { value: ground.map },
      uGroundOrm: { value: ground.orm },
      uGroundNormal: { value: ground.normal },
      uExposure: shared.exposure,
      uTime: shared.timeS,
      uArc: shared.arc,
      uFlat: { value: joint === 'bead-on-plate' ? 1 : 0 },
      uAmbient: ambient,
    });
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${SEAM_VERTEX_HEAD}`)
      .replace('#include <begin_vertex>', `#include <begin_vertex>\n${SEAM_VERTEX}`);
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${SEAM_FRAGMENT_HEAD}`)
      .replace('#include <map_fragment>', SEAM_COLOUR)
      .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = clamp(seamRough, 0.05, 1.0);')
      .replace('#include <metalnessmap_fragment>', 'float metalnessFactor = clamp(seamMetal, 0.0, 1.0);')
      .replace('#include <normal_fragment_maps>', SEAM_NORMAL)
      .replace('#include <emissivemap_fragment>', SEAM_GLOW);
  };
  material.customProgramCacheKey = () => 'seam-skin';
  return { material, ambient };
};
