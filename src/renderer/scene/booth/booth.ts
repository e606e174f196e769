import { Group, Mesh, MeshStandardMaterial, PlaneGeometry } from 'three';
import type { WeldState } from '../../../core/sim/welding/state.ts';
import { surfaced } from '../materials.ts';
import type { Site, Surroundings } from '../surroundings.ts';
import { BENCH } from './bench.ts';
import type { BoothFinish } from './booth-finish.ts';
import { boothParts } from './booth-parts.ts';
import { SHELL } from './booth-shell.ts';
import { createControls } from './controls.ts';
import { machinePoint, TORCH_SOCKET } from './machine.ts';
import { occlude } from './occlude.ts';
import { createPolarityLink } from './polarity-link.ts';
import { type BoothSheet, sheetTexture } from './printed.ts';
import { WEAR, type Wear, wearGeometry } from './protective-wear.ts';
import { createBoothSurfaces } from './surfaces.ts';
import { createWorkClamp } from './work-clamp.ts';

/** Casters of shadows: what the one lamp reaches. Walls and floor only receive. */
const CASTS: Readonly<Record<BoothFinish, boolean>> = {
  steel: true,
  paint: false,
  metal: true,
  rubber: false,
  concrete: false,
  hide: false,
};

/** Makes a welding booth around the work, `sheet` on its wall: pass the result as `surroundings` to `createWeldScene`. */
export const boothWith =
  (sheet: BoothSheet) =>
  ({ settings, quality, topM, floorM }: Site): Surroundings => {
    const surfaces = createBoothSurfaces(quality);
    const group = new Group();
    const materials: Readonly<Record<BoothFinish, MeshStandardMaterial>> = {
      steel: surfaced(surfaces.bench, 0.5),
      paint: surfaced(surfaces.paint, 0.25),
      metal: new MeshStandardMaterial({ vertexColors: true, roughness: 0.36, metalness: 0.9 }),
      rubber: new MeshStandardMaterial({ vertexColors: true, roughness: 0.55, metalness: 0 }),
      concrete: surfaced(surfaces.concrete, 0.6),
      hide: surfaced(surfaces.hide, 0.8),
    };
    for (const [finish, geometry] of boothParts(topM, floorM)) {
      const mesh = new Mesh(occlude(finish, geometry), materials[finish]);
      mesh.receiveShadow = true;
      mesh.castShadow = CASTS[finish];
      group.add(mesh);
    }
    const wearing = (wear: Wear): Mesh =>
      new Mesh(
        occlude(wear, wearGeometry(wear, topM)),
        wear === 'gloves' || wear === 'jacket' ? materials.hide : materials.rubber,
      );
    const worn: Readonly<Record<Wear, Mesh>> = {
      helmet: wearing('helmet'),
      gloves: wearing('gloves'),
      jacket: wearing('jacket'),
      glasses: wearing('glasses'),
    };
    for (const wear of WEAR) group.add(worn[wear]);

    const paper = sheetOnWall(sheet, topM);
    group.add(paper);
    const controls = createControls(floorM, settings.process);
    const clamp = createWorkClamp(settings.coupon.lengthMm, settings.coupon.plateMm, topM, floorM);
    const link = createPolarityLink(floorM);
    group.add(controls.group, clamp.group, link.group);

    return {
      group,
      cableAt: machinePoint(floorM, [TORCH_SOCKET[0], TORCH_SOCKET[1], TORCH_SOCKET[2] + 0.038]),
      ledge: {
        minX: BENCH.centreX - BENCH.width / 2,
        maxX: BENCH.centreX + BENCH.width / 2,
        minZ: BENCH.centreZ - BENCH.depth / 2,
        maxZ: BENCH.centreZ + BENCH.depth / 2,
      },
      ready: surfaces.ready,
      update: (state: WeldState) => {
        const { safety } = state;
        worn.helmet.visible = !safety.helmetDown;
        worn.gloves.visible = !safety.gloves;
        worn.jacket.visible = !safety.jacket;
        worn.glasses.visible = !safety.safetyGlasses;
        controls.update(state);
        link.set(state.machine.electrodePositive);
        return clamp.set(state.machine.workClampOn);
      },
      dispose: () => {
        surfaces.dispose();
        controls.dispose();
        clamp.dispose();
        link.dispose();
        paper.material.map?.dispose();
        paper.material.dispose();
        for (const material of Object.values(materials)) material.dispose();
        for (const child of group.children) if (child instanceof Mesh) child.geometry.dispose();
      },
    };
  };

const sheetOnWall = (sheet: BoothSheet, topM: number): Mesh<PlaneGeometry, MeshStandardMaterial> => {
  const material = new MeshStandardMaterial({ map: sheetTexture(sheet), roughness: 0.85 });
  const paper = new Mesh(new PlaneGeometry(0.3, 0.422), material);
  paper.position.set(0.16, topM + 0.44, SHELL.back + 0.022);
  paper.rotation.z = -0.012;
  return paper;
};
