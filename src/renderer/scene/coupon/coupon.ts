import { Group, Mesh, type MeshStandardMaterial } from 'three';
import type { Coupon } from '../../../core/sim/welding/settings.ts';
import type { Stations } from '../../../core/sim/welding/state.ts';
import { surfaced } from '../materials.ts';
import type { SceneUniforms } from '../scene-uniforms.ts';
import { createPores } from '../seam/pores.ts';
import { createSeamSkin, type SeamSkin } from '../seam/seam-skin.ts';
import { createSpatter } from '../seam/spatter.ts';
import type { WorkSurfaces } from '../surfaces.ts';
import { createChalkMark } from './chalk-mark.ts';
import { type CouponFinish, couponParts } from './coupon-parts.ts';

/** The work: plates, seam skin, pores and spatter, in the coupon's frame (metres). */
export interface CouponView {
  readonly group: Group;
  readonly skin: SeamSkin;
  /** Follows the stations and the chalk; true when the shape changed (a caster of shadows has). */
  update(stations: Stations, markedHot: boolean): boolean;
  dispose(): void;
}

/** Depth of the mill scale's grain; the seam skin's shader uses the same. */
const MILL_NORMAL = 0.3;

export const createCoupon = (
  coupon: Coupon,
  count: number,
  surfaces: WorkSurfaces,
  uniforms: SceneUniforms,
): CouponView => {
  const group = new Group();
  const materials: Readonly<Record<CouponFinish, MeshStandardMaterial>> = {
    mill: surfaced(surfaces.mill, MILL_NORMAL),
    cut: surfaced(surfaces.ground, 0.15),
  };
  for (const [finish, geometry] of couponParts(coupon)) {
    const mesh = new Mesh(geometry, materials[finish]);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    group.add(mesh);
  }
  const skin = createSeamSkin(coupon.joint, count, surfaces, uniforms);
  const pores = createPores();
  const spatter = createSpatter(coupon.joint);
  const chalk = createChalkMark();
  group.add(skin.mesh, pores.mesh, spatter.mesh, chalk);
  return {
    group,
    skin,
    update: (stations, markedHot) => {
      chalk.visible = markedHot;
      materials.mill.normalScale.setScalar(MILL_NORMAL * (1 - 0.58 * uniforms.arc.value));
      if (!skin.update(stations, coupon.preheatC)) return false;
      pores.update(skin.grid, skin.seam);
      spatter.update(skin.seam);
      return true;
    },
    dispose: () => {
      skin.dispose();
      pores.dispose();
      spatter.dispose();
      chalk.material.dispose();
      for (const material of Object.values(materials)) material.dispose();
      for (const child of group.children) if (child instanceof Mesh) child.geometry.dispose();
    },
  };
};
